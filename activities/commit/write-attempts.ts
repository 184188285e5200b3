import type { Prisma } from '../../prisma/generated/client.js';
import type { Database } from '../../platform/database/index.js';
import type { Attempt } from '../cells/attempt.js';
import type { ClaimedCell } from '../cells/claim.js';
import type { StoredLog } from './store-log.js';

/** The attempts that one claim of a cell made. */
export interface AttemptsOfCell {
  readonly cell: Pick<ClaimedCell, 'teamId' | 'id' | 'fence' | 'sweepId' | 'worker'>;
  readonly attempts: readonly Attempt[];
  readonly log: StoredLog | null;
  /** Bytes of artifacts that the last attempt stored. */
  readonly bytes: number;
}

/** Device time that attempts owe to the budget of their sweep, milliseconds as an exact decimal. */
export interface AttemptsCharge {
  readonly sweepId: string;
  readonly ms: string;
}

type Statements = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>;

/**
 * Records attempts and charges their device time to the budgets of their sweeps, in one transaction: an attempt and its charge are one, whatever
 * dies.
 */
export async function recordAttempts(database: Database, entries: readonly AttemptsOfCell[]): Promise<void> {
  await database.$transaction(async (transaction) => chargeSweeps(transaction, await writeAttempts(transaction, entries)));
}

/**
 * Writes attempts, in one statement for any number of them; those that are recorded already stay as they are.
 * @returns What the attempts that were not recorded before cost the sweeps that have a budget; `chargeSweeps` takes it in the same transaction.
 */
export async function writeAttempts(database: Statements, entries: readonly AttemptsOfCell[]): Promise<AttemptsCharge[]> {
  const rows = entries.flatMap(({ cell: { teamId, id, fence, sweepId, worker }, attempts, log, bytes }) =>
    attempts.map(({ number, startedAt, resumedShare, deviceMs, outcome, message }, index) => ({
      teamId,
      cellId: id,
      fence,
      number,
      sweepId,
      worker,
      startedAt,
      endedAt: new Date(startedAt.getTime() + deviceMs),
      deviceMs,
      resumedShare,
      outcome,
      message,
      bytes: index === attempts.length - 1 ? bytes : 0,
      logKey: log?.key ?? null,
      logBytes: log?.bytes ?? null,
    })),
  );
  if (rows.length === 0) return [];
  return database.$queryRaw<AttemptsCharge[]>`
    with inserted as (
    insert into cell_attempts (team_id, cell_id, fence, number, sweep_id, worker, started_at, ended_at, device_ms, outcome, message, bytes,
                               log_key, log_bytes, resumed_share)
    select r."teamId", r."cellId", r.fence, r.number, r."sweepId", r.worker, r."startedAt", r."endedAt", r."deviceMs", r.outcome, r.message,
           r.bytes, r."logKey", r."logBytes", r."resumedShare"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "teamId" uuid, "cellId" char(64), fence int, number int, "sweepId" uuid, worker text, "startedAt" timestamptz, "endedAt" timestamptz,
      "deviceMs" float8, outcome attempt_outcome, message text, bytes int, "logKey" text, "logBytes" int,
      "resumedShare" float8)
    on conflict do nothing
    returning sweep_id, device_ms)
    -- Times are added as decimals, so that the ledger holds the same sum in whatever order they come.
    select i.sweep_id as "sweepId", sum(i.device_ms::numeric)::text as ms
    from inserted i join sweeps s on s.id = i.sweep_id
    where i.device_ms is not null and s.budget_ms is not null
    group by i.sweep_id`;
}

/** Charges device time to the budgets of sweeps. It locks their rows, so it comes after all that concerns cells, and where several are locked, after those. */
export async function chargeSweeps(database: Statements, charges: readonly AttemptsCharge[]): Promise<void> {
  if (charges.length === 0) return;
  await database.$executeRaw`
    with charged as (
      update sweeps s set charged_ms = s.charged_ms + d.ms
      from jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) as d("sweepId" uuid, ms numeric)
      where s.id = d."sweepId" and s.budget_ms is not null
      returning s.team_id, s.id, d.ms)
    insert into budget_entries (team_id, sweep_id, kind, device_ms) select team_id, id, 'charged', ms from charged`;
}
