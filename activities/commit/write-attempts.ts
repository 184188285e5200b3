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

/** Device time that attempts owe to their team's day and to the budget of their sweep, milliseconds as an exact decimal. */
export interface AttemptsCharge {
  readonly teamId: string;
  readonly sweepId: string;
  /** Whether the sweep has a budget. */
  readonly budgeted: boolean;
  readonly ms: string;
}

type Statements = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>;

/**
 * Records attempts and charges their device time to the budgets of their sweeps and the days of their teams, in one transaction: an attempt
 * and its charge are one, whatever dies.
 */
export async function recordAttempts(database: Database, entries: readonly AttemptsOfCell[]): Promise<void> {
  await database.$transaction(async (transaction) => {
    const charges = await writeAttempts(transaction, entries);
    await chargeSweeps(transaction, charges);
    await chargeTeams(transaction, charges);
  });
}

/**
 * Writes attempts, in one statement for any number of them; those that are recorded already stay as they are.
 * @returns What the attempts that were not recorded before cost; `chargeSweeps` and `chargeTeams` take it in the same transaction.
 */
export async function writeAttempts(database: Statements, entries: readonly AttemptsOfCell[]): Promise<AttemptsCharge[]> {
  const rows = entries.flatMap(({ cell: { teamId, id, fence, sweepId, worker }, attempts, log, bytes }) =>
    attempts.map(({ number, startedAt, resumedShare, deviceMs, savedMs, outcome, message }, index) => ({
      teamId,
      cellId: id,
      fence,
      number,
      sweepId,
      worker,
      startedAt,
      endedAt: new Date(startedAt.getTime() + deviceMs),
      deviceMs,
      savedMs,
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
                               log_key, log_bytes, resumed_share, saved_ms)
    select r."teamId", r."cellId", r.fence, r.number, r."sweepId", r.worker, r."startedAt", r."endedAt", r."deviceMs", r.outcome, r.message,
           r.bytes, r."logKey", r."logBytes", r."resumedShare", r."savedMs"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "teamId" uuid, "cellId" char(64), fence int, number int, "sweepId" uuid, worker text, "startedAt" timestamptz, "endedAt" timestamptz,
      "deviceMs" float8, outcome attempt_outcome, message text, bytes int, "logKey" text, "logBytes" int,
      "resumedShare" float8, "savedMs" float8)
    on conflict do nothing
    returning team_id, sweep_id, device_ms)
    -- Times are added as decimals, so that the ledger holds the same sum in whatever order they come.
    select i.team_id as "teamId", i.sweep_id as "sweepId", s.budget_ms is not null as budgeted, sum(i.device_ms::numeric)::text as ms
    from inserted i left join sweeps s on s.id = i.sweep_id
    where i.device_ms is not null
    group by 1, 2, 3`;
}

/**
 * Credits earlier attempts at cells that are now complete with the time whose work the result contains: each state was taken up by the
 * next attempt, back to the one that began the cell anew. Attempts of lost workers have no time to credit.
 */
export async function creditTakenUp(database: Statements, entries: readonly AttemptsOfCell[]): Promise<void> {
  const completed = entries.flatMap(({ cell: { teamId, id, fence }, attempts }) => {
    const last = attempts.at(-1);
    return last?.outcome === 'complete' && last.resumedShare > 0 ? [{ teamId, id, fence, number: last.number }] : [];
  });
  if (completed.length === 0) return;
  await database.$executeRaw`
    update cell_attempts a set used_ms = a.saved_ms
    from jsonb_to_recordset(${JSON.stringify(completed)}::jsonb) as d("teamId" uuid, id char(64), fence int, number int)
    where a.team_id = d."teamId" and a.cell_id = d.id and (a.fence, a.number) < (d.fence, d.number)
      and a.saved_ms is not null and a.outcome <> 'complete'
      and not exists (
        select 1 from cell_attempts z
        where z.team_id = a.team_id and z.cell_id = a.cell_id and z.device_ms is not null and z.resumed_share = 0
          and (z.fence, z.number) > (a.fence, a.number) and (z.fence, z.number) < (d.fence, d.number))`;
}

/** Charges device time to the budgets of sweeps. It locks their rows, so it comes after all that concerns cells, and where several are locked, after those. */
export async function chargeSweeps(database: Statements, charges: readonly AttemptsCharge[]): Promise<void> {
  const budgeted = charges.filter((charge) => charge.budgeted);
  if (budgeted.length === 0) return;
  await database.$executeRaw`
    with charged as (
      update sweeps s set charged_ms = s.charged_ms + d.ms
      from jsonb_to_recordset(${JSON.stringify(budgeted)}::jsonb) as d("sweepId" uuid, ms numeric)
      where s.id = d."sweepId" and s.budget_ms is not null
      returning s.team_id, s.id, d.ms)
    insert into budget_entries (team_id, sweep_id, kind, device_ms) select team_id, id, 'charged', ms from charged`;
}

/** Adds device time to what teams have used today (UTC). It locks a row of each team, so it comes last. */
export async function chargeTeams(database: Statements, charges: readonly AttemptsCharge[]): Promise<void> {
  if (charges.length === 0) return;
  await database.$executeRaw`
    insert into team_usage_days (team_id, day, device_seconds)
    select d."teamId", (now() at time zone 'utc')::date, sum(d.ms)::float8 / 1000
    from jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) as d("teamId" uuid, ms numeric)
    group by d."teamId"
    order by d."teamId"
    on conflict (team_id, day) do update set device_seconds = team_usage_days.device_seconds + excluded.device_seconds`;
}
