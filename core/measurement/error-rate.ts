import type { MetricValue } from '../cells/result.js';
import { MIN_SAMPLES } from './metric-value.js';

/** Normal quantile of a 95% interval. */
const Z = 1.959963984540054;

/** Samples outside the support, and how many there are. */
export function errorsOf(sampleBits: Float64Array): number {
  return sampleBits.reduce((count, bits) => count + (bits === Infinity ? 1 : 0), 0);
}

/**
 * Share of samples with probability 0. The standard error is the half-width of the Wilson interval over its normal quantile,
 * sqrt(p (1-p) / n + z^2 / (4 n^2)) / (1 + z^2 / n), so that no errors among n samples are not taken for certainty.
 * @param sampleBits (N) -log2 p(x), Infinity outside the language.
 * @param expected Exact or theoretical share, else null.
 */
export function errorRate(sampleBits: Float64Array, expected: number | null): MetricValue | null {
  const n = sampleBits.length;
  if (n < MIN_SAMPLES) return null;
  const value = errorsOf(sampleBits) / n;
  const se = Math.sqrt((value * (1 - value)) / n + (Z / (2 * n)) ** 2) / (1 + Z ** 2 / n);
  return { metric: 'sequence_error_rate', value, se, n, expected };
}
