import type { CellSpec } from '../../core/cells/cell.js';
import type { Database } from '../../platform/database/index.js';

/** A planned cell with its place in the sweep. */
export interface PlannedCell {
  readonly id: string;
  readonly spec: CellSpec;
  readonly modelName: string;
  readonly position: number;
  readonly shard: number;
}

/** The sweep into which cells are planned. */
export interface PlanningSweep {
  readonly id: string;
  readonly teamId: string;
  readonly device: string;
}

/**
 * Inserts a chunk of planned cells and makes them members of the sweep, in one transaction and two statements. Repeating it
 * changes nothing.
 *
 * A cell that the team already has is kept, and locked until the chunk is committed: a commit of that cell therefore either is
 * visible when the plan counts, or sees the membership and counts itself. The sweep takes a cell over when the sweep that owned
 * it has ended; a failed or half-run cell then starts anew.
 */
export async function insertCells(database: Database, sweep: PlanningSweep, cells: readonly PlannedCell[]): Promise<void> {
  // Locks are taken in one order by every writer, so two plans over the same cells cannot deadlock.
  const rows = JSON.stringify([...cells].sort((a, b) => (a.id < b.id ? -1 : 1)));
  await database.$transaction([
    database.$executeRaw`
      insert into cells (team_id, id, spec, world, architecture, space, model_name, sampler, steps, seed, samples,
                         device, runtime_class, owner_sweep_id)
      select ${sweep.teamId}::uuid, r.id, r.spec, r.spec #>> '{data,world}', r.spec ->> 'architecture', r.spec ->> 'space',
             r."modelName", r.spec #>> '{sampler,name}', (r.spec ->> 'steps')::int, (r.spec ->> 'seed')::int,
             (r.spec ->> 'samples')::int, ${sweep.device}, r.spec ->> 'runtimeClass', ${sweep.id}::uuid
      from jsonb_to_recordset(${rows}::jsonb) as r(id text, spec jsonb, "modelName" text)
      on conflict (team_id, id) do update set
        owner_sweep_id = case when cells.state <> 'complete' and not sweep_is_live(cells.owner_sweep_id)
                              then excluded.owner_sweep_id else cells.owner_sweep_id end,
        state = case when cells.state <> 'complete' and not sweep_is_live(cells.owner_sweep_id)
                     then 'pending' else cells.state end,
        failure = case when cells.state <> 'complete' and not sweep_is_live(cells.owner_sweep_id)
                       then null else cells.failure end`,
    database.$executeRaw`
      insert into sweep_cells (sweep_id, position, shard, team_id, cell_id)
      select ${sweep.id}::uuid, r.position, r.shard, ${sweep.teamId}::uuid, r.id
      from jsonb_to_recordset(${rows}::jsonb) as r(id text, position int, shard int)
      on conflict do nothing`,
  ]);
}
