import { SeededNoise } from '../closed-forms/seeded-noise.js';

/** Replicates of the protocol (science of the claims report). */
export const BOOTSTRAP_REPLICATES = 10_000;

/** How a bootstrap is drawn. */
export interface BootstrapOptions {
  readonly replicates?: number;
  readonly seed?: number;
}

/**
 * Hierarchical bootstrap: draws the outer units (training seeds) with replacement, and within each drawn one its inner units (blocks of
 * sequences) with replacement. Statistics are functions of the weight of every inner unit, so that one draw serves cells that share
 * their sequences: what is paired stays paired. Davison and Hinkley, Bootstrap Methods and their Application (1997), section 3.8.
 *
 * With a single outer unit it is the plain bootstrap over its inner units.
 *
 * @param groups Number of inner units of each outer unit, at least 1 each.
 * @param statistics Values under weights w (one per inner unit, in order, of whole numbers): with all weights 1, the estimates. The
 * array is reused from call to call. A statistic that does not exist under some weights is NaN there.
 * @returns The estimates and, for each statistic, its replicates.
 */
export function hierarchicalBootstrap(
  groups: readonly number[],
  statistics: (weights: Float64Array) => readonly number[],
  { replicates = BOOTSTRAP_REPLICATES, seed = 1 }: BootstrapOptions = {},
): { estimates: number[]; replicates: Float64Array[] } {
  if (groups.length === 0 || groups.some((size) => size < 1)) throw new RangeError('A bootstrap needs at least one unit in each group.');
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, size) => sum + size, 0));
  const weights = new Float64Array(groups.reduce((sum, size) => sum + size, 0)).fill(1);
  const estimates = [...statistics(weights)];
  const drawn = estimates.map(() => new Float64Array(replicates));
  const noise = new SeededNoise(seed);
  for (let replicate = 0; replicate < replicates; replicate++) {
    weights.fill(0);
    for (let draw = 0; draw < groups.length; draw++) {
      const group = groups.length === 1 ? 0 : Math.floor(noise.uniform() * groups.length);
      for (let inner = 0; inner < groups[group]; inner++) weights[starts[group] + Math.floor(noise.uniform() * groups[group])]++;
    }
    const values = statistics(weights);
    drawn.forEach((series, index) => (series[replicate] = values[index]));
  }
  return { estimates, replicates: drawn };
}
