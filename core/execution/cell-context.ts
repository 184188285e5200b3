import type { CellSpec } from '../cells/cell.js';
import type { CellState } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { NoiseSource } from '../random/noise.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import type { Progress } from './hooks.js';
import type { Stopwatch } from './stopwatch.js';

/** What every route of a cell works with. */
export interface CellContext {
  readonly spec: CellSpec;
  readonly noise: NoiseSource;
  readonly progress: Progress;
  readonly stopwatch: Stopwatch;
  /** What is done, for a cell that is taken up again. */
  readonly state: CellState;
}

/** The sub-batches of `count` samples in order, from the one that begins with `from`. The yielded `samples` buffer is reused. */
export function* subBatches(count: number, from = 0): Generator<SubBatch> {
  const samples = new Int32Array(SUB_BATCH);
  for (let first = from; first < count; first += SUB_BATCH) {
    const rows = Math.min(SUB_BATCH, count - first);
    for (let row = 0; row < rows; row++) samples[row] = first + row;
    yield { rows, samples };
  }
}

/** The cell's step count. @throws RangeError when the sampler takes steps and the spec has none. */
export function stepsOf(spec: CellSpec): number {
  if (spec.steps === null) throw new RangeError(`Sampler ${spec.sampler.name} needs a number of steps; the cell has none.`);
  return spec.steps;
}

/** A number among the sampler's parameters. @throws RangeError when the spec has none of that name. */
export function samplerNumber({ sampler: { name, parameters } }: CellSpec, parameter: string): number {
  const value = parameters[parameter];
  if (typeof value !== 'number') throw new RangeError(`Sampler ${name} needs the number ${parameter}; the cell has none.`);
  return value;
}

/** Mean of `calls` over samples. */
export function meanCalls(calls: Int32Array): number {
  return calls.reduce((total, count) => total + count, 0) / calls.length;
}
