/** The rows of one sub-batch. */
export interface SubBatch {
  /** Samples in it, at most SUB_BATCH. */
  readonly rows: number;
  /** Sample of each row. */
  readonly samples: Int32Array;
}
