import type { AttemptOutcome } from '../../core/grid/vocabulary.js';

/** Characters of a process's output that an attempt keeps: the last ones, where the reason of a death stands. */
const KEPT_OUTPUT = 16_384;

/** One attempt at a cell as it is recorded. */
export interface Attempt {
  /** Number within the claim, from 1; a claim makes a second one when the cell's process died in the first. */
  readonly number: number;
  readonly startedAt: Date;
  /** Time that the attempt held a slot of its device, milliseconds. */
  readonly deviceMs: number;
  readonly outcome: AttemptOutcome;
  /** Why it ended as it did; null when it is complete. */
  readonly message: string | null;
  /** The end of what the cell's process wrote. */
  readonly output: string;
}

/** An attempt that is being made: a clock and the output of its process. */
export class AttemptRecorder {
  private readonly startedAt = new Date();
  private readonly started = performance.now();
  private output = '';

  constructor(private readonly number: number) {}

  /** Takes output of the process. */
  readonly write = (text: string): void => {
    this.output = (this.output + text).slice(-KEPT_OUTPUT);
  };

  /** The attempt, ended now. */
  end(outcome: AttemptOutcome, message: string | null): Attempt {
    const { number, startedAt, output } = this;
    return { number, startedAt, deviceMs: performance.now() - this.started, outcome, message, output };
  }
}
