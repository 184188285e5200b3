import { BATCH, GraphBuilder, type Value } from '../../core/onnx/index.js';
import type { MixtureImageWorld } from '../../core/worlds/index.js';

type Component = MixtureImageWorld['components'][number];

/**
 * Denoiser in pixel space: the mean over components of their linear denoisers, weighted with softmax_c(log w_c + log N(x; mu_c, C_c + sigma^2 I)).
 * Of the log-determinant only sum log(1 + lam / sigma^2) is computed: the rest is the same for all components, and large.
 */
export function mixturePixelGraph(world: MixtureImageWorld): GraphBuilder {
  const { dimensions: d, height, width, components } = world;
  const g = new GraphBuilder('gaussian-mixture-pixel');
  const x = g.input('x', 'float32', [BATCH, 1, height, width]);
  const sigma = g.input('sigma', 'float32', [BATCH]);
  const flat = g.node('Reshape', [x, g.ints([-1, d])]);
  const variance = g.node('Unsqueeze', [g.node('Mul', [sigma, sigma]), g.ints([1])]);
  const parts = components.map((component) => componentNodes(g, component, flat, variance));
  const scores = g.node(
    'Concat',
    parts.map(({ score }) => score),
    { axis: 1 },
  );
  const highest = g.node('ReduceMax', [scores, g.ints([1])], { keepdims: 1 });
  const weights = g.node('Exp', [g.node('Sub', [scores, highest])]);
  const shares = g.node('Unsqueeze', [g.node('Div', [weights, g.node('ReduceSum', [weights, g.ints([1])], { keepdims: 1 })]), g.ints([2])]);
  const means = g.node(
    'Concat',
    parts.map(({ mean }) => g.node('Unsqueeze', [mean, g.ints([1])])),
    { axis: 1 },
  );
  const clean = g.node('ReduceSum', [g.node('Mul', [shares, means]), g.ints([1])], { keepdims: 0 });
  g.output('x0', 'float32', [BATCH, 1, height, width], g.node('Reshape', [clean, g.ints([-1, 1, height, width])]));
  return g;
}

/** (batch, 1) log joint of a component up to a common term, and (batch, d) its posterior mean. */
function componentNodes(g: GraphBuilder, component: Component, x: Value, variance: Value): { readonly score: Value; readonly mean: Value } {
  const { weight, mean, eigenvalues, eigenvectors } = component;
  const d = mean.length;
  const center = g.floats(mean, [d]);
  const lam = g.floats(eigenvalues, [d]);
  const rows = eigenvectors.map((_, k) => eigenvectors[(k % d) * d + Math.floor(k / d)]);
  const coordinates = g.node('MatMul', [g.node('Sub', [x, center]), g.floats(rows, [d, d])]);
  const noisy = g.node('Add', [lam, variance]);
  const squares = g.node('Div', [g.node('Mul', [coordinates, coordinates]), noisy]);
  const determinants = g.node('Log', [g.node('Div', [noisy, variance])]);
  const terms = g.node('ReduceSum', [g.node('Add', [squares, determinants]), g.ints([1])], { keepdims: 1 });
  const score = g.node('Sub', [g.floats([Math.log(weight)], []), g.node('Mul', [terms, g.floats([0.5], [])])]);
  const shrunk = g.node('Mul', [coordinates, g.node('Div', [lam, noisy])]);
  return { score, mean: g.node('Add', [g.node('MatMul', [shrunk, g.floats(eigenvectors, [d, d])]), center]) };
}
