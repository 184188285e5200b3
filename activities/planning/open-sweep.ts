import type { PlanExclusion } from '../../core/grid/plan.js';
import type { Database } from '../../platform/database/index.js';
import { layOutPoints } from '../points/sweep-points.js';
import type { PlanSweepOutput } from '../contract.js';

/**
 * Lets a planned sweep run: counts its cells and sets its state, in one transaction.
 *
 * The sweep's row is locked before anything is counted. A commit changes its cells first and the counters of the sweeps that
 * contain them last, so it either is part of the count or adds itself to it afterwards; none is lost and none counted twice.
 */
export async function openSweep(
  database: Database,
  sweepId: string,
  runtimeClass: string,
  excluded: readonly PlanExclusion[],
): Promise<void> {
  await database.$transaction(async (transaction) => {
    const [planned] = await transaction.$queryRaw<unknown[]>`
      select 1 from sweeps where id = ${sweepId}::uuid and state = 'planning' for update`;
    if (planned === undefined) return;
    await layOutPoints(transaction, sweepId);
    await transaction.$executeRaw`
      update sweeps s
      set state = 'running', started_at = now(), runtime_class = ${runtimeClass}, excluded = ${JSON.stringify(excluded)}::jsonb,
          cells_total = n.total, cells_reused = n.complete, cells_complete = n.complete, cells_failed = n.failed
      from (select coalesce(sum(cells), 0)::int as total, coalesce(sum(complete), 0)::int as complete, coalesce(sum(failed), 0)::int as failed
            from sweep_points where sweep_id = ${sweepId}::uuid) n
      where s.id = ${sweepId}::uuid and s.state = 'planning'`;
  });
}

/**
 * What the root workflow needs to know of a sweep that is open. One that was cancelled while it was being planned has no shards:
 * they would find its cells and have every claim refused.
 */
export async function describeOpenSweep(database: Database, sweepId: string): Promise<PlanSweepOutput> {
  const sweep = await database.sweep.findUniqueOrThrow({ where: { id: sweepId } });
  const rows = await database.$queryRaw<{ shard: number }[]>`
    select distinct sc.shard
    from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
    where sc.sweep_id = ${sweepId}::uuid and c.state in ('pending', 'running') and sweep_is_live(sc.sweep_id)
    order by sc.shard`;
  return { cells: sweep.cellsTotal, reused: sweep.cellsReused, device: sweep.device, shards: rows.map((row) => row.shard) };
}
