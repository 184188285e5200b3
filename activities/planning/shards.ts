/** Cells that one child workflow looks after, as long as there are few enough children. */
const CELLS_PER_SHARD = 2000;
/** Shards of one plan; more would make the root's history long. */
const MAX_SHARDS = 50;

/**
 * Cells in one shard of a plan of `cells` cells: 2,000, or more where that would make more than 50 shards.
 */
export function shardSize(cells: number): number {
  return Math.max(CELLS_PER_SHARD, Math.ceil(cells / MAX_SHARDS));
}

/**
 * The shard of the cell at `index` of its plan: consecutive cells stay together. Only some shards are open at a time, the first ones first, so
 * the order of the plan is the order in which results come in.
 */
export function shardOf(index: number, size: number): number {
  return Math.floor(index / size);
}
