import type { PlanExclusion } from '../../core/grid/plan-line.js';
import { isTerminalSweepState } from '../../core/grid/vocabulary.js';
import type { Database } from '../../platform/database/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import type { Prisma } from '../../prisma/generated/client.js';
import { openShardsOf, readPool } from '../cells/pool.js';
import type { PlanSweepOutput, SweepProgress } from '../contract.js';
import { layOutPoints, sumOfPoints } from '../points/sweep-points.js';
import { countRounds, isInRounds } from '../rounds/rounds-of-sweep.js';
import { recentCosts } from './recent-costs.js';

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
    const [planned] = await transaction.$queryRaw<{ teamId: string }[]>`
      select team_id as "teamId" from sweeps where id = ${sweepId}::uuid and state = 'planning' for update`;
    if (planned === undefined) return;
    const { total, complete, failed } = await countAnew(transaction, sweepId);
    await transaction.sweep.update({
      where: { id: sweepId },
      data: {
        state: 'running',
        startedAt: new Date(),
        runtimeClass,
        excluded: excluded as unknown as Prisma.InputJsonValue,
        cellsTotal: total,
        cellsReused: complete,
        cellsComplete: complete,
        cellsFailed: failed,
      },
    });
    await recordSweepEvent(transaction, 'sweep.started', sweepId, planned.teamId);
  });
}

/** Writes the points of a sweep anew and counts its cells; the caller holds the lock of the sweep's row. */
export async function countAnew(transaction: Prisma.TransactionClient, sweepId: string): Promise<SweepProgress> {
  await layOutPoints(transaction, sweepId);
  return sumOfPoints(transaction, sweepId);
}

/**
 * What the root workflow needs to know of a sweep that is open; sets how many shards will be open, for their shares of the work. One that
 * was cancelled while it was being planned has no shards: they would find its cells and have every claim refused.
 */
export async function describeOpenSweep(database: Database, sweepId: string, teamCellsInFlight: number | null): Promise<PlanSweepOutput> {
  const sweep = await database.sweep.findUniqueOrThrow({ where: { id: sweepId } });
  const { cellsTotal: cells, cellsReused: reused, device, state } = sweep;
  if (isTerminalSweepState(state)) return { cells, reused, device, shards: [], openShards: 1 };
  const rows = await database.$queryRaw<{ shard: number }[]>`
    select distinct sc.shard
    from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
    where sc.sweep_id = ${sweepId}::uuid and c.state in ('pending', 'running')
    order by sc.shard`;
  const shards = rows.map((row) => row.shard);
  const openShards = openShardsOf(await readPool(database, sweepId, teamCellsInFlight));
  await database.sweep.update({ where: { id: sweepId }, data: { openShards: Math.max(1, Math.min(openShards, shards.length)) } });
  const costs = shards.length === 0 ? {} : await recentCosts(database, sweepId);
  return {
    cells,
    reused,
    device,
    shards,
    openShards,
    costs,
    ...(isInRounds(sweep.spec) ? { rounds: await countRounds(database, sweepId) } : {}),
  };
}
