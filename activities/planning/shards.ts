/** Cells that one child workflow looks after, as long as there are few enough children. */
const CELLS_PER_SHARD = 2000;
/** Children of one root workflow; more would make its history long and its start slow. */
const MAX_SHARDS = 50;

/** Number of shards for a sweep of `cells` cells: one for every 2,000, at least 1 and at most 50. */
export function shardCount(cells: number): number {
  return Math.min(MAX_SHARDS, Math.max(1, Math.ceil(cells / CELLS_PER_SHARD)));
}

/**
 * The shard of a cell. Shards are dealt out like cards, so that each holds long and short cells alike and all end at about the
 * same time.
 */
export function shardOf(position: number, shards: number): number {
  return position % shards;
}
