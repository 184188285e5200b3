import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { GridPoint } from '../../../core/grid/asked-points.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** What a sweep has of a point, with one of its metrics; `metric` is null where nothing is measured yet. */
export interface MeasuredPoint extends GridPoint {
  readonly cells: number;
  readonly complete: number;
  readonly failed: number;
  readonly metric: MetricName | null;
  readonly measured: number | null;
  readonly n: number | null;
  readonly valueSum: string | null;
  /** Of (n se)^2. */
  readonly varianceSum: string | null;
}

/** Points of a sweep by their coordinates. */
@Injectable()
export class AsksRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Those of `points` that the sweep has, a row for each metric that is measured of them. */
  async measured(teamId: string, sweepId: string, points: readonly GridPoint[]): Promise<MeasuredPoint[]> {
    return this.scope.query<MeasuredPoint>(
      teamId,
      (team) => Prisma.sql`
        select p.world as data, p.architecture, p.space, p.sampler, p.model_name as model, p.steps, p.cells, p.complete, p.failed,
               m.metric, m.cells as measured, m.n::float8 as n, m.value_sum::text as "valueSum", m.variance_sum::text as "varianceSum"
        from jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
               as r(data text, architecture text, space text, sampler text, model text, steps int)
             join sweep_points p on p.world = r.data and p.architecture = r.architecture and p.space = r.space and p.sampler = r.sampler
                                    and p.model_name = r.model and p.steps is not distinct from r.steps
             left join sweep_point_metrics m on m.sweep_id = p.sweep_id and m.point_id = p.point_id
        where p.team_id = ${team} and p.sweep_id = ${sweepId}::uuid
        order by m.metric`,
    );
  }
}
