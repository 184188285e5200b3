import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Samples after which the interval of a mean has half-width `half`: N = (z sd / half)^2.
 * @param sd Standard deviation of one (paired) sample.
 */
export function samplesForHalfWidth(sd: number, half: number, level = 0.95): number {
  if (!(half > 0)) throw new RangeError('The half-width must be positive.');
  return Math.max(2, Math.ceil(((normalQuantile((1 + level) / 2, 0, 1) * sd) / half) ** 2));
}

/**
 * Blocks (seeds) after which Student's interval of a mean has half-width `half`: the smallest n >= 2 with
 * t(1 - alpha/2, n - 1) sd / sqrt(n) <= half.
 * @param sd Standard deviation of one block's mean.
 */
export function blocksForHalfWidth(sd: number, half: number, level = 0.95): number {
  let n = samplesForHalfWidth(sd, half, level);
  // The normal count is too small by about z^2 / 2 blocks.
  while ((studentQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n) > half) n++;
  return n;
}

/**
 * Probability that the interval of a true effect at `effect` ends on one side of `margin` (the verdict is decided): the power of the
 * two-sided test of "theta = margin" at the interval's level. Normal approximation.
 * @param se Standard error of the estimate.
 */
export function powerToDecide(effect: number, margin: number, se: number, level = 0.95): number {
  if (se === 0) return effect === margin ? 0 : 1;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const shift = (effect - margin) / se;
  return normalCdf(shift - z, 0, 1) + normalCdf(-shift - z, 0, 1);
}
