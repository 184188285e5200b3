import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Moments } from './moments.js';

/**
 * Two-sided p-value of "the mean is `expected`", by a t test corrected for skewness.
 *
 * The plain t statistic of skewed values has unequal tails, which matters at the 1e-6 level of a sweep's gate. Hall's monotone
 * transformation (J. R. Stat. Soc. B 54, 1992) removes the skewness to first order: with g = skewness / sqrt(n),
 * T' = T + g (2 T^2 + 1) / 6 + g^2 T^3 / 27, compared with Student's t of n - 1 degrees of freedom.
 *
 * @param resolution Numerical resolution of the mean in the same unit (float32 networks): added in quadrature to the standard error, so
 * that rounding is not taken for a deviation when all values are nearly equal.
 */
export function meanPValue(values: Moments, expected: number, resolution: number): number {
  const deviation = values.mean - expected;
  if (deviation === 0) return 1;
  const spread = Math.hypot(values.se, resolution);
  if (spread === 0) return 0;
  const t = deviation / spread;
  const g = values.skewness / Math.sqrt(values.n);
  const corrected = t + (g * (2 * t ** 2 + 1)) / 6 + (g ** 2 * t ** 3) / 27;
  return 2 * studentCdf(-Math.abs(corrected), Math.max(1, values.n - 1));
}

/**
 * Two-sided p-value of "two independent means are equal": t statistic with both standard errors and the smaller number of degrees of
 * freedom, which is conservative.
 */
export function differencePValue(a: Pick<Moments, 'mean' | 'se' | 'n'>, b: Pick<Moments, 'mean' | 'se' | 'n'>): number {
  if (a.mean === b.mean) return 1;
  const t = (a.mean - b.mean) / Math.hypot(a.se, b.se);
  return 2 * studentCdf(-Math.abs(t), Math.max(1, Math.min(a.n, b.n) - 1));
}

/** Two-sided p-value of a chi-square statistic: twice the smaller tail. Exact for sums of squares of Gaussians. */
export function chiSquarePValue(statistic: number, degrees: number): number {
  const below = chiSquareCdf(statistic, degrees);
  return Math.min(1, 2 * Math.min(below, 1 - below));
}

/**
 * Two-sided p-value of a Poisson count: twice the smaller tail, P(X <= k) = P(chi2 of 2(k+1) degrees > 2 mean). A mean of 0 admits only 0.
 */
export function poissonPValue(count: number, mean: number): number {
  if (count < 0) return 0;
  const atMost = 1 - chiSquareCdf(2 * mean, 2 * (count + 1));
  const atLeast = count === 0 ? 1 : chiSquareCdf(2 * mean, 2 * count);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** p-value of the smallest of several p-values, valid under any dependence. */
export function bonferroni(pValues: Iterable<number>): number {
  let smallest = 1;
  let count = 0;
  for (const p of pValues) {
    smallest = Math.min(smallest, p);
    count++;
  }
  return Math.min(1, smallest * count);
}
