import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { andAll, oneOf, pointConditions } from '../cells/axis-filter.js';
import type { ExportQuery } from '../contract/requests.js';
import { ATTRIBUTE_COLUMNS, EXPORT_COLUMNS, METRIC_COLUMNS, METRIC_FIELDS, METRIC_TEXTS } from './columns.js';

/** Positions of a plan, from `from` on and before `to`. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

/** The rows of exports, a range of positions at a time. The database writes CSV and JSON itself: rows never become objects here. */
@Injectable()
export class ExportsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** One more than the last position of the sweep's plan, 0 before it is planned; null when the team has no such sweep. */
  async end(teamId: string, sweepId: string): Promise<number | null> {
    const rows = await this.scope.query<{ end: number }>(
      teamId,
      (team) => Prisma.sql`
        select coalesce((select max(sc.position) + 1 from sweep_cells sc where sc.sweep_id = s.id), 0) as end
        from sweeps s where s.team_id = ${team} and s.id = ${sweepId}::uuid and s.deleted_at is null`,
    );
    return rows.at(0)?.end ?? null;
  }

  /** Lines of CSV, each with its line end; empty where nothing matches. */
  async csv(teamId: string, sweepId: string, filter: ExportQuery, range: PositionRange): Promise<string> {
    const fields = ATTRIBUTE_COLUMNS.map(({ value, free }) => (free === true ? quoted(value) : Prisma.sql`coalesce((${value})::text, '')`));
    return this.text(
      teamId,
      sweepId,
      filter,
      range,
      Prisma.sql`${Prisma.join(fields, " || ',' || ")} || ${METRIC_FIELDS} || E'\n'`,
      METRIC_TEXTS,
    );
  }

  /** Lines of JSON, one cell each, as the listing of cells has them. */
  async ndjson(teamId: string, sweepId: string, filter: ExportQuery, range: PositionRange): Promise<string> {
    const cell = Prisma.sql`json_build_object(
      'id', c.id, 'state', c.state, 'data', c.world, 'architecture', c.architecture, 'space', c.space, 'model', c.model_name,
      'sampler', c.sampler, 'steps', c.steps, 'seed', c.seed, 'samples', c.samples, 'nfe', c.nfe, 'liftsPerToken', c.lifts_per_token,
      'flops', c.flops,
      'metrics', coalesce((select json_agg(json_build_object('metric', x.metric, 'value', x.value, 'se', x.se, 'n', x.n, 'expected', x.expected)
                                           order by x.metric)
                           from cell_metrics x where x.team_id = c.team_id and x.cell_id = c.id), '[]'),
      'failure', c.failure)`;
    return this.text(teamId, sweepId, filter, range, Prisma.sql`${cell}::text || E'\n'`, null);
  }

  /** Values of all columns, one array a row. */
  async rows(
    teamId: string,
    sweepId: string,
    filter: ExportQuery,
    range: PositionRange,
  ): Promise<Record<string, string | number | null>[]> {
    const values = EXPORT_COLUMNS.map(({ name, value }) => Prisma.sql`${value} as ${Prisma.raw(`"${name}"`)}`);
    return this.scope.query(teamId, (team) =>
      cellsOf(team, sweepId, filter, range, Prisma.join(values), METRIC_COLUMNS, Prisma.sql`order by sc.position`),
    );
  }

  private async text(
    teamId: string,
    sweepId: string,
    filter: ExportQuery,
    range: PositionRange,
    line: Prisma.Sql,
    metrics: Prisma.Sql | null,
  ): Promise<string> {
    const lines = Prisma.sql`coalesce(string_agg(${line}, '' order by sc.position), '') as lines`;
    const rows = await this.scope.query<{ lines: string }>(teamId, (team) =>
      cellsOf(team, sweepId, filter, range, lines, metrics, Prisma.empty),
    );
    return rows[0]?.lines ?? '';
  }
}

function cellsOf(
  team: Prisma.Sql,
  sweepId: string,
  filter: ExportQuery,
  { from, to }: PositionRange,
  selected: Prisma.Sql,
  metrics: Prisma.Sql | null,
  tail: Prisma.Sql,
): Prisma.Sql {
  const ofPoints = pointConditions(filter);
  const conditions = [
    ...(ofPoints.length === 0
      ? []
      : [Prisma.sql`sc.point_id in (select p.point_id from sweep_points p where p.sweep_id = ${sweepId}::uuid ${andAll(ofPoints)})`]),
    ...oneOf(Prisma.sql`sc.seed`, filter.seed, Prisma.sql`int[]`),
    ...oneOf(Prisma.sql`c.state::text`, filter.state, Prisma.sql`text[]`),
  ];
  // The limit leaves nothing out: it keeps the planner from starting parallel workers for every page, where pages are read at once anyway.
  return Prisma.sql`
    select ${selected}
    from (select * from sweep_cells p
          where p.team_id = ${team} and p.sweep_id = ${sweepId}::uuid and p.position >= ${from} and p.position < ${to}
          order by p.position limit ${to - from}) sc
         join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
    ${metrics === null ? Prisma.empty : Prisma.sql`cross join lateral (${metrics}) m`}
    where true ${andAll(conditions)}
    ${tail}`;
}

/** A CSV field (RFC 4180) that is quoted where it must be. */
function quoted(value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(case when ${value} ~ E'[",\r\n]' then '"' || replace(${value}, '"', '""') || '"' else ${value} end, '')`;
}
