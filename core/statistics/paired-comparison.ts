import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './interval.js';

/** A mean with its Student interval. */
export interface MeanEstimate extends Estimate {
  readonly se: number;
  readonly degrees: number;
}

/**
 * Mean of independent values with Student's t interval.
 * @param values At least 2; means over blocks of sequences are normal to good accuracy.
 */
export function meanEstimate(values: readonly number[], level = 0.95): MeanEstimate {
  const n = values.length;
  if (n < 2) throw new RangeError('An interval needs at least two independent values.');
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1);
  const se = Math.sqrt(variance / n);
  const half = se === 0 ? 0 : studentQuantile((1 + level) / 2, n - 1) * se;
  return { value, se, degrees: n - 1, lo: value - half, hi: value + half };
}

/**
 * Mean of a - b over pairs that share data and noise: what both have in common cancels, so that the interval is that of the
 * difference and not of either side. Student's t over pairs.
 */
export function pairedComparison(a: readonly number[], b: readonly number[], level = 0.95): MeanEstimate {
  if (a.length !== b.length) throw new RangeError(`Pairs need as many values on each side: ${a.length} and ${b.length}.`);
  return meanEstimate(
    a.map((value, i) => value - b[i]),
    level,
  );
}

/** Two-sided p-value of "the mean is `expected`": Student's t. A mean without spread is either there or not. */
export function meanEstimatePValue({ value, se, degrees }: MeanEstimate, expected: number): number {
  if (value === expected) return 1;
  return se === 0 ? 0 : 2 * studentCdf(-Math.abs((value - expected) / se), degrees);
}

/**
 * Two one-sided tests of equivalence (Schuirmann, J. Pharmacokin. Biopharm. 15, 1987): the p-value of "the mean is outside
 * (-margin, margin)".
 */
export function equivalencePValue({ value, se, degrees }: MeanEstimate, margin: number): number {
  if (se === 0) return Math.abs(value) < margin ? 0 : 1;
  return Math.max(studentCdf((value - margin) / se, degrees), studentCdf((-margin - value) / se, degrees));
}
