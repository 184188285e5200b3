import type { MetricName } from '../cells/metrics.js';
import type { CostPoint } from '../derived/index.js';
import type { Statistic } from './effect.js';
import type { ClaimCell, ClaimTrajectory, Cost, Line } from './vocabulary.js';

/** The name of a curve's cell, without its seed. */
export function cellKey({ world, architecture, space, sampler }: Line, steps: number | null): string {
  return [world, architecture, space, sampler, steps ?? '-'].join('/');
}

/**
 * Cells by setting and block. A block is a sampling seed: all cells of one seed share data and noise, so weights that belong to blocks
 * keep paired what is paired.
 */
export class BlockTable {
  private readonly cells = new Map<string, ClaimCell>();

  /** @param seeds The blocks, in the order of weights. */
  constructor(
    cells: readonly ClaimCell[],
    readonly seeds: readonly number[],
  ) {
    for (const cell of cells) this.cells.set(`${cellKey(cell, cell.steps)}#${cell.seed}`, cell);
  }

  /** The cell, or undefined where it is not complete. */
  find(line: Line, steps: number | null, seed: number): ClaimCell | undefined {
    return this.cells.get(`${cellKey(line, steps)}#${seed}`);
  }

  /** Weighted mean over blocks of a metric or cost. @throws RangeError where a block lacks it. */
  mean(line: Line, steps: number | null, quantity: MetricName | Cost): Statistic {
    const values = Float64Array.from(this.seeds, (seed) => quantityOf(this.require(line, steps, seed), quantity));
    return (weights) => weightedMean(values, weights);
  }

  /** The points (cost, error) of a line under weights. @param scale The error is divided by it. */
  curve(line: Line, steps: readonly (number | null)[], error: MetricName, cost: Cost, scale = 1): (weights: Float64Array) => CostPoint[] {
    const means = steps.map((k) => ({ cost: this.mean(line, k, cost), error: this.mean(line, k, error) }));
    return (weights) => means.map((point) => ({ cost: point.cost(weights), error: point.error(weights) / scale }));
  }

  /** The trajectories of a setting, one a block. @throws RangeError where a block has none. */
  trajectories(line: Line, steps: number | null): ClaimTrajectory[] {
    return this.seeds.map((seed) => {
      const { trajectory } = this.require(line, steps, seed);
      if (trajectory === null) throw new RangeError(`The cells of ${cellKey(line, steps)} were read without trajectories.`);
      return trajectory;
    });
  }

  private require(line: Line, steps: number | null, seed: number): ClaimCell {
    const cell = this.find(line, steps, seed);
    if (cell === undefined) throw new RangeError(`There is no cell ${cellKey(line, steps)} of seed ${seed}.`);
    return cell;
  }
}

/** True when the cell has the quantity. */
export function carries(cell: ClaimCell, quantity: MetricName | Cost | 'trajectory'): boolean {
  if (quantity === 'trajectory') return cell.trajectory !== null;
  return quantity === 'nfe' || quantity === 'liftsPerToken' || cell.metrics[quantity] !== undefined;
}

function quantityOf(cell: ClaimCell, quantity: MetricName | Cost): number {
  const value = quantity === 'nfe' || quantity === 'liftsPerToken' ? cell[quantity] : cell.metrics[quantity];
  if (value === undefined) throw new RangeError(`The cell ${cellKey(cell, cell.steps)} has no ${quantity}.`);
  return value;
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
