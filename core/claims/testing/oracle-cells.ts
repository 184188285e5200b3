import { SeededNoise } from '../../closed-forms/seeded-noise.js';
import type { Quantity } from '../block-table.js';
import type { MeasuredTest } from '../claim-test.js';
import type { ClaimCell, Line, SeedBlock } from '../vocabulary.js';

/** True value of a setting of an exact network. */
export type ExactTruth = (line: Line, steps: number | null, quantity: Quantity) => number;

/**
 * Simulated cells of every setting that a test reads, in every block. A metric of a cell is off the truth by a normal deviation of its own; costs are
 * what they are.
 * @param sd Of a metric between blocks.
 */
export function oracleCells(
  test: MeasuredTest,
  truth: ExactTruth,
  { sd, seed, blocks }: { readonly sd: number; readonly seed: number; readonly blocks: readonly SeedBlock[] },
): ClaimCell[] {
  const noise = new SeededNoise(seed);
  const cells = new Map<string, ClaimCell>();
  for (const { steps, reads, ...line } of test.needs) {
    for (const k of steps) {
      for (const { block } of blocks) {
        const key = JSON.stringify([line, k, block]);
        let cell: ClaimCell = cells.get(key) ?? {
          ...line,
          ...{ steps: k, block, cells: 1, nfe: 1, liftsPerToken: 1, flops: null, metrics: {}, trajectory: null },
        };
        for (const quantity of reads) {
          if (quantity === 'trajectory') throw new RangeError('Trajectories are not simulated here.');
          const value = truth(line, k, quantity);
          if (quantity === 'nfe' || quantity === 'liftsPerToken' || quantity === 'flops') cell = { ...cell, [quantity]: value };
          else cell = { ...cell, metrics: { ...cell.metrics, [quantity]: { value: value + sd * noise.gaussian(), se: sd } } };
        }
        cells.set(key, cell);
      }
    }
  }
  return [...cells.values()];
}
