import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { andAll } from './axis-filter.js';

/** A measured cell in the order of a metric: by value, then seed, then point. */
export interface RankedCell {
  readonly value: number;
  readonly seed: number;
  readonly point: string;
  readonly cellId: string;
  /** Whether the cell belongs to the sweep; others of its points may be there too. */
  readonly member: boolean;
}

/** Which measured cells, after which, and how many. */
export interface Ranking {
  readonly metric: MetricName;
  readonly order: 'asc' | 'desc';
  readonly points: readonly string[];
  readonly seeds: readonly number[] | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly after: Pick<RankedCell, 'value' | 'seed' | 'point'> | null;
  readonly take: number;
}

/** Points whose cells bound a page before the others are read. */
const LEADERS = 3;

/** Cells in the order of their values of a metric. */
@Injectable()
export class RankedCellsRepository {
  constructor(private readonly scope: TeamScope) {}

  /**
   * The next cells of the given points, members of the sweep or not: the first of each point from the index on values, merged. The
   * caller leaves out those of other sweeps and asks again when that leaves too few.
   *
   * The points with the best first values are read first. The last of their best `take` bounds what can be on the page, so that nothing
   * but its first value is read of most points.
   */
  async candidates(teamId: string, sweepId: string, ranking: Ranking): Promise<RankedCell[]> {
    const { metric, points, take } = ranking;
    const ascending = ranking.order === 'asc';
    const direction = ascending ? Prisma.sql`asc` : Prisma.sql`desc`;
    const withinBound = ascending
      ? Prisma.sql`<= coalesce((select value from bound), 'infinity')`
      : Prisma.sql`>= coalesce((select value from bound), '-infinity')`;
    return this.scope.query<RankedCell>(teamId, (team) => {
      const bestOfPoint = (limit: number, condition = Prisma.empty): Prisma.Sql => Prisma.sql`
        select m.value, m.seed from cell_metrics m
        where m.team_id = ${team} and m.point_id = p.id and m.metric = ${metric} ${andAll(valueConditions(ranking, Prisma.sql`p.id`))} ${condition}
        order by m.value ${direction}, m.seed ${direction}
        limit ${limit}`;
      return Prisma.sql`
        with head as materialized (
          select p.id, best.value from unnest(${[...points]}::uuid[]) as p(id) cross join lateral (${bestOfPoint(1)}) best),
        bound as materialized (
          select best.value
          from (select id from head order by value ${direction} limit ${LEADERS}) p cross join lateral (${bestOfPoint(take)}) best
          order by best.value ${direction} offset ${take - 1} limit 1),
        first as materialized (
          select best.value, best.seed, p.id as point
          from head p cross join lateral (${bestOfPoint(take, Prisma.sql`and m.value ${withinBound}`)}) best
          where p.value ${withinBound}
          order by best.value ${direction}, best.seed ${direction}, p.id ${direction}
          limit ${take})
        select first.value, first.seed, first.point, m.cell_id as "cellId", sc.cell_id is not null as member
        from first join cell_metrics m on m.team_id = ${team} and m.point_id = first.point and m.metric = ${metric}
                                      and m.value = first.value and m.seed = first.seed
             left join sweep_cells sc on sc.sweep_id = ${sweepId}::uuid and sc.cell_id = m.cell_id
        order by first.value ${direction}, first.seed ${direction}, first.point ${direction}`;
    });
  }

  /** The next cells of some seeds of the sweep: few enough to be sorted. */
  async ofSeeds(teamId: string, sweepId: string, ranking: Ranking): Promise<RankedCell[]> {
    const direction = ranking.order === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`;
    return this.scope.query<RankedCell>(
      teamId,
      (team) => Prisma.sql`
        select m.value, m.seed, m.point_id as point, m.cell_id as "cellId", true as member
        from sweep_cells sc join cell_metrics m on m.team_id = sc.team_id and m.cell_id = sc.cell_id and m.metric = ${ranking.metric}
        where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid and sc.seed = any(${[...(ranking.seeds ?? [])]}::int[])
          and sc.point_id = any(${[...ranking.points]}::uuid[]) ${andAll(valueConditions(ranking, Prisma.sql`m.point_id`))}
        order by m.value ${direction}, m.seed ${direction}, m.point_id ${direction}
        limit ${ranking.take}`,
    );
  }
}

/** Bounds and the place after which to go on, on rows of `cell_metrics m`. */
function valueConditions({ min, max, after, order }: Ranking, point: Prisma.Sql): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (min !== undefined) conditions.push(Prisma.sql`m.value >= ${min}::float8`);
  if (max !== undefined) conditions.push(Prisma.sql`m.value <= ${max}::float8`);
  if (after !== null) {
    const comparison = order === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
    const inclusive = order === 'asc' ? Prisma.sql`>=` : Prisma.sql`<=`;
    // The first condition is what the index can use; the second settles ties.
    conditions.push(Prisma.sql`(m.value, m.seed) ${inclusive} (${after.value}::float8, ${after.seed}::int)`);
    conditions.push(
      Prisma.sql`(m.value, m.seed, ${point}) ${comparison} (${after.value}::float8, ${after.seed}::int, ${after.point}::uuid)`,
    );
  }
  return conditions;
}
