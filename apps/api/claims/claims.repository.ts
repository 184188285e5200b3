import { Injectable } from '@nestjs/common';
import type { Parameters } from '../../../core/cells/cell.js';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { ClaimTrajectory, Measured, Requirement, SeedBlocks, WorldChecks } from '../../../core/claims/index.js';
import { WORLDS, type Architecture, type DataName, type Sampler, type Space, type World } from '../../../core/grid/vocabulary.js';
import type { ModelPackage } from '../../../core/models/package.js';
import { FAMILY_WISE_ERROR } from '../../../core/statistics/index.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** A point of a sweep that a test may read: cells of a built-in model that differ in nothing but their seed. */
export interface ReadPoint {
  readonly pointId: string;
  readonly world: DataName;
  readonly parameters: Parameters;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly steps: number | null;
  readonly model: string;
  readonly origin: ModelPackage['origin'];
}

/** Means over the complete registered cells of a point in a block of seeds. */
export interface PointBlock {
  readonly pointId: string;
  readonly block: number;
  readonly cells: number;
  readonly nfe: number;
  readonly liftsPerToken: number;
  readonly flops: number | null;
  readonly metrics: Partial<Record<MetricName, Measured>>;
}

/** In place of no step count, which an array of numbers cannot hold. */
const NO_STEPS = -1;

/**
 * What the claims report is made from. Each query answers for all settings at once, and reads no cell that no test reads: how much comes back depends
 * on the tests and on the number of blocks, not on the size of the sweep.
 */
@Injectable()
export class ClaimsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** The points of a sweep that have the coordinates of a requirement and a built-in model. */
  async points(teamId: string, sweepId: string, wanted: readonly Requirement[]): Promise<ReadPoint[]> {
    const settings = wanted.flatMap((line) => line.steps.map((steps) => ({ ...line, steps })));
    const column = <K extends 'world' | 'architecture' | 'space' | 'sampler'>(name: K) => settings.map((setting) => setting[name]);
    return this.scope.query<ReadPoint>(
      teamId,
      (team) => Prisma.sql`
        select p.point_id as "pointId", p.world, p.data_parameters as parameters, p.architecture, p.space, p.sampler, p.steps,
               m.name as model, m.origin
        from sweep_points p
        join models m on m.team_id is null and m.name || '@' || m.version = p.model_name
        where p.team_id = ${team} and p.sweep_id = ${sweepId}::uuid
          and (p.world, p.architecture, p.space, p.sampler, coalesce(p.steps, ${NO_STEPS})) in (
            select * from unnest(${column('world')}::text[], ${column('architecture')}::text[], ${column('space')}::text[],
                                 ${column('sampler')}::text[], ${settings.map(({ steps }) => steps ?? NO_STEPS)}::int[]))
        order by p.position`,
    );
  }

  /** Metrics and costs of points by block. Cells of amendments do not count. */
  async blocks(
    teamId: string,
    sweepId: string,
    points: readonly string[],
    { seeds, blockOf }: SeedBlocks,
    metrics: readonly MetricName[],
  ): Promise<PointBlock[]> {
    return this.scope.query<PointBlock>(
      teamId,
      (team) => Prisma.sql`
        with chosen as (
          select sc.point_id, b.block, c.id, c.seed, c.nfe, c.lifts_per_token, c.flops
          from sweep_cells sc
          join unnest(${[...seeds]}::int[], ${[...blockOf]}::int[]) as b(seed, block) on b.seed = sc.seed
          join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
          where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid and sc.amendment = 0
            and sc.point_id = any(${[...points]}::uuid[]) and c.state = 'complete'),
        costs as (
          -- In one order, so that the same cells give the same bytes.
          select point_id, block, count(*)::int as cells, avg(nfe order by seed) as nfe, avg(lifts_per_token order by seed) as lifts,
                 case when count(*) = count(flops) then avg(flops order by seed) end as flops
          from chosen group by point_id, block),
        measured as (
          select chosen.point_id, chosen.block, x.metric, count(*)::int as cells, avg(x.value order by chosen.seed) as value,
                 sqrt(sum(x.se * x.se order by chosen.seed)) / count(*) as se
          from chosen join cell_metrics x on x.team_id = ${team} and x.cell_id = chosen.id
          where x.metric = any(${[...metrics]}::text[])
          group by chosen.point_id, chosen.block, x.metric)
        select costs.point_id as "pointId", costs.block, costs.cells, costs.nfe, costs.lifts as "liftsPerToken", costs.flops,
               coalesce(json_object_agg(measured.metric, json_build_object('value', measured.value, 'se', measured.se))
                        filter (where measured.cells = costs.cells), '{}') as metrics
        from costs left join measured on measured.point_id = costs.point_id and measured.block = costs.block
        group by costs.point_id, costs.block, costs.cells, costs.nfe, costs.lifts, costs.flops`,
    );
  }

  /** Mean trajectories of points by block: states of the same step are averaged. */
  async trajectories(
    teamId: string,
    sweepId: string,
    points: readonly string[],
    { seeds, blockOf }: SeedBlocks,
  ): Promise<{ pointId: string; block: number; trajectory: ClaimTrajectory }[]> {
    return this.scope.query(
      teamId,
      (team) => Prisma.sql`
        with states as (
          select sc.point_id, b.block, state.number, avg((state.value ->> 'noiseLevel')::float8 order by sc.seed) as noise,
                 avg((state.value ->> 'remainingEntropy')::float8 order by sc.seed) as remaining,
                 avg((state.value ->> 'predictiveEntropyOnData')::float8 order by sc.seed) as predictive
          from sweep_cells sc
          join unnest(${[...seeds]}::int[], ${[...blockOf]}::int[]) as b(seed, block) on b.seed = sc.seed
          join cell_trajectories t on t.team_id = sc.team_id and t.cell_id = sc.cell_id
          cross join lateral jsonb_array_elements(t.steps) with ordinality as state(value, number)
          where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid and sc.amendment = 0 and sc.point_id = any(${[...points]}::uuid[])
          group by sc.point_id, b.block, state.number)
        select point_id as "pointId", block,
               json_agg(json_build_object('noiseLevel', noise, 'remainingEntropy', remaining, 'predictiveEntropyOnData', predictive)
                        order by number) as trajectory
        from states group by point_id, block`,
    );
  }

  /**
   * Comparisons of exact networks with closed forms by world: how many, and the p-values that a gate can turn on. What other models of the world do
   * says nothing of the program: theirs do not count.
   */
  async checks(teamId: string, sweepId: string): Promise<WorldChecks[]> {
    return this.scope.query<WorldChecks & { world: World }>(
      teamId,
      (team) => Prisma.sql`
        select c.world, count(k.value)::int as checks,
               coalesce(array_agg(p.value order by p.value) filter (where p.value <= ${FAMILY_WISE_ERROR}), '{}') as smallest
        from sweep_cells sc
        join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
        left join lateral jsonb_array_elements(coalesce(c.checks, '[]')) as k(value) on true
        left join lateral (
          select case when jsonb_typeof(k.value -> 'pValue') = 'number' and (k.value ->> 'pValue')::float8 between 0 and 1
                      then (k.value ->> 'pValue')::float8 else 0 end) as p(value) on k.value is not null
        where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid and sc.amendment = 0 and c.state = 'complete'
          and c.world = any(${[...WORLDS]}::text[])
          and exists (select from models m where m.origin = 'oracle' and (m.team_id is null or m.team_id = ${team})
                                             and m.name || '@' || m.version = c.model_name)
        group by c.world`,
    );
  }
}
