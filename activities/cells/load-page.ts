import type { Database } from '../../platform/database/index.js';
import type { LoadPageInput, LoadPageOutput, PageCell } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { WORKER_ALIVE_MS } from '../planning/runtime-class.js';

/** Batches a shard keeps in flight at most: its history grows with every one of them. */
const MAX_WIDTH = 50;

/** Activities with which a shard finds its work. */
export function createPagingActivities({ database }: ControlDependencies) {
  return {
    /**
     * Returns the next unfinished cells that this sweep owns. The first page of a pass also takes over the shard's cells whose
     * owner has ended, and counts those that another sweep computes: both look at the whole shard, so once a pass is enough.
     */
    async loadPage(input: LoadPageInput): Promise<LoadPageOutput> {
      const first = input.after < 0;
      if (first) await takeOver(database, input);
      const [cells, joined, width] = await Promise.all([
        unfinishedCells(database, input),
        first ? countJoined(database, input) : 0,
        poolWidth(database, input),
      ]);
      return { cells, joined, width };
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
    select sc.position, coalesce(c.steps, 1) as steps, left(md5(concat_ws('|', c.model_name, c.sampler, c.samples)), 8) as "group"
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

/**
 * Half as many batches again as there are slots, divided among the shards: enough that no worker ever waits for the workflow,
 * few enough that the last batches are spread evenly.
 */
async function poolWidth(database: Database, { sweepId }: LoadPageInput): Promise<number> {
  const alive = new Date(Date.now() - WORKER_ALIVE_MS);
  const [row] = await database.$queryRaw<{ slots: number; shards: number }[]>`
    select coalesce((select sum(w.slots) from workers w join sweeps s on s.device = w.device
                     where s.id = ${sweepId}::uuid and w.last_seen_at > ${alive}), 0)::int as slots,
           (select max(shard) + 1 from sweep_cells where sweep_id = ${sweepId}::uuid)::int as shards`;
  const share = (1.5 * (row?.slots ?? 0)) / Math.max(1, row?.shards ?? 1);
  return Math.min(MAX_WIDTH, Math.max(2, Math.ceil(share)));
}
