import type { CellSpec } from '../../core/cells/cell.js';
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
  const { bases, rows } = compact(cells);
  await database.$executeRaw`
    with b as (
      select * from jsonb_to_recordset(${JSON.stringify(bases)}::jsonb) as b(base int, spec jsonb, "modelName" text)),
    r as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id char(64), base int, own jsonb, position int, shard int, amendment int)),
    inserted as (
      insert into cells (team_id, id, spec, world, architecture, space, model_name, sampler, steps, seed, samples,
                         device, runtime_class, owner_sweep_id)
      select ${sweep.teamId}::uuid, r.id, b.spec || r.own, b.spec #>> '{data,world}', b.spec ->> 'architecture', b.spec ->> 'space',
             b."modelName", b.spec #>> '{sampler,name}', (r.own ->> 'steps')::int, (r.own ->> 'seed')::int,
             (b.spec ->> 'samples')::int, ${sweep.device}, b.spec ->> 'runtimeClass', ${sweep.id}::uuid
      from r join b using (base)
      -- A complete cell changes no more: it needs neither a lock nor a try.
      where not exists (select 1 from cells c where c.team_id = ${sweep.teamId}::uuid and c.id = r.id and c.state = 'complete')
      -- Locks are taken in one order by every writer, so two plans over the same cells cannot deadlock.
      order by r.id
      on conflict (team_id, id) do update
      set owner_sweep_id = excluded.owner_sweep_id, state = 'pending', failure = null
      where cells.state <> 'complete' and not sweep_is_live(cells.owner_sweep_id)
      returning team_id, id),
    unlisted as (delete from failed_cells f using inserted i where f.team_id = i.team_id and f.cell_id = i.id)
    insert into sweep_cells (sweep_id, position, shard, team_id, cell_id, point_id, seed, amendment)
    select ${sweep.id}::uuid, r.position, r.shard, ${sweep.teamId}::uuid, r.id, point_of(b.spec || r.own), (r.own ->> 'seed')::int,
           r.amendment
    from r join b using (base)
    on conflict do nothing`;
}

/** What most cells of a chunk have in common, sent once, and what each has of its own: a tenth of the bytes. */
function compact(cells: readonly PlannedCell[]): { bases: object[]; rows: object[] } {
  const bases = new Map<string, number>();
  const rows = cells.map(({ id, spec, modelName, position, shard, amendment }) => {
    const { seed, steps, ...common } = spec;
    const key = JSON.stringify([common, modelName]);
    const base = bases.get(key) ?? bases.size;
    bases.set(key, base);
    return { id, base, own: { seed, steps }, position, shard, amendment };
  });
  const unpacked = [...bases].map(([key, base]) => {
    const [spec, modelName] = JSON.parse(key) as [object, string];
    return { base, spec, modelName };
  });
  return { bases: unpacked, rows };
}
