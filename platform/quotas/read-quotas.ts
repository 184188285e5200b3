import { Prisma } from '../../prisma/generated/client.js';

/** A client or a transaction, of one that sees everything or of one that is bound to a team. */
type Statements = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Quotas of a team that has none of its own; null is without limit. */
export interface QuotaDefaults {
  readonly openSweeps: number | null;
  readonly deviceSecondsPerDay: number | null;
  /** Cells of one sweep: also the most that a team's own quota can allow. */
  readonly sweepCells: number;
}

/** What a team may use, and what it has used. Null is without limit. */
export interface Quotas {
  readonly openSweeps: { readonly limit: number | null; readonly used: number };
  /** Cells of one sweep. */
  readonly sweepCells: { readonly limit: number };
  /** Of the current day in UTC; `reserved` is what open sweeps with a budget may still use. */
  readonly deviceSecondsPerDay: { readonly limit: number | null; readonly used: number; readonly reserved: number };
  /** Cells that its sweeps compute at the same time; null takes the limit that the workers are configured with. */
  readonly cellsInFlight: { readonly limit: number | null };
}

interface QuotaRow {
  readonly teamId: string;
  readonly maxOpenSweeps: number | null;
  readonly maxSweepCells: number | null;
  readonly maxDeviceSecondsPerDay: number | null;
  readonly maxCellsInFlight: number | null;
  readonly openSweeps: number;
  readonly deviceSecondsToday: number;
  readonly deviceSecondsReserved: number;
}

/** The quotas of teams with what they have used of them, by team: one query for any number of teams. Days are days in UTC. */
export async function readQuotas(database: Statements, teamIds: readonly string[], defaults: QuotaDefaults): Promise<Map<string, Quotas>> {
  const open = Prisma.sql`s.team_id = t.id and s.state not in ('completed', 'completed_with_gaps', 'failed', 'cancelled')`;
  const rows = await database.$queryRaw<QuotaRow[]>(Prisma.sql`
    select t.id as "teamId", t.max_open_sweeps as "maxOpenSweeps", t.max_sweep_cells as "maxSweepCells",
           t.max_device_seconds_per_day as "maxDeviceSecondsPerDay", t.max_cells_in_flight as "maxCellsInFlight",
           (select count(*)::int from sweeps s where ${open}) as "openSweeps",
           coalesce((select u.device_seconds from team_usage_days u
                     where u.team_id = t.id and u.day = (now() at time zone 'utc')::date), 0) as "deviceSecondsToday",
           (select coalesce(sum(greatest(0, s.budget_ms - s.charged_ms)), 0)::float8 / 1000 from sweeps s
            where ${open} and s.budget_ms is not null) as "deviceSecondsReserved"
    from teams t where t.id in (${Prisma.join(teamIds.map((id) => Prisma.sql`${id}::uuid`))})`);
  return new Map(rows.map((row) => [row.teamId, quotasOf(row, defaults)]));
}

/**
 * The quotas of one team, locked until the end of the transaction: whoever asks next sees what this one has begun. Must come before
 * anything else that the transaction locks.
 * @throws Error when there is no such team.
 */
export async function lockQuotas(transaction: Statements, teamId: string, defaults: QuotaDefaults): Promise<Quotas> {
  await transaction.$queryRaw(Prisma.sql`select 1 from teams where id = ${teamId}::uuid for no key update`);
  const quotas = (await readQuotas(transaction, [teamId], defaults)).get(teamId);
  if (quotas === undefined) throw new Error(`There is no team ${teamId}.`);
  return quotas;
}

function quotasOf(row: QuotaRow, defaults: QuotaDefaults): Quotas {
  return {
    openSweeps: { limit: row.maxOpenSweeps ?? defaults.openSweeps, used: row.openSweeps },
    sweepCells: { limit: Math.min(row.maxSweepCells ?? defaults.sweepCells, defaults.sweepCells) },
    deviceSecondsPerDay: {
      limit: row.maxDeviceSecondsPerDay ?? defaults.deviceSecondsPerDay,
      used: row.deviceSecondsToday,
      reserved: row.deviceSecondsReserved,
    },
    cellsInFlight: { limit: row.maxCellsInFlight },
  };
}
