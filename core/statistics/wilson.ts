import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Interval } from './interval.js';

/**
 * Wilson's score interval of a share (J. Am. Stat. Assoc. 22, 1927): the shares that a two-sided score test does not reject. It stays
 * inside [0, 1] and is usable near 0 and 1, where the normal interval has no width.
 * @param successes 0 .. trials.
 * @param trials At least 1.
 * @param level Confidence, e.g. .95.
 * @throws RangeError for counts that are not a share.
 */
export function wilsonInterval(successes: number, trials: number, level = 0.95): Interval {
  if (!(trials >= 1) || !(successes >= 0) || successes > trials) throw new RangeError(`${successes} of ${trials} is not a share.`);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const share = successes / trials;
  const scale = 1 / (1 + z ** 2 / trials);
  const centre = scale * (share + z ** 2 / (2 * trials));
  const half = scale * z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  // The ends are exactly 0 and 1 at the extremes; rounding would leave 1e-17.
  return { lo: successes === 0 ? 0 : centre - half, hi: successes === trials ? 1 : centre + half };
}
