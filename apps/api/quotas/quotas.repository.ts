import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** A team's own quotas (null: the configured default) and what it has used of them. */
export interface QuotaRow {
  readonly maxOpenSweeps: number | null;
  readonly maxSweepCells: number | null;
  readonly maxDeviceSecondsPerDay: number | null;
  readonly maxCellsInFlight: number | null;
  readonly openSweeps: number;
  readonly deviceSecondsToday: number;
  /** What open sweeps with a budget may still use. */
  readonly deviceSecondsReserved: number;
}

/** Quotas and their use. */
@Injectable()
export class QuotasRepository {
  constructor(private readonly scope: TeamScope) {}

  /** One query. Days are days in UTC. */
  async read(teamId: string): Promise<QuotaRow> {
    const [row] = await this.scope.query<QuotaRow>(
      teamId,
      (team) => Prisma.sql`
        select t.max_open_sweeps as "maxOpenSweeps", t.max_sweep_cells as "maxSweepCells",
               t.max_device_seconds_per_day as "maxDeviceSecondsPerDay", t.max_cells_in_flight as "maxCellsInFlight",
               (select count(*)::int from sweeps s
                where s.team_id = t.id and s.state not in ('completed', 'completed_with_gaps', 'failed', 'cancelled')) as "openSweeps",
               coalesce((select u.device_seconds from team_usage_days u
                         where u.team_id = t.id and u.day = (now() at time zone 'utc')::date), 0) as "deviceSecondsToday",
               (select coalesce(sum(greatest(0, s.budget_ms - s.charged_ms)), 0)::float8 / 1000 from sweeps s
                where s.team_id = t.id and s.budget_ms is not null
                  and s.state not in ('completed', 'completed_with_gaps', 'failed', 'cancelled')) as "deviceSecondsReserved"
        from teams t where t.id = ${team}`,
    );
    if (row === undefined) throw new Error(`There is no team ${teamId}.`);
    return row;
  }
}
