import type { Prisma } from '../../prisma/generated/client.js';
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

/** Records attempts; those that are recorded already stay as they are. One statement for any number of them. */
export async function writeAttempts(
  database: Pick<Prisma.TransactionClient, '$executeRaw'>,
  entries: readonly AttemptsOfCell[],
): Promise<void> {
  const rows = entries.flatMap(({ cell: { teamId, id, fence, sweepId, worker }, attempts, log, bytes }) =>
    attempts.map(({ number, startedAt, deviceMs, outcome, message }, index) => ({
      teamId,
      cellId: id,
      fence,
      number,
      sweepId,
      worker,
      startedAt,
      endedAt: new Date(startedAt.getTime() + deviceMs),
      deviceMs,
      outcome,
      message,
      bytes: index === attempts.length - 1 ? bytes : 0,
      logKey: log?.key ?? null,
      logBytes: log?.bytes ?? null,
    })),
  );
  if (rows.length === 0) return;
  await database.$executeRaw`
    insert into cell_attempts (team_id, cell_id, fence, number, sweep_id, worker, started_at, ended_at, device_ms, outcome, message, bytes,
                               log_key, log_bytes)
    select r."teamId", r."cellId", r.fence, r.number, r."sweepId", r.worker, r."startedAt", r."endedAt", r."deviceMs", r.outcome, r.message,
           r.bytes, r."logKey", r."logBytes"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "teamId" uuid, "cellId" char(64), fence int, number int, "sweepId" uuid, worker text, "startedAt" timestamptz, "endedAt" timestamptz,
      "deviceMs" float8, outcome attempt_outcome, message text, bytes int, "logKey" text, "logBytes" int)
    on conflict do nothing`;
}
