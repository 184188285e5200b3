/** What a worker has of one sweep in its hands, as it stands in `workers.work`. */
export interface WorkOfSweep {
  readonly sweepId: string;
  readonly teamId: string;
  /** Cells of its batches. */
  readonly cells: number;
  /** Those of them that are done. */
  readonly done: number;
}
