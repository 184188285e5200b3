import { SeededNoise } from '../../closed-forms/seeded-noise.js';
import type { Quantity } from '../block-table.js';
import type { TrainedTest } from '../claim-test.js';
import type { TrainingGroup } from '../training-groups.js';
import type { ClaimCell } from '../vocabulary.js';

/** True value of a group's setting over all training seeds. */
export type Truth = (group: TrainingGroup, steps: number | null, quantity: Quantity) => number;

/**
 * Simulated cells of every network that a test reads. A network is off the truth of its metrics by one normal deviation for all its settings, as
 * training seeds are; costs are what they are.
 * @param sd Of training seeds.
 * @param se Over samples, shared by the networks of a group.
 */
export function trainedCells(test: TrainedTest, truth: Truth, { sd, se, seed }: { sd: number; se: number; seed: number }): ClaimCell[] {
  const noise = new SeededNoise(seed);
  const deviations = new Map<string, number>();
  const cells = new Map<string, ClaimCell>();
  for (const { group, steps, reads } of test.needs) {
    const sampled = new Map<string, number>();
    for (const model of group.models) {
      const deviation = deviations.get(model) ?? sd * noise.gaussian();
      deviations.set(model, deviation);
      for (const k of steps) {
        const cell = cells.get(`${model} ${k ?? '-'}`) ?? emptyCell(group, model, k);
        const metrics = { ...cell.metrics };
        let { nfe, flops } = cell;
        for (const quantity of reads) {
          const value = truth(group, k, quantity);
          if (quantity === 'nfe') nfe = value;
          else if (quantity === 'flops') flops = value;
          else if (quantity !== 'liftsPerToken') {
            const key = `${quantity} ${k ?? '-'}`;
            const common = sampled.get(key) ?? se * noise.gaussian();
            sampled.set(key, common);
            metrics[quantity] = { value: value + deviation + common, se };
          }
        }
        cells.set(`${model} ${k ?? '-'}`, { ...cell, metrics, nfe, flops });
      }
    }
  }
  return [...cells.values()];
}

function emptyCell(group: TrainingGroup, model: string, steps: number | null): ClaimCell {
  return { ...group.line, model, steps, block: 0, cells: 1, nfe: 1, liftsPerToken: 1, flops: 1, metrics: {}, trajectory: null };
}
