/** What a workflow knows of its own history. */
export interface HistorySize {
  readonly historyLength: number;
  readonly historySize: number;
}

/** Events and bytes after which a run hands over to a fresh one. */
export interface HistoryBound {
  readonly events: number;
  readonly bytes: number;
}

/** Bounds of a shard: with the batches that still drain, its history stays under 2,000 events and 1 MB. */
export const SHARD_BOUND: HistoryBound = { events: 1400, bytes: 700_000 };
/** Bounds of a root, which stops its shards then. Many pauses and amendments bring it there. */
export const SWEEP_BOUND: HistoryBound = { events: 1700, bytes: 700_000 };

/** True when a history is so long that its workflow should go on in a fresh run. */
export function isLong({ historyLength, historySize }: HistorySize, { events, bytes }: HistoryBound): boolean {
  return historyLength > events || historySize > bytes;
}
