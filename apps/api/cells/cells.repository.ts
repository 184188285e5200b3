import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { CellPageQuery } from '../contract/requests.js';
import { andAll, oneOf, pointConditions } from './axis-filter.js';
import type { PointCoordinates } from './cell-order.js';

const WITH_EVERYTHING = {
  include: { metrics: { orderBy: { metric: 'asc' } }, trajectory: true, artifacts: { orderBy: { kind: 'asc' } } },
} as const satisfies Prisma.CellDefaultArgs;

/** A cell with all that is known of it. */
export type FullCell = Prisma.CellGetPayload<typeof WITH_EVERYTHING>;

/** A cell as listings and exports show it. */
export type ListedCell = Pick<
  FullCell,
  | 'id'
  | 'state'
  | 'world'
  | 'architecture'
  | 'space'
  | 'modelName'
  | 'sampler'
  | 'steps'
  | 'seed'
  | 'samples'
  | 'nfe'
  | 'liftsPerToken'
  | 'flops'
  | 'failure'
> & { readonly metrics: readonly Pick<FullCell['metrics'][number], 'metric' | 'value' | 'se' | 'n' | 'expected'>[] };

/** Which cells of a sweep. */
export type CellFilter = Pick<CellPageQuery, 'data' | 'architecture' | 'space' | 'sampler' | 'model' | 'steps' | 'seed' | 'state'>;

/** A cell's place in the plan. */
export interface CellPlace {
  readonly position: number;
  readonly seed: number;
  readonly cellId: string;
}

/** A walk through the plan: positions, or seeds and positions, after (or before) a place. */
export interface PlanWalk {
  readonly by: 'position' | 'seed';
  readonly order: 'asc' | 'desc';
  readonly after: { readonly seed: number; readonly position: number } | null;
  readonly take: number;
}

/** Cells of sweeps. */
@Injectable()
export class CellsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Whether the team has this sweep. */
  async sweepExists(teamId: string, sweepId: string): Promise<boolean> {
    return (await this.scope.of(teamId).sweep.count({ where: { id: sweepId } })) === 1;
  }

  /** Points of a sweep that match the filter (its seeds and states aside); null when the team has no such sweep. */
  async points(teamId: string, sweepId: string, filter: CellFilter): Promise<{ points: PointCoordinates[]; all: boolean } | null> {
    const rows = await this.scope.query<Omit<PointCoordinates, 'id'> & { id: string | null; matches: boolean }>(
      teamId,
      (team) => Prisma.sql`
        select p.point_id as id, p.world as data, p.architecture, p.space, p.sampler, p.model_name as model, p.steps,
               ${Prisma.join([Prisma.sql`true`, ...pointConditions(filter)], ' and ')} as matches
        from sweeps s left join sweep_points p on p.sweep_id = s.id and p.team_id = s.team_id
        where s.team_id = ${team} and s.id = ${sweepId}::uuid and s.deleted_at is null`,
    );
    if (rows.length === 0) return null;
    const points = rows.filter((row): row is PointCoordinates & { matches: boolean } => row.id !== null && row.matches);
    return { points, all: rows.every((row) => row.matches) };
  }

  /**
   * Cells in the order of the plan or of their seeds. Every seed of a plan has every point, so walking the index and leaving out what does
   * not match reads a few rows for each that it keeps.
   * @param points Only these points; null for all.
   */
  async walk(teamId: string, sweepId: string, points: readonly string[] | null, filter: CellFilter, walk: PlanWalk): Promise<CellPlace[]> {
    const direction = walk.order === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`;
    const order = walk.by === 'seed' ? Prisma.sql`sc.seed ${direction}, sc.position ${direction}` : Prisma.sql`sc.position ${direction}`;
    const conditions = [...afterPlace(walk), ...memberConditions(points, filter), ...stateConditions(filter.state)];
    return this.scope.query<CellPlace>(
      teamId,
      (team) => Prisma.sql`
        select sc.position, sc.seed, sc.cell_id as "cellId"
        from sweep_cells sc
        where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid ${andAll(conditions)}
        order by ${order}
        limit ${walk.take}`,
    );
  }

  /** Cells by id, in the order of `ids`. */
  async byIds(teamId: string, ids: readonly string[]): Promise<ListedCell[]> {
    return this.scope.query<ListedCell>(
      teamId,
      (team) => Prisma.sql`
        select c.id, c.state::text as state, c.world, c.architecture, c.space, c.model_name as "modelName", c.sampler, c.steps, c.seed,
               c.samples, c.nfe, c.lifts_per_token as "liftsPerToken", c.flops, c.failure,
               coalesce((select json_agg(json_build_object('metric', m.metric, 'value', m.value, 'se', m.se, 'n', m.n, 'expected', m.expected)
                                         order by m.metric)
                         from cell_metrics m where m.team_id = c.team_id and m.cell_id = c.id), '[]') as metrics
        from unnest(${[...ids]}::text[]) with ordinality as wanted(id, place)
             join cells c on c.team_id = ${team} and c.id = wanted.id::char(64)
        order by wanted.place`,
    );
  }

  /** One cell of a sweep, or null. */
  async find(teamId: string, sweepId: string, cellId: string): Promise<FullCell | null> {
    return this.scope
      .of(teamId)
      .cell.findFirst({ where: { id: cellId, sweeps: { some: { sweepId, sweep: { deletedAt: null } } } }, ...WITH_EVERYTHING });
  }
}

/** Conditions on rows of `sweep_cells sc`. */
export function memberConditions(points: readonly string[] | null, { seed }: CellFilter): Prisma.Sql[] {
  return [
    ...(points === null ? [] : [Prisma.sql`sc.point_id = any(${[...points]}::uuid[])`]),
    ...oneOf(Prisma.sql`sc.seed`, seed, Prisma.sql`int[]`),
  ];
}

function afterPlace({ by, order, after }: PlanWalk): Prisma.Sql[] {
  if (after === null) return [];
  const comparison = order === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
  if (by === 'position') return [Prisma.sql`sc.position ${comparison} ${after.position}`];
  return [Prisma.sql`(sc.seed, sc.position) ${comparison} (${after.seed}::int, ${after.position}::int)`];
}

/** Failed cells have a list of their own; the other states are read from the cells on the way. */
function stateConditions(states: CellFilter['state']): Prisma.Sql[] {
  if (states === undefined) return [];
  if (states.every((state) => state === 'failed')) {
    return [Prisma.sql`sc.cell_id in (select f.cell_id from failed_cells f where f.team_id = sc.team_id)`];
  }
  const wanted = Prisma.sql`c.state::text = any(${[...states]}::text[])`;
  return [Prisma.sql`exists (select 1 from cells c where c.team_id = sc.team_id and c.id = sc.cell_id and ${wanted})`];
}
