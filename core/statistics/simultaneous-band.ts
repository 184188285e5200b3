import type { Estimate } from './interval.js';

/**
 * Simultaneous band of a curve by the max-t method: every point gets its standard error times one common factor, the `level` quantile of
 * the largest |deviation| / se over the grid, so that the whole curve is inside with that probability. Points of a curve that share their
 * data are dependent; the factor takes that into account and is smaller than Bonferroni's. Romano and Wolf, Econometrica 73 (2005).
 *
 * @param estimates (P) the curve.
 * @param replicates (P) bootstrap replicates of each point, drawn jointly.
 * @param inflation Factor on the standard errors for few units: sqrt(n / (n - 1)) makes up for the divisor n of the bootstrap.
 */
export function simultaneousBand(
  estimates: readonly number[],
  replicates: readonly Float64Array[],
  level = 0.95,
  inflation = 1,
): { points: Estimate[]; factor: number } {
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
  const factor = draws === 0 ? 0 : largest[Math.min(draws - 1, Math.ceil(level * draws) - 1)] * inflation;
  return { factor, points: estimates.map((value, i) => ({ value, lo: value - factor * errors[i], hi: value + factor * errors[i] })) };
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
