import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { MetricValue } from '../cells/result.js';
import { multiplyInto } from './matrix-vector.js';

/** A Gaussian fit of samples: mean and covariance. */
interface Fit {
  readonly n: number;
  readonly mean: Float64Array;
  /** (d, d), divided by N. */
  readonly covariance: Matrix;
}

/** Law that the samples are taken to have where the bias of their fit is removed: `gaussian`, or `any`, by their fourth moments. */
export type SampleLaw = 'gaussian' | 'any';

/**
 * Frechet distance between the data law N(0, Q diag(lam) Q^T) and the Gaussian fit of the samples, in pixel features (squared pixels):
 * |m|^2 + tr(C1 + C2 - 2 (C1^(1/2) C2 C1^(1/2))^(1/2)), computed in the data's eigenbasis, where C1 is diagonal.
 *
 * The plug-in value is biased by b/N. The bias is removed to second order: tr(C2)/N for the mean and, with mu the
 * eigenvalues of C1^(1/2) C2 C1^(1/2), (1/2N) sum_ij V_ij / (sqrt(mu_i mu_j) (sqrt mu_i + sqrt mu_j)) for the covariance, where V_ij is the
 * variance of u_i u_j with u the samples along the eigenvectors, times C1^(1/2): (1 + [i=j]) mu_i mu_j for Gaussian samples. The result
 * estimates the distance of the sampler's law, not of N samples; it can be negative near 0, and needs N well above d.
 *
 * @param coordinates (N, d) images in the data's eigenbasis.
 * @param eigenvalues (d) of the data covariance.
 * @param law What the samples are; V is estimated from them where they are not Gaussian.
 * @returns The metric, or null when N <= d, where the covariance of the fit is singular.
 */
export function frechetDistance(
  coordinates: Float64Array,
  eigenvalues: Float64Array,
  expected: number | null,
  law: SampleLaw = 'gaussian',
): MetricValue | null {
  const d = eigenvalues.length;
  const n = coordinates.length / d;
  if (n <= d) return null;
  const fit = fitGaussian(coordinates, d);
  const roots = eigenvalues.map(Math.sqrt);
  const product = Matrix.zeros(d, d);
  for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) product.set(i, j, roots[i] * fit.covariance.get(i, j) * roots[j]);
  const decomposition = new EigenvalueDecomposition(product, { assumeSymmetric: true });
  // Rounding can leave a tiny negative eigenvalue of a positive semi-definite matrix.
  const sqrtMu = Float64Array.from(decomposition.realEigenvalues, (mu) => Math.sqrt(Math.max(mu, 0)));
  let value = 0;
  for (let i = 0; i < d; i++) value += fit.mean[i] ** 2 + eigenvalues[i] + fit.covariance.get(i, i) * (1 - 1 / n) - 2 * sqrtMu[i];
  const products =
    law === 'gaussian' ? gaussianProducts(sqrtMu) : sampleProducts(coordinates, fit, roots, decomposition.eigenvectorMatrix, sqrtMu);
  const second = secondOrder(sqrtMu, products, fit);
  const first = firstOrderVariance(coordinates, fit, roots, decomposition.eigenvectorMatrix, sqrtMu);
  return { metric: 'frechet_distance', value: value - second.bias, se: Math.sqrt(first + second.variance), n, expected };
}

function fitGaussian(coordinates: Float64Array, d: number): Fit {
  const n = coordinates.length / d;
  const mean = new Float64Array(d);
  const second = new Float64Array(d * d);
  const whole = coordinates.length - (coordinates.length % (4 * d));
  for (let start = 0; start < whole; start += 4 * d) addFourProducts(coordinates, start, d, mean, second);
  for (let start = whole; start < coordinates.length; start += d) {
    for (let i = 0; i < d; i++) {
      const value = coordinates[start + i];
      mean[i] += value;
      for (let j = 0; j <= i; j++) second[i * d + j] += value * coordinates[start + j];
    }
  }
  for (let i = 0; i < d; i++) mean[i] /= n;
  const covariance = Matrix.zeros(d, d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = second[i * d + j] / n - mean[i] * mean[j];
      covariance.set(i, j, entry);
      covariance.set(j, i, entry);
    }
  }
  return { n, mean, covariance };
}

/** Adds four samples at once: a sum of products is read and written once for all of them. */
function addFourProducts(coordinates: Float64Array, start: number, d: number, sums: Float64Array, products: Float64Array): void {
  const b = start + d;
  const c = b + d;
  const e = c + d;
  for (let i = 0; i < d; i++) {
    const value0 = coordinates[start + i];
    const value1 = coordinates[b + i];
    const value2 = coordinates[c + i];
    const value3 = coordinates[e + i];
    sums[i] += value0 + value1 + value2 + value3;
    for (let j = 0; j <= i; j++) {
      products[i * d + j] +=
        value0 * coordinates[start + j] + value1 * coordinates[b + j] + value2 * coordinates[c + j] + value3 * coordinates[e + j];
    }
  }
}

/** Variance V_ij of u_i u_j over sqrt(mu_i mu_j), for i >= j at [i (i + 1) / 2 + j]; 0 where a mu is 0. */
type Products = Float64Array;

function gaussianProducts(sqrtMu: Float64Array): Products {
  const products = new Float64Array((sqrtMu.length * (sqrtMu.length + 1)) / 2);
  forEachPair(sqrtMu.length, (i, j, pair) => (products[pair] = (i === j ? 2 : 1) * sqrtMu[i] * sqrtMu[j]));
  return products;
}

/** The same from the samples: mean of u_i^2 u_j^2 less the square of the mean of u_i u_j, which is mu_i for i = j and else 0. */
function sampleProducts(coordinates: Float64Array, fit: Fit, roots: Float64Array, vectors: Matrix, sqrtMu: Float64Array): Products {
  const d = roots.length;
  const map = new Float64Array(d * d);
  for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) map[i * d + j] = vectors.get(j, i) * roots[j];
  const products = new Float64Array((d * (d + 1)) / 2);
  const centred = new Float64Array(d);
  const u = new Float64Array(d);
  for (let start = 0; start < coordinates.length; start += d) {
    for (let i = 0; i < d; i++) centred[i] = coordinates[start + i] - fit.mean[i];
    multiplyInto(map, centred, d, u, 0);
    forEachPair(d, (i, j, pair) => (products[pair] += (u[i] * u[j]) ** 2 / fit.n));
  }
  forEachPair(d, (i, j, pair) => {
    const scale = sqrtMu[i] * sqrtMu[j];
    products[pair] = scale > 0 ? (products[pair] - (i === j ? sqrtMu[i] ** 4 : 0)) / scale : 0;
  });
  return products;
}

function forEachPair(d: number, visit: (i: number, j: number, pair: number) => void): void {
  let pair = 0;
  for (let i = 0; i < d; i++) for (let j = 0; j <= i; j++) visit(i, j, pair++);
}

/** Second-order bias of the covariance term, and the variance of all second-order terms (what is left when the distance is 0). */
function secondOrder(sqrtMu: Float64Array, products: Products, { n, covariance }: Fit): { bias: number; variance: number } {
  let bias = 0;
  let variance = 0;
  forEachPair(sqrtMu.length, (i, j, pair) => {
    const sum = sqrtMu[i] + sqrtMu[j];
    const term = sum > 0 ? ((i === j ? 0.5 : 1) * products[pair]) / sum / n : 0;
    bias += term;
    variance += 2 * term ** 2;
    variance += ((i === j ? 2 : 4) * covariance.get(i, j) ** 2) / n ** 2;
  });
  return { bias, variance };
}

/**
 * First-order (delta-method) variance: the derivative of the distance is (2m, I - T) with the optimal map
 * T = C1^(1/2) (C1^(1/2) C2 C1^(1/2))^(-1/2) C1^(1/2), so a sample y has influence (y-m)' (I - T) (y-m) + 2 m' y.
 */
function firstOrderVariance(coordinates: Float64Array, fit: Fit, roots: Float64Array, vectors: Matrix, sqrtMu: Float64Array): number {
  const d = roots.length;
  const form = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      let inverseRoot = 0;
      for (let k = 0; k < d; k++) if (sqrtMu[k] > 0) inverseRoot += (vectors.get(i, k) * vectors.get(j, k)) / sqrtMu[k];
      form[i * d + j] = (i === j ? 1 : 0) - roots[i] * inverseRoot * roots[j];
    }
  }
  const centred = new Float64Array(d);
  const rows = new Float64Array(d);
  let sum = 0;
  let squares = 0;
  for (let start = 0; start < coordinates.length; start += d) {
    for (let i = 0; i < d; i++) centred[i] = coordinates[start + i] - fit.mean[i];
    multiplyInto(form, centred, d, rows, 0);
    let influence = 0;
    for (let i = 0; i < d; i++) influence += centred[i] * (rows[i] + 2 * fit.mean[i]);
    sum += influence;
    squares += influence ** 2;
  }
  return Math.max(0, squares / fit.n - (sum / fit.n) ** 2) / fit.n;
}
