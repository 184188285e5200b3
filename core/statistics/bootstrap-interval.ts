import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from './interval.js';

/**
 * Percentile interval, expanded for few units: the quantiles of the replicates are read at Phi(-+ sqrt(n/(n-1)) t(n-1)) instead of at
 * alpha/2, which makes up for the divisor n and the normal tails of the bootstrap. For a mean this is, nearly, the t interval.
 * Hesterberg, The American Statistician 69 (2015), section 5.2.
 *
 * Where that quantile lies beyond what the replicates can show, the ends are infinite: the hull of five values is no interval at 99%.
 *
 * Replicates that are not a number count as +Infinity: a threshold that a resample does not reach is not reached at any cost.
 *
 * @param units Independent outer units n, at least 2.
 * @param level Confidence, e.g. .95.
 */
export function expandedPercentileInterval(replicates: Float64Array, units: number, level = 0.95): Interval {
  if (units < 2) throw new RangeError('An interval needs at least two independent units.');
  const tail = normalCdf(studentQuantile((1 - level) / 2, units - 1) * Math.sqrt(units / (units - 1)), 0, 1);
  if (tail * (replicates.length + 1) < 1) return { lo: -Infinity, hi: Infinity };
  return percentileInterval(replicates, tail);
}

/** Quantiles of the replicates at `tail` and 1 - `tail` (type 7 of Hyndman and Fan, with ends that may be infinite). */
export function percentileInterval(replicates: Float64Array, tail = 0.025): Interval {
  const sorted = sortedReplicates(replicates);
  return { lo: quantile(sorted, tail), hi: quantile(sorted, 1 - tail) };
}

/**
 * Bias-corrected and accelerated interval (Efron, J. Am. Stat. Assoc. 82, 1987).
 * @param leaveOneOut The statistic without each of the independent units, for the acceleration.
 */
export function bcaInterval(estimate: number, replicates: Float64Array, leaveOneOut: readonly number[], level = 0.95): Interval {
  const sorted = sortedReplicates(replicates);
  const below = sorted.reduce((count, value) => count + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0);
  const bias = normalQuantile(Math.min(Math.max(below / sorted.length, 0.5 / sorted.length), 1 - 0.5 / sorted.length), 0, 1);
  const acceleration = accelerationOf(leaveOneOut);
  const end = (z: number): number => {
    const shifted = bias + z;
    return quantile(sorted, normalCdf(bias + shifted / (1 - acceleration * shifted), 0, 1));
  };
  const z = normalQuantile((1 + level) / 2, 0, 1);
  return { lo: end(-z), hi: end(z) };
}

/** Two-sided bootstrap p-value of "theta is `value`": twice the smaller tail of the replicates, at least 2 / (B + 1). */
export function bootstrapPValue(replicates: Float64Array, value: number): number {
  let below = 0;
  let above = 0;
  for (const replicate of replicates) {
    if (Number.isNaN(replicate) || replicate >= value) above++;
    if (replicate <= value) below++;
  }
  return Math.min(1, (2 * (1 + Math.min(below, above))) / (replicates.length + 1));
}

function accelerationOf(leaveOneOut: readonly number[]): number {
  const mean = leaveOneOut.reduce((sum, value) => sum + value, 0) / leaveOneOut.length;
  const squares = leaveOneOut.reduce((sum, value) => sum + (mean - value) ** 2, 0);
  const cubes = leaveOneOut.reduce((sum, value) => sum + (mean - value) ** 3, 0);
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function sortedReplicates(replicates: Float64Array): Float64Array {
  return replicates.map((value) => (Number.isNaN(value) ? Infinity : value)).sort();
}

function quantile(sorted: Float64Array, share: number): number {
  const position = Math.min(Math.max(share, 0), 1) * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  // Between two infinities, or at a point of the grid, there is nothing to interpolate.
  return below === above || !Number.isFinite(below) ? below : below + (above - below) * (position - Math.floor(position));
}
