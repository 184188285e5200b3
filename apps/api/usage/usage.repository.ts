import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** Sums over attempts of one kind of end. */
export interface UsageSum {
  readonly end: 'complete' | 'retried' | 'cancelled' | 'lost';
  readonly attempts: number;
  readonly deviceSeconds: number;
  /** Of these, those whose work a later attempt took up and completed. */
  readonly takenUpSeconds: number;
  readonly bytes: number;
}

/** What attempts have used. */
@Injectable()
export class UsageRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Sums over the attempts that a sweep, or every sweep of the team (null), has paid for. */
  async sums(teamId: string, sweepId: string | null): Promise<UsageSum[]> {
    return this.scope.query<UsageSum>(
      teamId,
      (team) => Prisma.sql`
        select case when a.device_ms is null then 'lost' when a.outcome in ('complete', 'cancelled') then a.outcome::text else 'retried' end
                 as "end",
               count(*)::int as attempts, coalesce(sum(a.device_ms), 0) / 1000 as "deviceSeconds",
               sum(a.used_ms) / 1000 as "takenUpSeconds", sum(a.bytes)::float8 as bytes
        from cell_attempts a
        where a.team_id = ${team} ${sweepId === null ? Prisma.empty : Prisma.sql`and a.sweep_id = ${sweepId}::uuid`}
        group by 1`,
    );
  }

  /** Cells that were reused by a sweep, or by every sweep of the team (null); null when the team has no such sweep. */
  async reused(teamId: string, sweepId: string | null): Promise<number | null> {
    const { _sum, _count } = await this.scope.of(teamId).sweep.aggregate({
      where: sweepId === null ? {} : { id: sweepId },
      _sum: { cellsReused: true },
      _count: true,
    });
    return sweepId !== null && _count === 0 ? null : (_sum.cellsReused ?? 0);
  }
}
