import { Injectable } from '@nestjs/common';
import type { Parameters } from '../../../core/cells/cell.js';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { Architecture, DataName, Measurement, Space } from '../../../core/grid/vocabulary.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { andAll, oneOf, pointConditions } from '../cells/axis-filter.js';
import type { AxisFilter } from '../contract/requests.js';

/**
 * The cells of a sweep that differ in nothing but their seed, or one of them. Sums are exact decimals, each weighted by samples, over
 * the complete cells that have the metric; null where there are none, or where one of them lacks the quantity.
 */
export interface PointSums {
  readonly data: DataName;
  readonly parameters: Parameters;
  readonly architecture: Architecture;
  readonly space: Space;
  /** Label of the sampler. */
  readonly sampler: string;
  readonly model: string;
  readonly steps: number | null;
  /** What the sweep asks to measure beyond what every cell measures. */
  readonly measure: readonly Measurement[];
  /** Null where seeds are pooled. */
  readonly seed: number | null;
  /** Cells of the plan, complete ones, failed ones, complete ones with the metric. */
  readonly cells: number;
  readonly complete: number;
  readonly failed: number;
  readonly measured: number;
  readonly n: number;
  readonly valueSum: string | null;
  /** Of (n se)^2. */
  readonly varianceSum: string | null;
  readonly nfe: string | null;
  readonly liftsPerToken: string | null;
  readonly flops: string | null;
  readonly networkMs: string | null;
  readonly expected: number | null;
  readonly fingerprint: string | null;
  readonly cellIds: readonly string[];
}

/** A sweep joined with its points: one row without a point while nothing is planned, or when the filter matches nothing. */
type PointRow = Omit<PointSums, 'data'> & { readonly data: DataName | null };

/** Of the rungs of successive halving only the last one that a point came to: the earlier ones have fewer samples of the same noise. */
const LAST_RUNG = Prisma.sql`(s.spec -> 'halving' is null or not exists (
  select 1 from sweep_points q
  where q.sweep_id = p.sweep_id and q.samples > p.samples and q.world = p.world and q.architecture = p.architecture and q.space = p.space
    and q.sampler = p.sampler and q.model_name = p.model_name and q.steps is not distinct from p.steps))`;

/** What curves are drawn from. */
@Injectable()
export class CurvesRepository {
  constructor(private readonly scope: TeamScope) {}

  /** The points of a sweep with one metric, in one query; null when the team has no such sweep. */
  async points(teamId: string, sweepId: string, metric: MetricName, filter: AxisFilter): Promise<PointSums[] | null> {
    return existing(
      await this.scope.query<PointRow>(
        teamId,
        (team) => Prisma.sql`
          select p.world as data, p.data_parameters as parameters, p.architecture, p.space, p.sampler, p.model_name as model, p.steps,
                 coalesce(s.spec -> 'measure', '[]') as measure,
                 null::int as seed, p.cells, p.complete, p.failed, coalesce(m.cells, 0) as measured, coalesce(m.n, 0)::float8 as n,
                 m.value_sum::text as "valueSum", m.variance_sum::text as "varianceSum", m.nfe::text, m.lifts_per_token::text as "liftsPerToken",
                 m.flops::text, m.network_ms::text as "networkMs", m.expected, m.fingerprint::text,
                 coalesce(m.cell_ids, '{}') as "cellIds"
          from sweeps s
          left join sweep_points p on p.sweep_id = s.id and p.team_id = s.team_id and ${LAST_RUNG} ${andAll(pointConditions(filter))}
          left join sweep_point_metrics m on m.sweep_id = p.sweep_id and m.point_id = p.point_id and m.metric = ${metric}
          where s.team_id = ${team} and s.id = ${sweepId}::uuid and s.deleted_at is null`,
      ),
    );
  }

  /** The same from the cells themselves, for some seeds or for each seed apart: a query that grows with the cells it reads. */
  async pointsOfSeeds(
    teamId: string,
    sweepId: string,
    metric: MetricName,
    filter: AxisFilter,
    apart: boolean,
  ): Promise<PointSums[] | null> {
    const seed = apart ? Prisma.sql`sc.seed` : Prisma.sql`null::int`;
    return existing(
      await this.scope.query<PointRow>(
        teamId,
        (team) => Prisma.sql`
          with n as (
            select sc.point_id, ${seed} as seed, count(*)::int as cells, (count(*) filter (where c.state = 'complete'))::int as complete,
                   (count(*) filter (where c.state = 'failed'))::int as failed, count(t.n)::int as measured,
                   coalesce(sum(t.n), 0)::float8 as n, sum(t.value_term)::text as "valueSum", sum(t.variance_term)::text as "varianceSum",
                   case when count(t.n) = count(t.nfe_term) then sum(t.nfe_term)::text end as nfe,
                   case when count(t.n) = count(t.lifts_term) then sum(t.lifts_term)::text end as "liftsPerToken",
                   case when count(t.n) = count(t.flops_term) then sum(t.flops_term)::text end as flops,
                   case when count(t.n) = count(t.network_ms_term) then sum(t.network_ms_term)::text end as "networkMs",
                   min(t.expected) as expected, sum(t.fingerprint_term)::text as fingerprint,
                   coalesce((array_agg(t.cell_id::text order by t.cell_id) filter (where t.cell_id is not null))[1:10], '{}') as "cellIds"
            from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
                 left join cell_terms t on t.team_id = sc.team_id and t.cell_id = sc.cell_id and t.metric = ${metric}
            where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid ${andAll(oneOf(Prisma.sql`sc.seed`, filter.seed, Prisma.sql`int[]`))}
            group by sc.point_id, ${apart ? Prisma.sql`sc.seed` : Prisma.sql`()`})
          select p.world as data, p.data_parameters as parameters, p.architecture, p.space, p.sampler, p.model_name as model, p.steps,
                 coalesce(s.spec -> 'measure', '[]') as measure, n.*
          from sweeps s
          left join (sweep_points p join n on n.point_id = p.point_id) on p.sweep_id = s.id and ${LAST_RUNG} ${andAll(pointConditions(filter))}
          where s.team_id = ${team} and s.id = ${sweepId}::uuid and s.deleted_at is null`,
      ),
    );
  }
}

function existing(rows: readonly PointRow[]): PointSums[] | null {
  return rows.length === 0 ? null : rows.filter((row): row is PointSums => row.data !== null);
}
