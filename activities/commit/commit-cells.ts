import type { FailureClass } from '../../core/grid/vocabulary.js';
import type { Prisma } from '../../prisma/generated/client.js';
import type { Database } from '../../platform/database/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import type { ClaimedCell } from '../cells/claim.js';
import type { CellOutcome } from '../cells/executor.js';
import { addToPoints } from '../points/sweep-points.js';
import type { Attempt } from '../cells/attempt.js';
import type { CellArtifact } from './store-artifacts.js';
import type { StoredLog } from './store-log.js';
import { chargeSweeps, chargeTeams, creditTakenUp, writeAttempts } from './write-attempts.js';

/** What an attempt wants to write of one cell. */
export interface CellCommit {
  readonly cell: Pick<ClaimedCell, 'teamId' | 'id' | 'fence' | 'sweepId' | 'worker'>;
  readonly outcome: CellOutcome;
  readonly artifacts: readonly CellArtifact[];
  readonly attempts: readonly Attempt[];
  /** The log of the attempts. */
  readonly log: StoredLog | null;
}

/** How a commit went. */
export interface CommitReport {
  readonly complete: number;
  readonly failed: number;
  /** Failure classes of the failed cells, one each. */
  readonly failures: readonly FailureClass[];
  /** Cells whose fence had been raised by a newer claim; nothing was written for them. */
  readonly refused: number;
}

/**
 * Writes the outcomes of several cells in one transaction: each cell whose fence is still the presented one gets its result,
 * metrics, trajectory, artifacts and attempts, and the counters of every live sweep that contains it. Set-based: the number of statements
 * does not grow with the number of cells.
 */
export async function commitCells(database: Database, commits: readonly CellCommit[]): Promise<CommitReport> {
  if (commits.length === 0) return { complete: 0, failed: 0, failures: [], refused: 0 };
  const accepted = await database.$transaction(async (transaction) => {
    const keys = await writeCells(transaction, commits);
    const winners = commits.filter(({ cell }) => keys.has(keyOf(cell)));
    await writeMetrics(transaction, winners);
    await writeTrajectories(transaction, winners);
    await writeArtifacts(transaction, winners);
    await listFailures(transaction, winners);
    const attempts = winners.map((commit) => ({ ...commit, bytes: bytesOf(commit) }));
    const charges = await writeAttempts(transaction, attempts);
    await creditTakenUp(transaction, attempts);
    // What several commits of a sweep or a team write, and therefore wait for each other with, comes last.
    await countInSweeps(transaction, winners);
    await addToPoints(transaction, winners);
    await chargeSweeps(transaction, charges);
    await chargeTeams(transaction, charges);
    return winners;
  });
  const failures = accepted.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.failure.class] : []));
  const failed = failures.length;
  return { complete: accepted.length - failed, failed, failures, refused: commits.length - accepted.length };
}

function bytesOf({ artifacts }: CellCommit): number {
  return artifacts.reduce((sum, { bytes }) => sum + bytes, 0);
}

type Transaction = Prisma.TransactionClient;

/** Progress events of a sweep are at least this far apart. */
const PROGRESS_INTERVAL = '1 second';

function keyOf({ teamId, id }: { readonly teamId: string; readonly id: string }): string {
  return `${teamId}/${id}`;
}

/**
 * Locks the cells whose fence still holds and gives them their results. Ids are read as `char(64)`, the type of their column: as
 * `text` no index would apply, and every commit would read the whole table.
 */
async function writeCells(transaction: Transaction, commits: readonly CellCommit[]): Promise<Set<string>> {
  const rows = JSON.stringify(commits.map(cellRow));
  const accepted = await transaction.$queryRaw<{ teamId: string; id: string }[]>`
    with r as (
      select * from jsonb_to_recordset(${rows}::jsonb) as r(
        "teamId" uuid, id char(64), fence int, state cell_state, failure jsonb, checks jsonb,
        nfe float8, "liftsPerToken" float8, flops float8, timing jsonb)),
    locked as (
      select c.team_id, c.id from cells c join r on c.team_id = r."teamId" and c.id = r.id
      where c.fence = r.fence and c.state = 'running'
      order by c.id
      for no key update of c)
    update cells c
    set state = r.state, failure = r.failure, checks = r.checks, nfe = r.nfe, lifts_per_token = r."liftsPerToken",
        flops = r.flops, timing = r.timing, committed_at = now(), checkpoint_key = null
    from r join locked l on l.team_id = r."teamId" and l.id = r.id
    where c.team_id = l.team_id and c.id = l.id
    returning c.team_id as "teamId", c.id`;
  return new Set(accepted.map(keyOf));
}

function cellRow({ cell: { teamId, id, fence }, outcome }: CellCommit): object {
  if (outcome.kind === 'failed') return { teamId, id, fence, state: 'failed', failure: outcome.failure };
  const { checks, nfe, liftsPerToken, flops, timing } = outcome.result;
  return { teamId, id, fence, state: 'complete', failure: null, checks, nfe, liftsPerToken, flops, timing };
}

async function writeMetrics(transaction: Transaction, commits: readonly CellCommit[]): Promise<void> {
  const rows = commits.flatMap(({ cell, outcome }) =>
    outcome.kind === 'complete' ? outcome.result.metrics.map((metric) => ({ teamId: cell.teamId, cellId: cell.id, ...metric })) : [],
  );
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    insert into cell_metrics (team_id, cell_id, metric, value, se, n, expected, point_id, seed)
    select r."teamId", r."cellId", r.metric, r.value, r.se, r.n, r.expected, c.point_id, c.seed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
           "teamId" uuid, "cellId" char(64), metric text, value float8, se float8, n int, expected float8)
         join cells c on c.team_id = r."teamId" and c.id = r."cellId"`;
}

async function writeTrajectories(transaction: Transaction, commits: readonly CellCommit[]): Promise<void> {
  const rows = commits.flatMap(({ cell, outcome }) =>
    outcome.kind === 'complete' && outcome.result.trajectory.length > 0
      ? [{ teamId: cell.teamId, cellId: cell.id, steps: outcome.result.trajectory }]
      : [],
  );
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    insert into cell_trajectories (team_id, cell_id, steps)
    select r."teamId", r."cellId", r.steps
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("teamId" uuid, "cellId" text, steps jsonb)`;
}

async function writeArtifacts(transaction: Transaction, commits: readonly CellCommit[]): Promise<void> {
  const rows = commits.flatMap(({ cell, artifacts }) =>
    artifacts.map((artifact) => ({ teamId: cell.teamId, cellId: cell.id, ...artifact })),
  );
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    insert into cell_artifacts (team_id, cell_id, kind, key, bytes, content_type)
    select r."teamId", r."cellId", r.kind, r.key, r.bytes, r."contentType"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "teamId" uuid, "cellId" text, kind text, key text, bytes int, "contentType" text)`;
}

async function listFailures(transaction: Transaction, commits: readonly CellCommit[]): Promise<void> {
  const rows = commits.filter(({ outcome }) => outcome.kind === 'failed').map(({ cell: { teamId, id } }) => ({ teamId, cellId: id }));
  if (rows.length > 0) await transaction.failedCell.createMany({ data: rows, skipDuplicates: true });
}

/**
 * Adds the cells to the counters of every live sweep that contains them. Must come after all that concerns cells: it locks the
 * sweeps' rows, and `openSweep` relies on cells being written before their counters. The points of the sweeps follow under that lock.
 */
async function countInSweeps(transaction: Transaction, commits: readonly CellCommit[]): Promise<void> {
  if (commits.length === 0) return;
  const rows = JSON.stringify(
    commits.map(({ cell, outcome }) => ({ teamId: cell.teamId, id: cell.id, complete: outcome.kind === 'complete' ? 1 : 0 })),
  );
  const told = await transaction.$queryRaw<{ id: string; teamId: string; due: boolean }[]>`
    with n as (
      select sc.sweep_id, sum(r.complete)::int as complete, sum(1 - r.complete)::int as failed
      from jsonb_to_recordset(${rows}::jsonb) as r("teamId" uuid, id char(64), complete int)
           -- Looked up by key for each cell: a planner without statistics of a new sweep would read all of its cells.
           cross join lateral (select m.sweep_id from sweep_cells m where m.team_id = r."teamId" and m.cell_id = r.id offset 0) sc
      group by sc.sweep_id),
    locked as (
      select s.id from sweeps s join n on n.sweep_id = s.id
      where s.state in ('planning', 'running', 'paused')
      order by s.id
      for no key update of s)
    update sweeps s
    set cells_complete = s.cells_complete + n.complete, cells_failed = s.cells_failed + n.failed,
        progress_at = case when s.progress_at > now() - ${PROGRESS_INTERVAL}::interval then s.progress_at else now() end
    from n join locked l on l.id = n.sweep_id
    where s.id = l.id
    returning s.id, s.team_id as "teamId", s.progress_at = now() as due`;
  for (const { id, teamId } of told.filter(({ due }) => due)) await recordSweepEvent(transaction, 'sweep.progress', id, teamId);
}
