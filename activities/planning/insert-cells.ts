import type { CellSpec } from '../../core/cells/cell.js';
import { samplerLabel } from '../../core/grid/sampler-options.js';
import type { Database } from '../../platform/database/index.js';

/** A planned cell with its place in the sweep. */
export interface PlannedCell {
  readonly id: string;
  readonly spec: CellSpec;
  readonly modelName: string;
  readonly position: number;
  readonly shard: number;
  /** The amendment that brings the cell in; 0 for the registered plan. */
  readonly amendment: number;
}

/** The sweep into which cells are planned. */
export interface PlanningSweep {
  readonly id: string;
  readonly teamId: string;
  readonly device: string;
}

/**
 * Inserts a chunk of planned cells and makes them members of the sweep, in one statement. Repeating it changes nothing.
 *
 * An unfinished cell that the team already has is kept, and locked until the statement is committed (a row that the `where` of the conflict
 * refuses is locked too): a commit of that cell therefore either is visible when the plan counts, or sees the membership and counts
 * itself. The sweep takes a cell over when the sweep that owned it has ended; a failed or half-run cell then starts anew.
 */
export async function insertCells(database: Database, sweep: PlanningSweep, cells: readonly PlannedCell[]): Promise<void> {
  const { bases, points, rows } = compact(cells);
  await database.$executeRaw`
    with p as materialized (
      select p.point, b."modelName", b.sampler, s.spec, point_of(s.spec) as point_id
      from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as p(point int, base int, steps int)
           join jsonb_to_recordset(${JSON.stringify(bases)}::jsonb) as b(base int, spec jsonb, "modelName" text, sampler text) using (base)
           cross join lateral (select b.spec || jsonb_build_object('steps', p.steps) as spec) s),
    r as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id char(64), point int, seed int, position int, shard int, amendment int)),
    inserted as (
      insert into cells (team_id, id, spec, world, architecture, space, model_name, sampler, steps, seed, samples,
                         device, runtime_class, owner_sweep_id)
      select ${sweep.teamId}::uuid, r.id, p.spec || jsonb_build_object('seed', r.seed), p.spec #>> '{data,world}', p.spec ->> 'architecture',
             p.spec ->> 'space', p."modelName", p.sampler, (p.spec ->> 'steps')::int, r.seed,
             (p.spec ->> 'samples')::int, ${sweep.device}, p.spec ->> 'runtimeClass', ${sweep.id}::uuid
      from r join p using (point)
           -- A complete cell changes no more: it needs neither a lock nor a try. Each is looked up by key: a planner without statistics of
           -- a new team would read all of its cells.
           left join lateral (
             select true as known from cells c where c.team_id = ${sweep.teamId}::uuid and c.id = r.id and c.state = 'complete' offset 0) k on true
      where k.known is null
      -- Locks are taken in one order by every writer, so two plans over the same cells cannot deadlock.
      order by r.id
      on conflict (team_id, id) do update
      set owner_sweep_id = excluded.owner_sweep_id, state = 'pending', failure = null
      where cells.state <> 'complete' and not sweep_is_live(cells.owner_sweep_id)
      returning team_id, id),
    unlisted as (delete from failed_cells f using inserted i where f.team_id = i.team_id and f.cell_id = i.id)
    insert into sweep_cells (sweep_id, position, shard, team_id, cell_id, point_id, seed, amendment)
    select ${sweep.id}::uuid, r.position, r.shard, ${sweep.teamId}::uuid, r.id, p.point_id, r.seed, r.amendment
    from r join p using (point)
    on conflict (sweep_id, cell_id) do nothing`;
}

/** What cells of a chunk have in common, sent once for each model and for each of its points, and what each has of its own: a tenth of the bytes. */
function compact(cells: readonly PlannedCell[]): { bases: object[]; points: object[]; rows: object[] } {
  const bases = new Map<string, number>();
  const points = new Map<string, { point: number; base: number; steps: number | null }>();
  const rows = cells.map(({ id, spec, modelName, position, shard, amendment }) => {
    const { seed, steps, ...common } = spec;
    const key = JSON.stringify([common, modelName]);
    const base = bases.get(key) ?? bases.size;
    bases.set(key, base);
    const pointKey = `${String(base)} ${String(steps)}`;
    const point = points.get(pointKey) ?? { point: points.size, base, steps };
    points.set(pointKey, point);
    return { id, point: point.point, seed, position, shard, amendment };
  });
  const unpacked = [...bases].map(([key, base]) => {
    const [spec, modelName] = JSON.parse(key) as [Pick<CellSpec, 'sampler'>, string];
    return { base, spec, modelName, sampler: samplerLabel(spec.sampler) };
  });
  return { bases: unpacked, points: [...points.values()], rows };
}
