import type { ReadProgressInput, ReadProgressOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { openShardsOf, readPool } from './pool.js';

/** Activities that tell how far a sweep is. */
export function createProgressActivities({ database, teamCellsInFlight }: ControlDependencies) {
  return {
    /** The sweep's counters, kept up to date by every commit, and how many shards to keep open. Notes how many are open now. */
    async readProgress({ sweepId, openShards }: ReadProgressInput): Promise<ReadProgressOutput> {
      const sweep = await database.sweep.update({ where: { id: sweepId }, data: { openShards: Math.max(1, openShards) } });
      const pool = await readPool(database, sweepId, teamCellsInFlight);
      return { total: sweep.cellsTotal, complete: sweep.cellsComplete, failed: sweep.cellsFailed, openShards: openShardsOf(pool) };
    },
  };
}
