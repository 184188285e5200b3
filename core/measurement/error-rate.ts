import type { MetricValue } from '../cells/result.js';
import { MIN_SAMPLES } from './metric-value.js';
import { wilsonSe } from './wilson-se.js';

/** Samples outside the support, and how many there are. */
export function errorsOf(sampleBits: Float64Array): number {
  return sampleBits.reduce((count, bits) => count + (bits === Infinity ? 1 : 0), 0);
}

/**
 * Share of samples with probability 0, with the standard error of `wilsonSe`.
 * @param sampleBits (N) -log2 p(x), Infinity outside the language.
 * @param expected Exact or theoretical share, else null.
 */
export function errorRate(sampleBits: Float64Array, expected: number | null): MetricValue | null {
  const n = sampleBits.length;
  if (n < MIN_SAMPLES) return null;
  const value = errorsOf(sampleBits) / n;
  return { metric: 'sequence_error_rate', value, se: wilsonSe((value * (1 - value)) / n, n), n, expected };
}
