import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { Parameters } from '../../../core/cells/cell.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { andAll, oneOf, pointConditions } from '../cells/axis-filter.js';
import type { AxisFilter, DiffPart } from '../contract/requests.js';

/** Two sweeps' cells of one setting, aligned by seed. Sums are exact decimals over the seeds that both have measured. */
export interface AlignedPoint {
  readonly data: string;
  /** Parameters of the data. */
  readonly parameters: Parameters;
  readonly architecture: string;
  readonly space: string;
  readonly sampler: string;
  readonly leftModel: string | null;
  readonly rightModel: string | null;
  readonly steps: number | null;
  readonly samples: number;
  readonly leftCells: number;
  readonly rightCells: number;
  readonly pairs: number;
  /** Pairs that are the same cell. */
  readonly same: number;
  readonly leftSum: string | null;
  readonly rightSum: string | null;
  readonly differenceSum: string | null;
  readonly squareSum: string | null;
  /** Sums of squared standard errors of both sides. */
  readonly varianceSum: string | null;
}

/** How many cells of a setting are in both sweeps or in one only. */
export interface DiffPoint {
  readonly data: string;
  readonly architecture: string;
  readonly space: string;
  readonly sampler: string;
  readonly model: string;
  readonly steps: number | null;
  readonly both: number;
  readonly onlyLeft: number;
  readonly onlyRight: number;
}

/** Two sweeps beside each other. */
@Injectable()
export class ComparisonRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Which of the sweeps the team has. */
  async known(teamId: string, ids: readonly string[]): Promise<Set<string>> {
    const sweeps = await this.scope.of(teamId).sweep.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
    return new Set(sweeps.map((sweep) => sweep.id));
  }

  /** Cells of both sweeps aligned by data, architecture, space, sampler, model name, steps, samples and seed. */
  async aligned(teamId: string, left: string, right: string, metric: MetricName, filter: AxisFilter): Promise<AlignedPoint[]> {
    const conditions = andAll([...pointConditions(filter), ...oneOf(Prisma.sql`sc.seed`, filter.seed, Prisma.sql`int[]`)]);
    return this.scope.query<AlignedPoint>(
      teamId,
      (team) => Prisma.sql`
        with side as (
          select sc.sweep_id, p.world, p.data_parameters, p.architecture, p.space, p.sampler, split_part(p.model_name, '@', 1) as model, p.model_name, p.steps,
                 p.samples, sc.seed, sc.cell_id, decimal_of(m.value) as value, decimal_of(m.se) as se
          from sweep_cells sc join sweep_points p on p.sweep_id = sc.sweep_id and p.point_id = sc.point_id
               join cell_metrics m on m.team_id = sc.team_id and m.cell_id = sc.cell_id and m.metric = ${metric}
          where sc.team_id = ${team} and sc.sweep_id in (${left}::uuid, ${right}::uuid) ${conditions}),
        l as (select * from side where sweep_id = ${left}::uuid), r as (select * from side where sweep_id = ${right}::uuid)
        select coalesce(l.world, r.world) as data, min(coalesce(l.data_parameters, r.data_parameters)::text)::jsonb as parameters, coalesce(l.architecture, r.architecture) as architecture,
               coalesce(l.space, r.space) as space, coalesce(l.sampler, r.sampler) as sampler, min(l.model_name) as "leftModel",
               min(r.model_name) as "rightModel", coalesce(l.steps, r.steps) as steps, coalesce(l.samples, r.samples) as samples,
               count(distinct l.cell_id)::int as "leftCells", count(distinct r.cell_id)::int as "rightCells",
               (count(*) filter (where l.cell_id is not null and r.cell_id is not null))::int as pairs,
               (count(*) filter (where l.cell_id = r.cell_id))::int as same,
               (sum(l.value) filter (where r.cell_id is not null))::text as "leftSum",
               (sum(r.value) filter (where l.cell_id is not null))::text as "rightSum",
               sum(r.value - l.value)::text as "differenceSum", sum((r.value - l.value) ^ 2)::text as "squareSum",
               sum(case when l.cell_id = r.cell_id then 0 else l.se ^ 2 + r.se ^ 2 end)::text as "varianceSum"
        from l full join r on l.world = r.world and l.architecture = r.architecture and l.space = r.space and l.sampler = r.sampler
                and l.model = r.model and coalesce(l.steps, 0) = coalesce(r.steps, 0) and l.samples = r.samples and l.seed = r.seed
        group by 1, 3, 4, 5, coalesce(l.model, r.model), 8, 9
        order by 1, 3, 4, 5, coalesce(l.model, r.model), 8, 9`,
    );
  }

  /** Cells of both sweeps by point: the set operations of their cell ids, counted. */
  async diff(teamId: string, left: string, right: string): Promise<DiffPoint[]> {
    return this.scope.query<DiffPoint>(
      teamId,
      (team) => Prisma.sql`
        with member as (
          select sc.cell_id, min(sc.point_id::text)::uuid as point_id, bool_or(sc.sweep_id = ${left}::uuid) as l, bool_or(sc.sweep_id = ${right}::uuid) as r
          from sweep_cells sc where sc.team_id = ${team} and sc.sweep_id in (${left}::uuid, ${right}::uuid)
          group by sc.cell_id),
        n as (select point_id, (count(*) filter (where l and r))::int as both, (count(*) filter (where not r))::int as "onlyLeft",
                     (count(*) filter (where not l))::int as "onlyRight" from member group by point_id)
        select distinct on (p.position, p.point_id) p.world as data, p.architecture, p.space, p.sampler, p.model_name as model, p.steps,
               n.both, n."onlyLeft", n."onlyRight"
        from n join lateral (select * from sweep_points q where q.sweep_id in (${left}::uuid, ${right}::uuid) and q.point_id = n.point_id
                             order by q.sweep_id = ${left}::uuid desc limit 1) p on true
        order by p.position, p.point_id`,
    );
  }

  /** Ids of cells in one part of the diff, after an id. */
  async diffIds(teamId: string, left: string, right: string, part: DiffPart, after: string, take: number): Promise<string[]> {
    const [own, other] = part === 'only_right' ? [right, left] : [left, right];
    const wanted = part === 'both' ? Prisma.sql`exists` : Prisma.sql`not exists`;
    const rows = await this.scope.query<{ id: string }>(
      teamId,
      (team) => Prisma.sql`
        select sc.cell_id as id from sweep_cells sc
        where sc.team_id = ${team} and sc.sweep_id = ${own}::uuid and sc.cell_id > ${after}::char(64)
          and ${wanted} (select 1 from sweep_cells o where o.sweep_id = ${other}::uuid and o.cell_id = sc.cell_id)
        order by sc.cell_id limit ${take}`,
    );
    return rows.map((row) => row.id);
  }
}
