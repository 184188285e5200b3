/** Cells that one child workflow looks after, as long as there are few enough children. */
const CELLS_PER_SHARD = 2000;
/** Children of one root workflow; more would make its history long and its start slow. */
const MAX_SHARDS = 50;
/** Children where there are few workers: a shard keeps up to 50 batches in flight, so that these serve all who join later. */
const MIN_SHARDS = 4;

/**
 * Number of shards for a sweep: one for every 2,000 cells, as far as there are slots of workers to serve: every open shard costs
 * the Temporal server a history and the cells a slow start, while their costs are unknown.
 * @param slots Batches that the live workers of the device class run at once.
 * @returns At least 1, at most 4 or the number of slots, and never more than 50.
 */
export function shardCount(cells: number, slots: number): number {
  const served = Math.min(MAX_SHARDS, Math.max(MIN_SHARDS, slots));
  return Math.min(served, Math.max(1, Math.ceil(cells / CELLS_PER_SHARD)));
}

/**
 * The shard of a cell. Shards are dealt out like cards, so that each holds long and short cells alike and all end at about the
 * same time.
 */
export function shardOf(position: number, shards: number): number {
  return position % shards;
}
