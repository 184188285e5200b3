import type { CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import type { FailureClass } from '../../core/grid/vocabulary.js';

/** A cell's failure as stored and shown. */
export interface CellFailure {
  readonly class: FailureClass;
  readonly message: string;
}

/** What came of one attempt at a cell: a failure is data, so that the other cells go on. */
export type CellOutcome =
  { readonly kind: 'complete'; readonly result: CellResult } | { readonly kind: 'failed'; readonly failure: CellFailure };

/**
 * Attempts that a failure class is worth within a batch: a wrong output and a cell that cannot be run repeat themselves, a dead process
 * may have been its neighbours' fault. The second attempt runs alone; a cell whose process dies then too is put aside for good.
 */
export function allowedAttempts(failure: FailureClass): number {
  return failure === 'crash' || failure === 'out_of_memory' || failure === 'timeout' ? 2 : 1;
}

/** How an attempt is to be made. */
export interface AttemptOptions {
  /** Called now and then with the share done, in [0, 1]. */
  readonly onProgress: (doneFraction: number) => void;
  /** State to go on from; null begins the cell. */
  readonly resume: Uint8Array | null;
  /** Told that the state was taken up, with the share that was done. */
  readonly onResume: (doneFraction: number) => void;
  /** Takes the cell's state, now and then where it runs for long. */
  readonly onCheckpoint: (state: Uint8Array) => void;
  /** Aborting it stops the cell within seconds. */
  readonly signal: AbortSignal;
  /** Whether no other cell may run on this worker meanwhile. */
  readonly alone: boolean;
  /** Takes what the cell's process writes to its standard error. */
  readonly onOutput: (text: string) => void;
}

/** An outcome with the time that its cell held the device, milliseconds. */
export interface TimedOutcome {
  readonly outcome: CellOutcome;
  readonly deviceMs: number;
}

/** What came of a group of cells. */
export interface GroupOutcome {
  /** Outcomes of the first cells of the group, in its order. */
  readonly outcomes: readonly TimedOutcome[];
  /** Whether the group was stopped by the signal; where it was not and outcomes are missing, its process ended in the middle. */
  readonly cancelled: boolean;
}

/** Runs cells somewhere else than in the worker's own thread. */
export interface CellExecutor {
  /**
   * Makes one attempt at a cell.
   * @throws CellCancelled when the signal was aborted.
   * @throws Error on faults of the infrastructure (a graph that cannot be fetched), which are worth a retry.
   */
  execute(spec: CellSpec, options: AttemptOptions): Promise<CellOutcome>;

  /**
   * Makes a first attempt at each of several short cells, one after the other, in one exchange with the process that runs them.
   * @throws Error on faults of the infrastructure.
   */
  executeGroup(specs: readonly CellSpec[], options: Pick<AttemptOptions, 'signal' | 'onOutput'>): Promise<GroupOutcome>;
}
