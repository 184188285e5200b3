import type { Checkpointing } from '../checkpoints/index.js';

/** What the caller of a cell hears and says while it runs. */
export interface ExecutionHooks {
  /** Called after each sampler step with the share of the cell done, in [0, 1], non-decreasing. Must be cheap. */
  onProgress(doneFraction: number): void;
  /** Asked before each network call; true ends the cell with CellCancelled. */
  cancelled(): boolean;
  /** Keeps the state of a long cell, so that another attempt goes on with it; absent where nobody does. */
  readonly checkpointing?: Checkpointing;
}

/** Turns counts of planned work units into `onProgress` fractions. */
export class Progress {
  /** Work units done. */
  readonly done = new Float64Array(1);

  /** @param planned Work units of the whole cell, one for each sampler or measurement step of each sub-batch. */
  constructor(
    private readonly hooks: ExecutionHooks,
    private readonly planned: number,
  ) {}

  /** Share of the cell that is done. */
  get share(): number {
    return Math.min(1, this.done[0] / this.planned);
  }

  /** One work unit is done. */
  tick(): void {
    this.done[0]++;
    this.hooks.onProgress(this.share);
  }
}
