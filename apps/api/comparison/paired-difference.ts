import quantile from '@stdlib/stats-base-dists-t-quantile';
import { decimalSum } from '../../../core/statistics/index.js';
import { Z_95 } from '../curves/build-point.js';
import type { AlignedPoint } from './comparison.repository.js';

/** Difference right - left of the means over the seeds that both sides have, with a 95% interval. */
export interface Difference {
  readonly value: number;
  readonly se: number;
  readonly lo: number;
  readonly hi: number;
  /**
   * `paired`: from the scatter of the differences over seeds, in which the noise that both sides share cancels; Student's t.
   * `independent`: one seed only, from the standard errors of both sides; an upper bound where they share noise.
   * `same`: all pairs are the same cells.
   */
  readonly method: 'paired' | 'independent' | 'same';
}

/** The difference of an aligned point; null where no seed was measured on both sides. */
export function pairedDifference({ pairs, same, differenceSum, squareSum, varianceSum }: AlignedPoint): Difference | null {
  if (pairs === 0 || differenceSum === null || squareSum === null) return null;
  const value = decimalSum([differenceSum]) / pairs;
  if (same === pairs) return { value: 0, se: 0, lo: 0, hi: 0, method: 'same' };
  if (pairs === 1) {
    const se = Math.sqrt(decimalSum([varianceSum ?? '0']));
    return { value, se, lo: value - Z_95 * se, hi: value + Z_95 * se, method: 'independent' };
  }
  // Exact sums keep this difference of large numbers from losing its digits before the last rounding.
  const squares = Math.max(0, decimalSum([squareSum]) - pairs * value * value);
  const se = Math.sqrt(squares / (pairs - 1) / pairs);
  const half = quantile(0.975, pairs - 1) * se;
  return { value, se, lo: value - half, hi: value + half, method: 'paired' };
}
