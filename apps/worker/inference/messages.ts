import type { CellFailure, GroupOutcome } from '../../../activities/index.js';
import type { CellSpec } from '../../../core/cells/cell.js';
import type { CellResult } from '../../../core/cells/result.js';

/** Paths of the local files that a cell reads. */
export interface CellFiles {
  /** The model's graphs by role. */
  readonly graphs: Readonly<Record<string, string>>;
  /** The graph that measures samples of a dataset. */
  readonly instrument: string | null;
  /** Held-out items of a dataset. */
  readonly items: string | null;
}

/** A cell of a group with the files that it reads. */
export interface CellRun {
  readonly spec: CellSpec;
  readonly files: CellFiles;
}

/**
 * What a worker and its inference processes say to each other. Structured clone carries typed arrays, so results cross unchanged.
 * One request at a time: `cell` numbers them, and answers to an earlier one are ignored. A group of cells is one request with one answer,
 * because a message costs more than a very short cell.
 */
export type InferenceRequest =
  | {
      readonly type: 'run';
      readonly cell: number;
      readonly spec: CellSpec;
      readonly files: CellFiles;
      readonly resume: Uint8Array | null;
    }
  | { readonly type: 'run-group'; readonly cell: number; readonly runs: readonly CellRun[] }
  | { readonly type: 'cancel'; readonly cell: number };

export type InferenceAnswer =
  | { readonly type: 'progress'; readonly cell: number; readonly share: number }
  /** The cell goes on from the state that it was given. */
  | { readonly type: 'resumed'; readonly cell: number; readonly share: number }
  | { readonly type: 'checkpoint'; readonly cell: number; readonly state: Uint8Array }
  | { readonly type: 'complete'; readonly cell: number; readonly result: CellResult }
  | { readonly type: 'failed'; readonly cell: number; readonly failure: CellFailure }
  | ({ readonly type: 'group'; readonly cell: number } & GroupOutcome)
  | { readonly type: 'cancelled'; readonly cell: number };
