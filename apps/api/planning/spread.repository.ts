import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { PlanLine } from '../../../core/grid/plan-line.js';
import { nameOf } from '../../../core/grid/twins.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** Newest sweeps of a team that standard deviations are read from: their points, not their cells. */
const HISTORY_SWEEPS = 100;

/** A metric of a setting, without samples and seeds. */
export interface MetricSetting {
  readonly line: PlanLine;
  readonly steps: number | null;
  readonly metric: MetricName;
}

interface MeasuredSpread {
  readonly world: string;
  readonly architecture: string;
  readonly space: string;
  readonly sampler: string;
  readonly model: string;
  readonly steps: number | null;
  readonly metric: MetricName;
  readonly sd: number;
}

/** How far samples of a team's cells were spread. */
@Injectable()
export class SpreadRepository {
  constructor(private readonly scope: TeamScope) {}

  /**
   * Standard deviation of one sample by metric and setting, for metrics of the team's newest sweeps: cells of n samples with standard error se have
   * sum (n se)^2 / sum n = sd^2.
   */
  async measured(teamId: string, metrics: readonly MetricName[]): Promise<Map<string, number>> {
    const rows = await this.scope.query<MeasuredSpread>(
      teamId,
      (team) => Prisma.sql`
        with recent as (
          select s.id from sweeps s where s.team_id = ${team} and s.deleted_at is null order by s.created_at desc limit ${HISTORY_SWEEPS})
        select p.world, p.architecture, p.space, p.sampler, p.model_name as model, p.steps, m.metric,
               sqrt(sum(m.variance_sum) / sum(m.n))::float8 as sd
        from recent join sweep_points p on p.sweep_id = recent.id
        join sweep_point_metrics m on m.sweep_id = p.sweep_id and m.point_id = p.point_id
        where p.team_id = ${team} and m.metric = any(${[...metrics]}::text[])
        group by 1, 2, 3, 4, 5, 6, 7`,
    );
    return new Map(rows.map(({ sd, ...setting }) => [keyOf(setting), sd]));
  }
}

/** The key of a setting's metric in what `measured` answers. */
export function spreadKey({ line, steps, metric }: MetricSetting): string {
  const { data: world, architecture, space, samplerLabel: sampler, model } = line;
  return keyOf({ world, architecture, space, sampler, model: nameOf(model), steps, metric });
}

function keyOf({ world, architecture, space, sampler, model, steps, metric }: Omit<MeasuredSpread, 'sd'>): string {
  return JSON.stringify([world, architecture, space, sampler, model, steps, metric]);
}
