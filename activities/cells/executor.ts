import type { CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';

/**
 * Why a cell failed. `invalid_model_output`: the network returned something unusable. `out_of_memory`, `crash`, `timeout`: its
 * process was killed or died. `error`: the cell cannot be run as it is. `infrastructure`: it was never decided.
 */
export const FAILURE_CLASSES = [
  'invalid_model_output',
  'out_of_memory',
  'crash',
  'timeout',
  'error',
  'infrastructure',
  'runtime_class_changed',
] as const;
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** A cell's failure as stored and shown. */
export interface CellFailure {
  readonly class: FailureClass;
  readonly message: string;
}

/** What came of one attempt at a cell: a failure is data, so that the other cells go on. */
export type CellOutcome =
  { readonly kind: 'complete'; readonly result: CellResult } | { readonly kind: 'failed'; readonly failure: CellFailure };

/** Attempts that a failure class is worth: a wrong output repeats itself, a dead process may not. */
export function allowedAttempts(failure: FailureClass): number {
  return failure === 'crash' || failure === 'out_of_memory' || failure === 'timeout' ? 2 : 1;
}

/** Runs cells somewhere else than in the worker's own thread. */
export interface CellExecutor {
  /**
   * Makes one attempt at a cell.
   * @param onProgress Called now and then with the share done, in [0, 1].
   * @param signal Aborting it stops the cell within seconds.
   * @throws CellCancelled when `signal` was aborted.
   * @throws Error on faults of the infrastructure (a graph that cannot be fetched), which are worth a retry.
   */
  execute(spec: CellSpec, onProgress: (doneFraction: number) => void, signal: AbortSignal): Promise<CellOutcome>;
}
