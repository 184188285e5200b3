import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './interval.js';

/**
 * Simultaneous band of a curve by the max-t method: every point gets its standard error times one common factor, the `level` quantile of
 * the largest |deviation| / se over the grid, so that the whole curve is inside with that probability. Points of a curve that share their
 * data are dependent; the factor takes that into account and is smaller than Bonferroni's. Romano and Wolf, Econometrica 73 (2005).
 *
 * The factor is expanded for few units as a percentile interval is (see `expandedPercentileInterval`): it becomes the quantile of Student's
 * law with as much in its tails, times sqrt(n / (n - 1)) for the divisor n of the bootstrap.
 *
 * @param estimates (P) the curve.
 * @param replicates (P) bootstrap replicates of each point, drawn jointly.
 * @param units Independent outer units n, at least 2.
 */
export function simultaneousBand(
  estimates: readonly number[],
  replicates: readonly Float64Array[],
  units: number,
  level = 0.95,
): { points: Estimate[]; factor: number } {
  if (units < 2) throw new RangeError('A band needs at least two independent units.');
  if (estimates.length !== replicates.length) throw new RangeError('A band needs the replicates of every point.');
  const errors = replicates.map(standardDeviation);
  const draws = replicates[0]?.length ?? 0;
  const largest = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let point = 0; point < estimates.length; point++) {
      if (errors[point] === 0) continue;
      largest[draw] = Math.max(largest[draw], Math.abs(replicates[point][draw] - estimates[point]) / errors[point]);
    }
  }
  largest.sort();
  const factor = draws === 0 ? 0 : expanded(largest[Math.min(draws - 1, Math.ceil(level * draws) - 1)], units);
  return { factor, points: estimates.map((value, i) => ({ value, lo: value - factor * errors[i], hi: value + factor * errors[i] })) };
}

function expanded(factor: number, units: number): number {
  const student = -studentQuantile(normalCdf(-factor, 0, 1), units - 1);
  // Beyond about 8 standard errors the tail of the normal law has no quantile left to invert.
  return Number.isFinite(student) ? student * Math.sqrt(units / (units - 1)) : Infinity;
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
