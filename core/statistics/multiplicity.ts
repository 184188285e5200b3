import padjust from '@stdlib/stats-padjust';

/**
 * Holm's adjusted p-values (Scand. J. Stat. 6, 1979): rejecting those at most alpha keeps the family-wise error at alpha under any
 * dependence.
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  return pValues.length === 0 ? [] : padjust([...pValues], 'holm');
}

/**
 * Adjusted p-values of Benjamini and Hochberg (J. R. Stat. Soc. B 57, 1995): rejecting those at most q keeps the expected share of false
 * rejections at q for independent or positively dependent tests. For exploratory results, which are labelled so.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return pValues.length === 0 ? [] : padjust([...pValues], 'bh');
}

/**
 * The confidence level at which each interval of a family is to be read so that what its ends decide agrees with Holm's test: the i-th
 * smallest of m p-values (i from 0) has level 1 - alpha / (m - i) as long as all smaller ones are rejected at theirs; from the first
 * that is not, all others share its level.
 * @param pValues Two-sided p-values in any order.
 * @returns Levels in the order of `pValues`.
 */
export function holmLevels(pValues: readonly number[], alpha = 0.05): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b] || a - b);
  const levels = pValues.map(() => 0);
  let divisor = pValues.length;
  for (const index of order) {
    levels[index] = 1 - alpha / divisor;
    if (!(pValues[index] <= alpha / divisor)) break;
    divisor -= 1;
  }
  const last = 1 - alpha / Math.max(1, divisor);
  return levels.map((level) => (level === 0 ? last : level));
}
