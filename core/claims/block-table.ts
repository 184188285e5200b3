import type { MetricName } from '../cells/metrics.js';
import type { CostPoint } from '../derived/index.js';
import type { Statistic } from './effect.js';
import type { ClaimCell, ClaimTrajectory, Cost, Line, Measured, SeedBlock } from './vocabulary.js';

/** What a test reads of cells as a number. */
export type Quantity = MetricName | Cost;

/** The name of a curve's cell, without its seed. */
export function cellKey({ world, architecture, space, sampler, model }: Line, steps: number | null): string {
  return [world, architecture, space, sampler, ...(model === undefined ? [] : [model]), steps ?? '-'].join('/');
}

/**
 * Cells by setting and block. All cells of one seed share data and noise, so weights that belong to blocks keep paired what is paired.
 */
export class BlockTable {
  private readonly cells = new Map<string, ClaimCell>();

  /** @param blocks In the order of weights. */
  constructor(
    cells: readonly ClaimCell[],
    readonly blocks: readonly SeedBlock[],
  ) {
    for (const cell of cells) this.cells.set(`${cellKey(cell, cell.steps)}#${cell.block}`, cell);
  }

  /** Sampling seeds of all blocks. */
  get seeds(): number {
    return this.blocks.reduce((sum, { seeds }) => sum + seeds, 0);
  }

  /** The cells of a setting in a block, or undefined where none is complete. */
  find(line: Line, steps: number | null, block: number): ClaimCell | undefined {
    return this.cells.get(`${cellKey(line, steps)}#${block}`);
  }

  /** Weighted mean over blocks of a metric or cost. @throws RangeError where a block lacks it. */
  mean(line: Line, steps: number | null, quantity: Quantity): Statistic {
    const values = Float64Array.from(this.measured(line, steps, quantity), ({ value }) => value);
    return (weights) => weightedMean(values, weights);
  }

  /** A metric or cost of a setting with its standard error, block by block. @throws RangeError where a block lacks it. */
  measured(line: Line, steps: number | null, quantity: Quantity): Measured[] {
    return this.blocks.map(({ block }) => quantityOf(this.require(line, steps, block), quantity));
  }

  /** The points (cost, error) of a line under weights. @param scale The error is divided by it. */
  curve(line: Line, steps: readonly (number | null)[], error: MetricName, cost: Cost, scale = 1): (weights: Float64Array) => CostPoint[] {
    const means = steps.map((k) => ({ cost: this.mean(line, k, cost), error: this.mean(line, k, error) }));
    return (weights) => means.map((point) => ({ cost: point.cost(weights), error: point.error(weights) / scale }));
  }

  /** The trajectories of a setting, one a block. @throws RangeError where a block has none. */
  trajectories(line: Line, steps: number | null): ClaimTrajectory[] {
    return this.blocks.map(({ block }) => {
      const { trajectory } = this.require(line, steps, block);
      if (trajectory === null) throw new RangeError(`The cells of ${cellKey(line, steps)} were read without trajectories.`);
      return trajectory;
    });
  }

  private require(line: Line, steps: number | null, block: number): ClaimCell {
    const cell = this.find(line, steps, block);
    if (cell === undefined) throw new RangeError(`There is no cell ${cellKey(line, steps)} in block ${block}.`);
    return cell;
  }
}

/** True when the cells have the quantity. */
export function carries(cell: ClaimCell, quantity: Quantity | 'trajectory'): boolean {
  if (quantity === 'trajectory') return cell.trajectory !== null;
  if (quantity === 'flops') return cell.flops !== null;
  return quantity === 'nfe' || quantity === 'liftsPerToken' || cell.metrics[quantity] !== undefined;
}

function quantityOf(cell: ClaimCell, quantity: Quantity): Measured {
  if (quantity === 'nfe' || quantity === 'liftsPerToken') return { value: cell[quantity], se: 0 };
  const found = quantity === 'flops' ? cell.flops : cell.metrics[quantity];
  if (found === undefined || found === null) throw new RangeError(`The cell ${cellKey(cell, cell.steps)} has no ${quantity}.`);
  return typeof found === 'number' ? { value: found, se: 0 } : found;
}

/** Mean of values under weights that do not all vanish. */
export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return sum / total;
}
