import type { AttemptOutcome } from '../../core/grid/vocabulary.js';

/** Characters of a process's output that an attempt keeps: the last ones, where the reason of a death stands. */
export const KEPT_OUTPUT = 16_384;

/** One attempt at a cell as it is recorded. */
export interface Attempt {
  /** Number within the claim, from 1; a claim makes a second one when the cell's process died in the first. */
  readonly number: number;
  readonly startedAt: Date;
  /** Share of the cell that it found done. */
  readonly resumedShare: number;
  /** Time that the attempt held a slot of its device, milliseconds. */
  readonly deviceMs: number;
  /** How much of that time the newest state that it has kept contains; null where it kept none. */
  readonly savedMs: number | null;
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
  private resumedShare = 0;
  private savedMs: number | null = null;

  constructor(private readonly number: number) {}

  /** Takes output of the process. */
  readonly write = (text: string): void => {
    this.output = (this.output + text).slice(-KEPT_OUTPUT);
  };

  /** Notes that the attempt goes on with a state. */
  readonly resumed = (share: number): void => {
    this.resumedShare = share;
    this.write(`taken up with ${(100 * share).toFixed(1)}% done\n`);
  };

  /** Notes that the attempt has kept its state. */
  saved(): void {
    this.savedMs = this.elapsed;
  }

  /** The attempt, ended now. */
  end(outcome: AttemptOutcome, message: string | null): Attempt {
    const { number, startedAt, output, resumedShare, savedMs } = this;
    return { number, startedAt, resumedShare, deviceMs: this.elapsed, savedMs, outcome, message, output };
  }

  private get elapsed(): number {
    return performance.now() - this.started;
  }
}
