import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Parameters } from '../cells/cell.js';
import { entropyBits, inverseCdf } from './categorical.js';
import { mixtureClassEntropy } from './mixture-entropy.js';
import { ParameterReader } from './parameters.js';
import { drawGaussian, separableCholesky, separableEigenbasis } from './separable-covariance.js';
import type { ExactWorld, MixtureComponent, MixtureImageWorld, UniformSource } from './world.js';

/** Four textures from smooth to rough, each with stripes of its own frequency. */
export const GMM_DEFAULTS = {
  side: 6,
  weights: [0.4, 0.3, 0.2, 0.1],
  separation: 6,
  rhos: [0.95, 0.9, 0.8, 0.6],
  variances: [1, 1, 1, 1],
  sigmaRef: 0.02,
} as const satisfies Parameters;

/** True when `world` is a mixture of Gaussians of images. */
export function isMixtureImageWorld(world: ExactWorld): world is MixtureImageWorld {
  return 'components' in world;
}

/**
 * World `gmm`: class c with probability `weights[c]`, then X ~ N(separation u_c, variances[c] A_c kron A_c) on a side x side image,
 * (A_c)_ij = rhos[c]^|i-j|. The mean u_c is a unit vector of vertical stripes, the DCT-II mode of frequency c + 1 along a row, so any two
 * means are separation x sqrt 2 apart.
 *
 * Entropies are those of the components and of the class, less what the image leaves open about the class, which has no closed form
 * (`mixtureClassEntropy`); `entropyError` is the error of that.
 *
 * @param parameters `side` (3..8), `weights` (2 to side - 1 of them, at most 7), `separation` in (0, 1000), `rhos` in (0, 1) and
 * `variances` in (1e-3, 1e3), one per weight, `sigmaRef` > 0 in pixel units.
 * @throws InvalidWorldParameters
 */
export function gaussianMixtureWorld(parameters: Parameters): MixtureImageWorld {
  const reader = new ParameterReader('gmm', parameters);
  reader.allowOnly(['side', 'weights', 'separation', 'rhos', 'variances', 'sigmaRef']);
  const side = reader.integer('side', 3, 8);
  const weights = reader.distribution('weights', 2, side - 1);
  const separation = reader.between('separation', 0, 1000);
  const rhos = reader.numbers('rhos', weights.length, 0, 1);
  const variances = reader.numbers('variances', weights.length, 1e-3, 1e3);
  const sigmaRef = reader.between('sigmaRef', 0, 1e6);
  const components = Array.from(weights, (weight, c) => component(side, weight, stripes(side, c + 1, separation), rhos[c], variances[c]));
  const dimensions = side * side;
  const mean = meanOf(components, dimensions);
  const sharp = mixtureClassEntropy(components, 0);
  const noisy = mixtureClassEntropy(components, sigmaRef);
  const given = (bits: (lam: number) => number): number =>
    components.reduce((total, { weight, eigenvalues }) => total + weight * eigenvalues.reduce((sum, lam) => sum + bits(lam), 0), 0);
  const classBits = entropyBits(weights, 0, weights.length);
  const componentOf = (uniforms: UniformSource, sample: number): number =>
    inverseCdf(weights, 0, weights.length, uniforms.at(sample, dimensions, 0));
  return {
    kind: 'image',
    world: 'gmm',
    parameters,
    height: side,
    width: side,
    dimensions,
    components,
    mean,
    ...dataEigenbasis(components, mean),
    entropyBits: given((lam) => 0.5 * Math.log2(2 * Math.PI * Math.E * lam)) + classBits - sharp.bits,
    sigmaRef,
    referenceEntropyBits: given((lam) => 0.5 * Math.log2(1 + lam / sigmaRef ** 2)) + classBits - noisy.bits,
    entropyError: Math.max(sharp.error, noisy.error),
    componentOf,
    draw: (uniforms, sample, out, offset) => {
      const { cholesky, mean: center } = components[componentOf(uniforms, sample)];
      drawGaussian(cholesky, dimensions, uniforms, sample, out, offset);
      for (let i = 0; i < dimensions; i += 1) out[offset + i] += center[i];
    },
  };
}

function component(side: number, weight: number, mean: Float64Array, rho: number, variance: number): MixtureComponent {
  const { eigenvalues, eigenvectors } = separableEigenbasis(side, rho);
  return {
    weight,
    mean,
    eigenvalues: eigenvalues.map((lam) => variance * lam),
    eigenvectors,
    cholesky: separableCholesky(side, rho).map((entry) => Math.sqrt(variance) * entry),
  };
}

/** Vertical stripes of `frequency` half-waves a row, of length `norm`. */
function stripes(side: number, frequency: number, norm: number): Float64Array {
  const scale = (norm * Math.SQRT2) / side;
  return Float64Array.from({ length: side * side }, (_, i) => scale * Math.cos((Math.PI * frequency * ((i % side) + 0.5)) / side));
}

function meanOf(components: readonly MixtureComponent[], d: number): Float64Array {
  return Float64Array.from({ length: d }, (_, i) => components.reduce((sum, { weight, mean }) => sum + weight * mean[i], 0));
}

/** Eigenbasis of the covariance of the data, sum w (C + mu mu^T) less the outer square of the mean, descending. */
function dataEigenbasis(
  components: readonly MixtureComponent[],
  mean: Float64Array,
): Pick<MixtureImageWorld, 'eigenvalues' | 'eigenvectors'> {
  const d = mean.length;
  const covariance = Matrix.columnVector(mean).mmul(Matrix.rowVector(mean)).mul(-1);
  for (const { weight, mean: center, cholesky } of components) {
    const factor = Matrix.from1DArray(d, d, cholesky);
    covariance.add(factor.mmul(factor.transpose()).mul(weight));
    covariance.add(Matrix.columnVector(center).mmul(Matrix.rowVector(center)).mul(weight));
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  return {
    eigenvalues: Float64Array.from(order, (i) => realEigenvalues[i]),
    eigenvectors: Float64Array.from(order.flatMap((i) => eigenvectorMatrix.getColumn(i))),
  };
}
