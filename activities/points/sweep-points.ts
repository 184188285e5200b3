import { Prisma } from '../../prisma/generated/client.js';
import type { SweepProgress } from '../contract.js';

/**
 * Points of sweeps: what a sweep has of the cells that differ in nothing but their seed. All sums are exact (decimal), so the same
 * cells give the same bytes in whatever order they were committed. Every writer holds the lock of the sweep's row.
 */

type Transaction = Prisma.TransactionClient;

/** Sums over rows of `cell_terms t`, in the order of `COLUMNS`. A quantity that one cell lacks has no sum. */
const SUMS = Prisma.sql`
  count(*), sum(t.n), sum(t.value_term), sum(t.variance_term),
  case when count(*) = count(t.nfe_term) then sum(t.nfe_term) end,
  case when count(*) = count(t.lifts_term) then sum(t.lifts_term) end,
  case when count(*) = count(t.flops_term) then sum(t.flops_term) end,
  case when count(*) = count(t.network_ms_term) then sum(t.network_ms_term) end,
  min(t.expected), sum(t.fingerprint_term), (array_agg(t.cell_id::text order by t.cell_id))[1:10]`;

const COLUMNS = Prisma.sql`
  cells, n, value_sum, variance_sum, nfe, lifts_per_token, flops, network_ms, expected, fingerprint, cell_ids`;

/** A cell that has just been committed. */
export interface CommittedCell {
  readonly cell: { readonly teamId: string; readonly id: string };
  readonly outcome: { readonly kind: 'complete' | 'failed' };
}

/** Adds cells, just committed, to the points of every live sweep that contains them; `countInSweeps` has locked those sweeps. */
export async function addToPoints(transaction: Transaction, commits: readonly CommittedCell[]): Promise<void> {
  if (commits.length === 0) return;
  const rows = JSON.stringify(
    commits.map(({ cell, outcome }) => ({ teamId: cell.teamId, id: cell.id, complete: outcome.kind === 'complete' ? 1 : 0 })),
  );
  await transaction.$executeRaw`
    with r as (select * from jsonb_to_recordset(${rows}::jsonb) as r("teamId" uuid, id char(64), complete int)),
    hit as materialized (
      select sc.sweep_id, sc.point_id, sc.team_id, sc.cell_id, r.complete
      -- By key, whatever the planner knows of a new sweep: see countInSweeps.
      from r cross join lateral (select * from sweep_cells m where m.team_id = r."teamId" and m.cell_id = r.id offset 0) sc
             join sweep_points p on p.sweep_id = sc.sweep_id and p.point_id = sc.point_id
             join sweeps s on s.id = sc.sweep_id
      where s.state in ('planning', 'running', 'paused')),
    counted as (
      update sweep_points p set complete = p.complete + n.complete, failed = p.failed + n.failed
      from (select sweep_id, point_id, sum(complete)::int as complete, sum(1 - complete)::int as failed from hit group by 1, 2) n
      where p.sweep_id = n.sweep_id and p.point_id = n.point_id)
    insert into sweep_point_metrics as p (sweep_id, point_id, metric, ${COLUMNS})
    select h.sweep_id, h.point_id, t.metric, ${SUMS}
    from hit h cross join lateral (select * from cell_terms c where c.team_id = h.team_id and c.cell_id = h.cell_id offset 0) t
    where h.complete = 1
    group by h.sweep_id, h.point_id, t.metric
    on conflict (sweep_id, point_id, metric) do update set
      cells = p.cells + excluded.cells, n = p.n + excluded.n, value_sum = p.value_sum + excluded.value_sum,
      variance_sum = p.variance_sum + excluded.variance_sum, nfe = p.nfe + excluded.nfe,
      lifts_per_token = p.lifts_per_token + excluded.lifts_per_token, flops = p.flops + excluded.flops,
      network_ms = p.network_ms + excluded.network_ms, expected = least(p.expected, excluded.expected),
      fingerprint = p.fingerprint + excluded.fingerprint,
      cell_ids = array(select id from unnest(p.cell_ids || excluded.cell_ids) id order by id limit 10)`;
}

/** Writes the points of a sweep from its cells as they are; what was there before is replaced. */
export async function layOutPoints(transaction: Transaction, sweepId: string): Promise<void> {
  await transaction.$executeRaw`delete from sweep_points where sweep_id = ${sweepId}::uuid`;
  await transaction.$executeRaw`
    insert into sweep_points (sweep_id, point_id, team_id, position, world, data_parameters, architecture, space, sampler, model_name,
                              steps, samples, cells, complete, failed)
    select ${sweepId}::uuid, n.point_id, c.team_id, n.position, c.world, c.spec #> '{data,parameters}', c.architecture, c.space,
           c.sampler, c.model_name, c.steps, c.samples, n.cells, n.complete, n.failed
    from (select sc.point_id, min(sc.position) as position, count(*) as cells, count(*) filter (where c.state = 'complete') as complete,
                 count(*) filter (where c.state = 'failed') as failed
          from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
          where sc.sweep_id = ${sweepId}::uuid
          group by sc.point_id) n
         join sweep_cells sc on sc.sweep_id = ${sweepId}::uuid and sc.position = n.position
         join cells c on c.team_id = sc.team_id and c.id = sc.cell_id`;
  await transaction.$executeRaw`
    insert into sweep_point_metrics (sweep_id, point_id, metric, ${COLUMNS})
    select ${sweepId}::uuid, sc.point_id, t.metric, ${SUMS}
    from sweep_cells sc join cell_terms t on t.team_id = sc.team_id and t.cell_id = sc.cell_id
    where sc.sweep_id = ${sweepId}::uuid
    group by sc.point_id, t.metric`;
}

/** Counts the cells of a sweep's points anew, for a sweep that is being closed. */
export async function recountPoints(transaction: Transaction, sweepId: string): Promise<void> {
  await transaction.$executeRaw`
    update sweep_points p set complete = n.complete, failed = n.failed
    from (select sc.point_id, count(*) filter (where c.state = 'complete') as complete, count(*) filter (where c.state = 'failed') as failed
          from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
          where sc.sweep_id = ${sweepId}::uuid
          group by sc.point_id) n
    where p.sweep_id = ${sweepId}::uuid and p.point_id = n.point_id`;
}

/** The cells of a sweep by state, from its points. */
export async function sumOfPoints(transaction: Transaction, sweepId: string): Promise<SweepProgress> {
  const [row] = await transaction.$queryRaw<SweepProgress[]>`
    select coalesce(sum(cells), 0)::int as total, coalesce(sum(complete), 0)::int as complete, coalesce(sum(failed), 0)::int as failed
    from sweep_points where sweep_id = ${sweepId}::uuid`;
  return row ?? { total: 0, complete: 0, failed: 0 };
}
