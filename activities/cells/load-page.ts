import type { Database } from '../../platform/database/index.js';
import type { LoadPageInput, LoadPageOutput, PageCell, ReadPoolInput, ShardPool } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { costGroup } from './cost-group.js';
import { readPool, shardPoolOf } from './pool.js';

/** Activities with which a shard finds its work. */
export function createPagingActivities({ database, teamCellsInFlight }: ControlDependencies) {
  return {
    /**
     * Returns the next unfinished cells that this sweep owns. The first page of a pass also takes over the shard's cells whose
     * owner has ended, and counts those that another sweep computes: both look at the whole shard, so once a pass is enough.
     */
    async loadPage(input: LoadPageInput): Promise<LoadPageOutput> {
      const first = input.after < 0;
      if (first) await takeOver(database, input);
      const [cells, joined, pool] = await Promise.all([
        unfinishedCells(database, input),
        first ? countJoined(database, input) : 0,
        readPool(database, input.sweepId, teamCellsInFlight),
      ]);
      return { cells, joined, pool: shardPoolOf(pool) };
    },
    /** What a shard of the sweep may do now; for shards that hear that settings have changed. */
    async readPool({ sweepId }: ReadPoolInput): Promise<ShardPool> {
      return shardPoolOf(await readPool(database, sweepId, teamCellsInFlight));
    },
  };
}

/** A sweep that was cancelled, or ended with gaps, leaves cells behind; whoever still wants them becomes their owner. */
async function takeOver(database: Database, { sweepId, shard }: LoadPageInput): Promise<void> {
  await database.$executeRaw`
    with abandoned as (
      select c.team_id, c.id
      from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
      where sc.sweep_id = ${sweepId}::uuid and sc.shard = ${shard}
        and c.state in ('pending', 'running') and c.owner_sweep_id is distinct from ${sweepId}::uuid
        and not sweep_is_live(c.owner_sweep_id)
      order by c.id
      for no key update of c)
    update cells c set owner_sweep_id = ${sweepId}::uuid, state = 'pending'
    from abandoned a
    where c.team_id = a.team_id and c.id = a.id`;
}

async function unfinishedCells(database: Database, { sweepId, shard, after, limit }: LoadPageInput): Promise<PageCell[]> {
  return database.$queryRaw<PageCell[]>`
    select sc.position, coalesce(c.steps, 1) as steps, ${costGroup} as "group"
    from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
    where sc.sweep_id = ${sweepId}::uuid and sc.shard = ${shard} and sc.position > ${after}
      and c.state in ('pending', 'running') and c.owner_sweep_id = ${sweepId}::uuid
    order by sc.position
    limit ${limit}`;
}

async function countJoined(database: Database, { sweepId, shard }: LoadPageInput): Promise<number> {
  const [row] = await database.$queryRaw<{ joined: number }[]>`
    select count(*)::int as joined
    from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
    where sc.sweep_id = ${sweepId}::uuid and sc.shard = ${shard}
      and c.state in ('pending', 'running') and c.owner_sweep_id is distinct from ${sweepId}::uuid`;
  return row?.joined ?? 0;
}
