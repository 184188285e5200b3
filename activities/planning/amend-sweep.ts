import { planGridPoints, type GridPoint } from '../../core/grid/asked-points.js';
import { cellsOf, planSweep } from '../../core/grid/plan.js';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import { reserveBudget } from '../../platform/budget/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Prisma, Sweep, SweepAmendment } from '../../prisma/generated/client.js';
import { cellsOfRound, type RoundChange } from '../rounds/round-cells.js';
import { loadModels } from './models.js';
import { countAnew } from './open-sweep.js';
import { refuseProblems } from './refuse-problems.js';
import { runtimeClassOf } from './runtime-class.js';
import { writeCells } from './write-cells.js';

type Transaction = Prisma.TransactionClient;

/** Applies the amendments that wait, in their order. Each is applied once, however often this is repeated. */
export async function applyAmendments(database: Database, sweepId: string): Promise<void> {
  const waiting = await database.sweepAmendment.findMany({ where: { sweepId, state: 'requested' }, orderBy: { number: 'asc' } });
  if (waiting.length === 0) return;
  await reopen(database, sweepId);
  for (const amendment of waiting) {
    await apply(database, amendment);
  }
}

async function apply(database: Database, amendment: SweepAmendment): Promise<void> {
  switch (amendment.kind) {
    case 'extend':
      return extend(database, amendment);
    case 'rerun':
      return rerun(database, amendment);
    case 'ask':
      return addAsked(database, amendment);
    case 'close':
      return database.$transaction((transaction) => settle(transaction, amendment, {}));
    case 'round':
      return addRound(database, amendment);
    case 'registered':
      throw new Error('the plan as registered is no amendment that waits');
  }
}

/** A sweep that has ended is planned again; one that runs or is paused stays as it is. */
async function reopen(database: Database, sweepId: string): Promise<void> {
  await database.$transaction(async (transaction) => {
    const { teamId } = await transaction.sweep.findUniqueOrThrow({ where: { id: sweepId }, select: { teamId: true } });
    const { count } = await transaction.sweep.updateMany({
      where: { id: sweepId, state: { in: ['completed', 'completed_with_gaps', 'failed', 'cancelled'] } },
      data: { state: 'planning', finishedAt: null, error: null },
    });
    if (count > 0) await reserveBudget(transaction, sweepId, teamId);
  });
}

/** New cells get the runtime class of the others: cells of two classes are not one measurement. */
async function extend(database: Database, amendment: SweepAmendment): Promise<void> {
  const sweep = await database.sweep.findUniqueOrThrow({ where: { id: amendment.sweepId } });
  const spec = sweepSpecSchema.parse(amendment.spec);
  const plan = planSweep(spec, await loadModels(database, sweep.teamId));
  refuseProblems(plan);
  const runtimeClass = sweep.runtimeClass ?? (await runtimeClassOf(database, sweep.device));
  await writeCells(database, sweep, { cells: cellsOf(plan, runtimeClass), count: plan.cellCount }, amendment.number);
  const excluded = plan.excluded as unknown as Prisma.InputJsonValue;
  await database.$transaction((transaction) => settle(transaction, amendment, { spec: spec, excluded, runtimeClass }));
}

/** The points that an optimiser asks for; what the sweep has of them already is not added again. */
async function addAsked(database: Database, amendment: SweepAmendment): Promise<void> {
  const sweep = await database.sweep.findUniqueOrThrow({ where: { id: amendment.sweepId } });
  const { points } = amendment.change as unknown as { readonly points: readonly GridPoint[] };
  const { plan, problems } = planGridPoints(sweepSpecSchema.parse(amendment.spec), await loadModels(database, sweep.teamId), points);
  refuseProblems({ problems });
  const runtimeClass = sweep.runtimeClass ?? (await runtimeClassOf(database, sweep.device));
  await writeCells(database, sweep, { cells: cellsOf(plan, runtimeClass), count: plan.cellCount }, amendment.number);
  await database.$transaction((transaction) => settle(transaction, amendment, { runtimeClass }));
}

/** The cells that a round decided on: those of points that go on, with the models that were measured. */
async function addRound(database: Database, amendment: SweepAmendment): Promise<void> {
  const sweep = await database.sweep.findUniqueOrThrow({ where: { id: amendment.sweepId } });
  const added = await cellsOfRound(database, sweep.id, amendment.change as unknown as RoundChange);
  await writeCells(database, sweep, added, amendment.number);
  await database.$transaction((transaction) => settle(transaction, amendment, {}));
}

async function rerun(database: Database, amendment: SweepAmendment): Promise<void> {
  const { cells } = amendment.change as { cells: 'failed' | string[] };
  await database.$transaction(async (transaction) => {
    const sweep = await transaction.sweep.findUniqueOrThrow({ where: { id: amendment.sweepId } });
    // Reopened: what the sweep left undecided when it ended runs too.
    const ended = sweep.state === 'planning';
    const chosen = await resetCells(transaction, sweep.id, cells === 'failed' ? null : cells, ended);
    await forgetResults(transaction, sweep.teamId, chosen);
    await settle(transaction, amendment, {}, chosen.length);
  });
}

/**
 * Makes cells pending again and the sweep their owner. What another live sweep computes is left to it, and what it holds complete is not
 * taken from it.
 * @param chosen Ids of cells; null for every failed one, and every undecided one of a sweep that had ended.
 */
async function resetCells(transaction: Transaction, sweepId: string, chosen: readonly string[] | null, ended: boolean): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    with reset as (
      select c.team_id, c.id
      from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
      where sc.sweep_id = ${sweepId}::uuid
        and (c.owner_sweep_id = ${sweepId}::uuid or not sweep_is_live(c.owner_sweep_id))
        and case when ${chosen === null} then c.state = 'failed' or (${ended} and c.state <> 'complete')
                 else c.state in ('failed', 'complete') and c.id = any(${[...(chosen ?? [])]}::char(64)[]) end
        and not (c.state = 'complete' and exists (
          select 1 from sweep_cells o where o.team_id = c.team_id and o.cell_id = c.id and o.sweep_id <> sc.sweep_id and sweep_is_live(o.sweep_id)))
      order by c.id
      for no key update of c)
    update cells c set state = 'pending', failure = null, owner_sweep_id = ${sweepId}::uuid, worker = null, committed_at = null
    from reset r where c.team_id = r.team_id and c.id = r.id
    returning c.id`;
  return rows.map((row) => row.id);
}

/** What a cell measured before it is run again is dropped with it: half of an old result beside half of a new one would be worse. */
async function forgetResults(transaction: Transaction, teamId: string, cellIds: string[]): Promise<void> {
  const where = { teamId, cellId: { in: cellIds } };
  await transaction.failedCell.deleteMany({ where });
  await transaction.cellMetric.deleteMany({ where });
  await transaction.cellTrajectory.deleteMany({ where });
  await transaction.cellArtifact.deleteMany({ where });
}

interface Amended {
  readonly spec?: Prisma.InputJsonValue;
  readonly excluded?: Prisma.InputJsonValue;
  readonly runtimeClass?: string;
}

/** Counts the sweep anew and lets it run. The row is locked first: commits count themselves before or after, never neither. */
async function settle(transaction: Transaction, amendment: SweepAmendment, amended: Amended, ran?: number): Promise<void> {
  const { sweepId, number } = amendment;
  const [{ state }] = await transaction.$queryRaw<
    { state: Sweep['state'] }[]
  >`select state from sweeps where id = ${sweepId}::uuid for update`;
  const counts = await countAnew(transaction, sweepId);
  const added = await transaction.sweepCell.count({ where: { sweepId, amendment: number } });
  const reused = await transaction.sweepCell.count({ where: { sweepId, amendment: number, cell: { state: 'complete' } } });
  await transaction.sweep.update({
    where: { id: sweepId },
    data: {
      ...amended,
      state: state === 'planning' ? 'running' : state,
      cellsTotal: counts.total,
      cellsComplete: counts.complete,
      cellsFailed: counts.failed,
      cellsReused: { increment: reused },
    },
  });
  await transaction.sweepAmendment.update({
    where: { sweepId_number: { sweepId, number } },
    data: { state: 'applied', cells: ran ?? added, appliedAt: new Date() },
  });
}
