import type { Memory } from '../checkpoints/index.js';

/** Counts what the sequences of a cell do at each step, for samplers whose sequences need different numbers of steps. */
export class StepTally {
  private readonly calls: Float64Array;
  private readonly masked: Float64Array;

  /** @param steps Steps that a sequence takes at most. */
  constructor(steps: number) {
    this.calls = new Float64Array(steps);
    this.masked = new Float64Array(steps);
  }

  /** The counts, which a later attempt at the cell must find again. */
  memory(): Memory {
    return { calls: this.calls, masked: this.masked };
  }

  /** A sequence makes a call at `step` with `masked` positions masked. */
  add(step: number, masked: number): void {
    this.calls[step]++;
    this.masked[step] += masked;
  }

  /** A sequence makes no call at `step`, at which `masked` positions are masked. */
  skip(step: number, masked: number): void {
    this.masked[step] += masked;
  }

  /** Masked positions of a sequence before `step`, over `samples` sequences; one that is neither counted nor skipped there has none. */
  meanMasked(step: number, samples: number): number {
    return step < this.masked.length ? this.masked[step] / samples : 0;
  }

  /** Calls of a sequence before `step`, over `samples` sequences. */
  meanCallsBefore(step: number, samples: number): number {
    return this.calls.subarray(0, step).reduce((total, count) => total + count, 0) / samples;
  }
}
