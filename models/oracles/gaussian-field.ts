import { BATCH, GraphBuilder, type Value } from '../../core/onnx/index.js';
import type { GaussianImageWorld } from '../../core/worlds/index.js';

/** Denoiser in pixel space: Q diag(lam / (lam + sigma^2)) Q^T x, the posterior mean under x = image + sigma z. */
export function fieldPixelGraph(world: GaussianImageWorld): GraphBuilder {
  const { dimensions: d, height, width, eigenvalues, eigenvectors } = world;
  const g = new GraphBuilder('gaussian-field-pixel');
  const x = g.input('x', 'float32', [BATCH, 1, height, width]);
  const sigma = g.input('sigma', 'float32', [BATCH]);
  const variance = g.node('Unsqueeze', [g.node('Mul', [sigma, sigma]), g.ints([1])]);
  const lam = g.floats(eigenvalues, [d]);
  const gain = g.node('Div', [lam, g.node('Add', [lam, variance])]);
  const coefficients = g.node('MatMul', [g.node('Reshape', [x, g.ints([-1, d])]), g.floats(transposed(eigenvectors, d), [d, d])]);
  const clean = g.node('MatMul', [g.node('Mul', [coefficients, gain]), g.floats(eigenvectors, [d, d])]);
  imageOutput(g, 'x0', clean, world);
  return g;
}

/** Denoiser of the latent: x / (1 + sigma^2) where it is whitened, x lam / (lam + sigma^2) along principal directions. */
export function fieldLatentGraph({ latentSpace: { kind, components }, eigenvalues }: GaussianImageWorld): GraphBuilder {
  const g = new GraphBuilder(`gaussian-field-${kind}`);
  const x = g.input('x', 'float32', [BATCH, components]);
  const sigma = g.input('sigma', 'float32', [BATCH]);
  const variance = g.node('Unsqueeze', [g.node('Mul', [sigma, sigma]), g.ints([1])]);
  if (kind === 'whitened') {
    g.output('x0', 'float32', [BATCH, components], g.node('Div', [x, g.node('Add', [variance, g.floats([1], [])])]));
    return g;
  }
  const lam = g.floats(eigenvalues.subarray(0, components), [components]);
  g.output('x0', 'float32', [BATCH, components], g.node('Mul', [x, g.node('Div', [lam, g.node('Add', [lam, variance])])]));
  return g;
}

/** Decoder of the latent: image = Q z over the directions that are kept, each times its standard deviation where the latent is whitened. */
export function fieldDecoderGraph(world: GaussianImageWorld): GraphBuilder {
  const { dimensions: d, eigenvalues, eigenvectors, latentSpace } = world;
  const g = new GraphBuilder('gaussian-field-decoder');
  const z = g.input('z', 'float32', [BATCH, latentSpace.components]);
  const kept = eigenvectors.subarray(0, latentSpace.components * d);
  const scaled = latentSpace.kind === 'pca' ? kept : kept.map((q, k) => q * Math.sqrt(eigenvalues[Math.floor(k / d)]));
  imageOutput(g, 'image', g.node('MatMul', [z, g.floats(scaled, [latentSpace.components, d])]), world);
  return g;
}

/** One-shot sampler, image = C noise with the lower Cholesky factor C: pixels in raster order, each given the earlier ones. */
export function fieldCholeskyGraph(world: GaussianImageWorld): GraphBuilder {
  const { dimensions: d, cholesky } = world;
  const g = new GraphBuilder('gaussian-field-cholesky');
  const noise = g.input('noise', 'float32', [BATCH, d]);
  imageOutput(g, 'image', g.node('MatMul', [noise, g.floats(transposed(cholesky, d), [d, d])]), world);
  return g;
}

function imageOutput(g: GraphBuilder, name: string, flat: Value, { height, width }: GaussianImageWorld): void {
  const image = g.node('Reshape', [flat, g.ints([-1, 1, height, width])]);
  g.output(name, 'float32', [BATCH, 1, height, width], image);
}

function transposed(matrix: Float64Array, d: number): Float64Array {
  return matrix.map((_, k) => matrix[(k % d) * d + Math.floor(k / d)]);
}
