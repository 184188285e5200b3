import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { entropyBits } from './categorical.js';
import { mixtureClassPosterior } from './posteriors/mixture.js';
import type { MixtureComponent } from './world.js';

/** Draws of a component behind an estimate, and their seed. */
const DRAWS = 1000;
const SEED = 20_000_805;

/** Below this many bits the bound is the error, and nothing is simulated. */
const NEGLIGIBLE_BITS = 1e-4;

/** An entropy in bits and its error. */
export interface EntropyEstimate {
  readonly bits: number;
  /** A bound where the components hardly overlap, else the standard error of the simulation. */
  readonly error: number;
}

/**
 * H(c | X + sigma Z), what an image leaves open about its class. It has no closed form, but it lies between 0 and
 * 2 sum_{a<b} sqrt(w_a w_b) BC(a, b), with BC the Bhattacharyya coefficient of the two Gaussians: the entropy of a posterior r is at most
 * 2 sum_{a<b} sqrt(r_a r_b), by splitting off one class after another and h(p) <= 2 sqrt(p (1 - p)). Where that is below 1e-4 bits the
 * value is taken as 0 and the bound is the error. Elsewhere it is the mean posterior entropy over 1000 seeded draws of each component,
 * and the error is the standard error of that stratified mean.
 */
export function mixtureClassEntropy(components: readonly MixtureComponent[], sigma: number): EntropyEstimate {
  const bound = overlapBound(components, sigma);
  return bound < NEGLIGIBLE_BITS ? { bits: 0, error: bound } : sampledClassEntropy(components, sigma);
}

function overlapBound(components: readonly MixtureComponent[], sigma: number): number {
  return components.reduce(
    (total, a, i) =>
      total + components.slice(i + 1).reduce((sum, b) => sum + 2 * Math.sqrt(a.weight * b.weight) * bhattacharyya(a, b, sigma), 0),
    0,
  );
}

/** exp(-(1/8) D^T S^(-1) D - (1/2) ln(|S| / sqrt(|A| |B|))) with S = (A + B) / 2 and D the difference of the means. */
function bhattacharyya(a: MixtureComponent, b: MixtureComponent, sigma: number): number {
  const d = a.mean.length;
  const covariance = ({ cholesky }: MixtureComponent): Matrix => {
    const factor = Matrix.from1DArray(d, d, cholesky);
    return factor.mmul(factor.transpose());
  };
  const middle = Matrix.add(covariance(a), covariance(b))
    .mul(0.5)
    .add(Matrix.eye(d).mul(sigma ** 2));
  const decomposition = new CholeskyDecomposition(middle);
  const difference = Matrix.columnVector(a.mean.map((value, i) => value - b.mean[i]));
  const distance = difference.transpose().mmul(decomposition.solve(difference)).get(0, 0);
  const logMiddle = 2 * decomposition.lowerTriangularMatrix.diagonal().reduce((sum, entry) => sum + Math.log(entry), 0);
  const logOf = ({ eigenvalues }: MixtureComponent): number => eigenvalues.reduce((sum, lam) => sum + Math.log(lam + sigma ** 2), 0);
  return Math.exp(-distance / 8 - 0.5 * (logMiddle - 0.5 * (logOf(a) + logOf(b))));
}

function sampledClassEntropy(components: readonly MixtureComponent[], sigma: number): EntropyEstimate {
  const noise = SeededNoise.hashed(SEED);
  const posterior = new Float64Array(components.length);
  let bits = 0;
  let variance = 0;
  for (const component of components) {
    const entropies = Float64Array.from({ length: DRAWS }, () => {
      mixtureClassPosterior(components, drawNoisy(component, sigma, noise), sigma, posterior);
      return entropyBits(posterior, 0, posterior.length);
    });
    const mean = entropies.reduce((sum, value) => sum + value, 0) / DRAWS;
    const spread = entropies.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (DRAWS - 1);
    bits += component.weight * mean;
    variance += (component.weight ** 2 * spread) / DRAWS;
  }
  return { bits, error: Math.sqrt(variance) };
}

/** mu + Q (Lam + sigma^2 I)^(1/2) z. */
function drawNoisy({ mean, eigenvalues, eigenvectors }: MixtureComponent, sigma: number, noise: SeededNoise): Float64Array {
  const image = Float64Array.from(mean);
  for (let row = 0; row < image.length; row += 1) {
    const coordinate = Math.sqrt(eigenvalues[row] + sigma ** 2) * noise.gaussian();
    for (let i = 0; i < image.length; i += 1) image[i] += coordinate * eigenvectors[row * image.length + i];
  }
  return image;
}
