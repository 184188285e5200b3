/** What the caller of a cell hears and says while it runs. */
export interface ExecutionHooks {
  /** Called after each sampler step with the share of the cell done, in [0, 1], non-decreasing. Must be cheap. */
  onProgress(doneFraction: number): void;
  /** Asked before each network call; true ends the cell with CellCancelled. */
  cancelled(): boolean;
}

/** Turns counts of planned work units into `onProgress` fractions. */
export class Progress {
  private done = 0;

  /** @param planned Work units of the whole cell, one for each sampler or measurement step of each sub-batch. */
  constructor(
    private readonly hooks: ExecutionHooks,
    private readonly planned: number,
  ) {}

  /** One work unit is done. */
  tick(): void {
    this.done++;
    this.hooks.onProgress(Math.min(1, this.done / this.planned));
  }
}
