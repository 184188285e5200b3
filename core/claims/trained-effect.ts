import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { BOOTSTRAP_REPLICATES } from '../statistics/index.js';
import type { BlockTable, Quantity } from './block-table.js';
import type { Effect } from './effect.js';
import type { TrainedTest } from './claim-test.js';
import type { TrainedReader, TrainingGroup } from './training-groups.js';

const SEED = 5;

/**
 * Effect of a test on trained networks, whose units of replication are training seeds. With S seeds in a group, values v_s (vectors over all
 * settings) and mean m, a replicate is
 *
 *   m + (1 / sqrt(S (S - 1))) sum_s g_s (v_s - m) / sqrt(chi2 / (S - 1)) + se z,
 *
 * g and z standard normal, chi2 with S - 1 degrees of freedom, all drawn once a group (z once a setting). Percentiles of a mean are then
 * Student's interval with S - 1 degrees of freedom, and statistics of any shape are carried through. `se` is the error over samples: networks of a
 * group are measured on the same data with the same noise, so it does not shrink with S. Settings count as independent there, which
 * is on the safe side for differences, because what is shared between them is positively correlated.
 *
 * A group with one training seed borrows: a single network deviates by (1 / sqrt(S - 1)) sum_s g_s (v_s - m) / sqrt(chi2 / (S - 1)) of the lender's.
 *
 * @returns The effect; without replicates where a group has one training seed and nobody to borrow from.
 */
export function trainedEffect(test: TrainedTest, table: BlockTable, replicates: number = BOOTSTRAP_REPLICATES): Effect {
  const groups = test.needs.map(({ group }) => group).filter((group, index, all) => all.indexOf(group) === index);
  const settings = new Settings(test, table);
  const value = test.effect((group, steps, quantity) => settings.mean(group, steps, quantity));
  const units = Math.min(...groups.map((group) => (group.spreadOf ?? group).models.length));
  if (units < 2) return { value, units, replicates: new Float64Array(0), law: 'student' };
  const noise = new SeededNoise(SEED);
  const drawn = Float64Array.from({ length: replicates }, () => test.effect(settings.replicate(groups, noise)));
  return { value, units, replicates: drawn, law: 'student' };
}

/** Values of a test's settings by training seed. */
class Settings {
  private readonly values = new Map<string, { readonly bySeed: readonly number[]; readonly mean: number; readonly se: number }>();

  constructor(test: TrainedTest, table: BlockTable) {
    for (const { group, steps, reads } of test.needs) {
      for (const k of steps) for (const quantity of reads) this.values.set(keyOf(group, k, quantity), read(table, group, k, quantity));
    }
  }

  mean(group: TrainingGroup, steps: number | null, quantity: Quantity): number {
    return this.of(group, steps, quantity).mean;
  }

  /** A reader of one replicate. */
  replicate(groups: readonly TrainingGroup[], noise: SeededNoise): TrainedReader {
    const scales = new Map<TrainingGroup, number>();
    const scaleOf = (lender: TrainingGroup): number => {
      const known = scales.get(lender);
      if (known !== undefined) return known;
      const degrees = lender.models.length - 1;
      const chi2 = Array.from({ length: degrees }, () => noise.gaussian() ** 2).reduce((sum, square) => sum + square, 0);
      const scale = Math.sqrt(degrees / chi2);
      scales.set(lender, scale);
      return scale;
    };
    const directions = new Map(
      groups.map((group) => {
        const lender = group.spreadOf ?? group;
        const size = lender.models.length;
        const scale = scaleOf(lender) / Math.sqrt((size - 1) * (group === lender ? size : 1));
        return [group, Array.from({ length: size }, () => noise.gaussian() * scale)];
      }),
    );
    const known = new Map<string, number>();
    return (group, steps, quantity) => {
      const key = keyOf(group, steps, quantity);
      const before = known.get(key);
      if (before !== undefined) return before;
      const { mean, se } = this.of(group, steps, quantity);
      const spread = this.of(group.spreadOf ?? group, steps, quantity);
      const direction = directions.get(group) ?? [];
      const shift = direction.reduce((sum, g, s) => sum + g * (spread.bySeed[s] - spread.mean), 0);
      const value = mean + shift + se * noise.gaussian();
      known.set(key, value);
      return value;
    };
  }

  private of(group: TrainingGroup, steps: number | null, quantity: Quantity) {
    const found = this.values.get(keyOf(group, steps, quantity));
    if (found === undefined) throw new RangeError(`The test does not say that it reads ${keyOf(group, steps, quantity)}.`);
    return found;
  }
}

function keyOf(group: TrainingGroup, steps: number | null, quantity: Quantity): string {
  return [group.name, steps ?? '-', quantity].join('/');
}

/** A setting of a group: each network's mean over blocks, their mean, and the error of a network's mean over samples. */
function read(table: BlockTable, group: TrainingGroup, steps: number | null, quantity: Quantity) {
  const byModel = group.models.map((model) => table.measured({ ...group.line, model }, steps, quantity));
  const bySeed = byModel.map((blocks) => meanOf(blocks.map(({ value }) => value)));
  const errors = byModel.map((blocks) => Math.hypot(...blocks.map(({ se }) => se)) / blocks.length);
  return { bySeed, mean: meanOf(bySeed), se: meanOf(errors) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
