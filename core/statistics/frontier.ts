import { SeededNoise } from '../closed-forms/seeded-noise.js';

/** A setting with its cost and its estimated error, both the lower the better. */
export interface Setting {
  readonly cost: number;
  readonly error: number;
  /** Standard error of `error`. */
  readonly se: number;
}

/** Replicates behind a share: its standard error is at most 1.6%. */
const REPLICATES = 1000;
const SEED = 20;

/** Half the width of a 95% interval in standard errors. */
const Z_95 = 1.959963984540054;

/**
 * Which settings no other one dominates: none costs at most as much with at most the same error, one of the two being smaller.
 * O(n log n).
 */
export function paretoFrontier(settings: readonly Pick<Setting, 'cost' | 'error'>[]): boolean[] {
  const order = settings
    .map((_, index) => index)
    .sort((a, b) => settings[a].cost - settings[b].cost || settings[a].error - settings[b].error);
  const onFrontier = settings.map(() => false);
  let best = Infinity;
  let last: Pick<Setting, 'cost' | 'error'> | null = null;
  for (const index of order) {
    const { cost, error } = settings[index];
    const equal = last !== null && last.cost === cost && last.error === error;
    onFrontier[index] = error < best || equal;
    if (error < best) {
      best = error;
      last = settings[index];
    }
  }
  return onFrontier;
}

/**
 * How often each setting is on the frontier when the errors are drawn anew from their normal laws (parametric bootstrap, fixed seed):
 * a frontier that is stable has shares near 1. Errors of settings are taken as independent.
 */
export function frontierShares(settings: readonly Setting[]): number[] {
  const noise = new SeededNoise(SEED);
  const counts = settings.map(() => 0);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const drawn = settings.map(({ cost, error, se }) => ({ cost, error: error + se * noise.gaussian() }));
    paretoFrontier(drawn).forEach((on, index) => (counts[index] += on ? 1 : 0));
  }
  return counts.map((count) => count / REPLICATES);
}

/** The cheapest setting that is good enough. */
export interface CheapestSetting {
  /** Index of the setting with the smallest error. */
  readonly best: number;
  /** Index of the cheapest setting whose excess over the best is at most epsilon with 97.5% confidence; null where none is. */
  readonly cheapest: number | null;
}

/**
 * The cheapest of `candidates` whose error is within `epsilon` of that of the best of all settings: the upper end of the 95% interval of
 * the difference must not be larger. Errors are taken as independent, which is on the safe side where settings share their noise.
 * The best itself always qualifies. Null without settings.
 */
export function cheapestWithin(
  settings: readonly Setting[],
  epsilon: number,
  candidates: readonly number[] = settings.map((_, i) => i),
): CheapestSetting | null {
  if (settings.length === 0) return null;
  const best = settings.reduce((least, setting, index) => (setting.error < settings[least].error ? index : least), 0);
  const within = candidates.filter((index) => index === best || upperExcess(settings[index], settings[best]) <= epsilon);
  const cheapest = within.reduce<number | null>(
    (least, index) => (least === null || settings[index].cost < settings[least].cost ? index : least),
    null,
  );
  return { best, cheapest };
}

function upperExcess(setting: Setting, best: Setting): number {
  return setting.error - best.error + Z_95 * Math.hypot(setting.se, best.se);
}
