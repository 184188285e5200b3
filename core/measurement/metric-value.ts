import type { MetricValue } from '../cells/result.js';
import type { MetricName } from '../cells/metrics.js';
import { moments } from './moments.js';

/** Fewest samples for which a standard error exists; a metric with fewer is left out of the result. */
export const MIN_SAMPLES = 2;

/**
 * The mean of per-sample values as a metric, or null with fewer than MIN_SAMPLES values.
 * @param bitsPerSample Values per sequence or image.
 * @param divisor L or d: metrics are per token or per dimension.
 * @param expected Closed-form value in the same unit as the metric, else null.
 */
export function meanMetric(metric: MetricName, bitsPerSample: Float64Array, divisor: number, expected: number | null): MetricValue | null {
  if (bitsPerSample.length < MIN_SAMPLES) return null;
  const { mean, se, n } = moments(bitsPerSample);
  return { metric, value: mean / divisor, se: se / divisor, n, expected };
}

/**
 * Standard error of a KL estimated from frequencies. Near a KL of 0 the first-order (delta-method) variance vanishes and the variance of
 * the quadratic term is left; the plug-in first-order variance is then pure noise with a mean of twice that, which is taken off.
 * @param firstOrder Plug-in variance of the influence.
 * @param secondOrder Variance of the quadratic term.
 */
export function deltaMethodSe(firstOrder: number, secondOrder: number): number {
  return Math.sqrt(Math.max(0, firstOrder - 2 * secondOrder) + secondOrder);
}
