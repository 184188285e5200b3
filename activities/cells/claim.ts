import type { CellSpec } from '../../core/cells/cell.js';
import type { Database } from '../../platform/database/index.js';

/** A cell that this attempt may commit, as long as nobody claims it after. */
export interface ClaimedCell {
  readonly teamId: string;
  readonly id: string;
  readonly position: number;
  /** The sweep that computes it. */
  readonly sweepId: string;
  /** Identity of the worker that claimed it. */
  readonly worker: string;
  /** Number of this claim; a commit that presents an older one is refused. */
  readonly fence: number;
  /** Object with the state that an earlier claim has kept; null where there is none. */
  readonly checkpointKey: string | null;
  readonly spec: CellSpec;
}

/**
 * Claims the unfinished cells at `positions` of a running sweep that owns them. Each claim raises the cell's fence, which shuts
 * out every earlier attempt, even one that still runs in a worker believed dead. An earlier claim of which nothing was heard is
 * recorded as an attempt: of a lost worker, or, where the worker is this one, as broken off for its infrastructure.
 * @returns The claimed cells by position; finished ones and those of other sweeps are left out.
 */
export async function claimCells(
  database: Database,
  sweepId: string,
  positions: readonly number[],
  worker: string,
): Promise<ClaimedCell[]> {
  const claimed = await database.$queryRaw<ClaimedCell[]>`
    with locked as (
      select c.team_id, c.id, sc.position, c.state, c.fence, c.worker, c.claimed_at
      from sweep_cells sc join sweeps s on s.id = sc.sweep_id join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
      where sc.sweep_id = ${sweepId}::uuid and sc.position = any(${[...positions]}::int[]) and s.state = 'running'
        -- A batch that has waited in the queue while others used the budget up does not begin.
        and (s.budget_ms is null or s.charged_ms < s.budget_ms)
        and c.state in ('pending', 'running') and c.owner_sweep_id = ${sweepId}::uuid
      -- One order of locks for all writers of cells: no deadlocks.
      order by c.id
      for no key update of c),
    lost as (
      insert into cell_attempts (team_id, cell_id, fence, number, sweep_id, worker, started_at, ended_at, outcome)
      select l.team_id, l.id, l.fence, 1, ${sweepId}::uuid, l.worker, l.claimed_at, now(),
             case when l.worker = ${worker} then 'infrastructure'::attempt_outcome else 'worker_lost'::attempt_outcome end
      from locked l
      where l.state = 'running' and l.worker is not null and l.claimed_at is not null
      on conflict do nothing)
    update cells c
    set state = 'running', fence = c.fence + 1, worker = ${worker}, claimed_at = now()
    from locked l
    where c.team_id = l.team_id and c.id = l.id
    returning c.team_id as "teamId", c.id, l.position, ${sweepId} as "sweepId", ${worker} as worker, c.fence,
              c.checkpoint_key as "checkpointKey", c.spec`;
  return claimed.sort((a, b) => a.position - b.position);
}

/** Gives claimed cells back undone. Cells that were claimed again since, or finished, are left alone. */
export async function releaseCells(database: Database, cells: readonly ClaimedCell[]): Promise<void> {
  if (cells.length === 0) return;
  const rows = JSON.stringify(cells.map(({ teamId, id, fence }) => ({ teamId, id, fence })));
  await database.$executeRaw`
    update cells c set state = 'pending', worker = null
    from jsonb_to_recordset(${rows}::jsonb) as r("teamId" uuid, id char(64), fence int)
    where c.team_id = r."teamId" and c.id = r.id and c.fence = r.fence and c.state = 'running'`;
}
