import digamma from '@stdlib/math-base-special-digamma';
import trigamma from '@stdlib/math-base-special-trigamma';
import type { MetricValue } from '../cells/result.js';

/** Below this many samples the variance of the estimator does not exist. */
const MIN_IMAGES = 5;

/**
 * Sample variances along the eigenvectors of the data covariance. The mean is known to be 0 and is not estimated.
 * @param coordinates (N, d) images in the data's eigenbasis.
 * @returns (d) mean of the squared coordinate.
 */
export function eigenVariances(coordinates: Float64Array, dimensions: number): Float64Array {
  const variances = new Float64Array(dimensions);
  for (let start = 0; start < coordinates.length; start += dimensions) {
    for (let row = 0; row < dimensions; row++) variances[row] += coordinates[start + row] ** 2;
  }
  const n = coordinates.length / dimensions;
  for (let row = 0; row < dimensions; row++) variances[row] /= n;
  return variances;
}

/**
 * Unbiased estimate of KL(N(0, lam) || N(0, v)) summed over eigendirections, from sample variances w = v chi2_N / N:
 *
 *   1/2 sum [ lam (N-2)/(N w) - 1 - ln lam + ln w - psi(N/2) + ln(N/2) ] / ln 2,
 *
 * since E[1/w] = N / ((N-2) v) and E[ln w] = ln v + psi(N/2) - ln(N/2). It can be negative when the KL is near 0. The standard error
 * is the exact one of a scaled chi-square with r = lam/v estimated: Var = 1/4 sum [2 r^2/(N-4) - 4 r/(N-2) + psi'(N/2)],
 * less the 4 r^2/N^2 that the noise of the estimated r adds, and at least its value at r = 1.
 * Correlations between eigendirections, which an exact network does not have, are not seen: then it is a lower bound.
 *
 * @param eigenvalues (d) data variances lam.
 * @param variances (d) sample variances w.
 * @param n Samples N behind each variance.
 * @returns The metric in bits per dimension, or null with fewer than 5 samples.
 */
export function gaussianMarginalKl(
  eigenvalues: Float64Array,
  variances: Float64Array,
  n: number,
  expected: number | null,
): MetricValue | null {
  if (n < MIN_IMAGES) return null;
  const logBias = digamma(n / 2) - Math.log(n / 2);
  const logVariance = trigamma(n / 2);
  let nats = 0;
  let variance = 0;
  const atZero = eigenvalues.length * (2 / (n - 4) - 4 / (n - 2) + logVariance);
  for (let i = 0; i < eigenvalues.length; i++) {
    const ratio = (eigenvalues[i] * (n - 2)) / (n * variances[i]);
    nats += (ratio - 1 - Math.log(eigenvalues[i] / variances[i]) - logBias) / 2;
    variance += (2 * ratio ** 2) / (n - 4) - (4 * ratio) / (n - 2) + logVariance - ((2 * ratio) / n) ** 2;
  }
  const scale = Math.LN2 * eigenvalues.length;
  return { metric: 'marginal_kl', value: nats / scale, se: Math.sqrt(Math.max(atZero, variance) / 4) / scale, n, expected };
}
