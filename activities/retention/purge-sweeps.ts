import { Prisma } from '../../prisma/generated/client.js';
import type { Database } from '../../platform/database/index.js';

/** How much a purge takes away. */
export interface PurgedRows {
  readonly sweeps: number;
  /** Cells that no other sweep of the team refers to. */
  readonly cells: number;
}

/** Sweeps whose restore window is over: deleted before `cutoff`, by themselves or with their team. */
async function purgeable(database: Database, cutoff: Date): Promise<string[]> {
  const where = { OR: [{ deletedAt: { lt: cutoff } }, { team: { deletedAt: { lt: cutoff } } }] };
  return (await database.sweep.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
}

/** As `purgeSweeps`, but only counts. */
export async function countPurgeable(database: Database, cutoff: Date): Promise<PurgedRows> {
  const ids = await purgeable(database, cutoff);
  const [{ cells }] = await database.$queryRaw<[{ cells: number }]>`
    select count(*)::int as cells from (
      select distinct sc.team_id, sc.cell_id from sweep_cells sc where sc.sweep_id = any(${ids}::uuid[])
        and not exists (select 1 from sweep_cells o
                        where o.team_id = sc.team_id and o.cell_id = sc.cell_id and o.sweep_id <> all(${ids}::uuid[]))) c`;
  return { sweeps: ids.length, cells };
}

/**
 * Takes away for good the sweeps whose restore window is over, each in a transaction of its own: its plan, points, amendments, snapshots and
 * account, and those of its cells that no other sweep refers to, deleted ones included. Files of these cells are garbage from then on. A sweep
 * that is planned at the same moment and wants one of the cells makes one of the two transactions fail, which is then run again.
 */
export async function purgeSweeps(database: Database, cutoff: Date): Promise<PurgedRows> {
  const ids = await purgeable(database, cutoff);
  let cells = 0;
  for (const id of ids) cells += await database.$transaction((transaction) => purge(transaction, id), { timeout: PURGE_MS });
  return { sweeps: ids.length, cells };
}

/** A large sweep has a million cells. */
const PURGE_MS = 10 * 60_000;
/** Tables of a cell's parts. */
const PARTS = ['cell_metrics', 'cell_trajectories', 'cell_artifacts', 'cell_attempts', 'failed_cells'];

async function purge(transaction: Prisma.TransactionClient, sweepId: string): Promise<number> {
  await transaction.$executeRaw`
    create temporary table purged_cells on commit drop as
    select sc.team_id, sc.cell_id from sweep_cells sc where sc.sweep_id = ${sweepId}::uuid
      and not exists (select 1 from sweep_cells o where o.team_id = sc.team_id and o.cell_id = sc.cell_id and o.sweep_id <> sc.sweep_id)`;
  const ofSweep = { where: { sweepId } };
  await transaction.sweepCell.deleteMany(ofSweep);
  await transaction.sweepAmendment.deleteMany(ofSweep);
  await transaction.snapshot.deleteMany(ofSweep);
  await transaction.budgetEntry.deleteMany(ofSweep);
  await transaction.idempotencyKey.deleteMany({ where: { resourceId: sweepId } });
  await transaction.sweep.delete({ where: { id: sweepId } });
  for (const table of PARTS)
    await transaction.$executeRaw`
      delete from ${Prisma.raw(table)} p using purged_cells c where p.team_id = c.team_id and p.cell_id = c.cell_id`;
  return transaction.$executeRaw`delete from cells p using purged_cells c where p.team_id = c.team_id and p.id = c.cell_id`;
}
