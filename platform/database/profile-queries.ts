import { Prisma } from '../../prisma/generated/client.js';

/** Queries behind the profiles of a sweep: the API asks them for a team, the activity that closes a sweep for its gate. */

/** Points of a sweep with a measured NELBO and a step count, one row each (`NelboPoint` of core/profile). */
export function nelboPointsQuery(team: Prisma.Sql, sweepId: string): Prisma.Sql {
  return Prisma.sql`
    select p.point_id as "pointId", p.world, p.data_parameters as parameters, p.architecture, p.space, p.sampler, p.model_name as model,
           exists (select 1 from models o where (o.team_id is null or o.team_id = p.team_id) and o.origin = 'oracle'
                   and o.name || '@' || o.version = p.model_name) as oracle,
           p.steps, p.samples, m.n::float8 as n, (m.value_sum / m.n)::float8 as nelbo, (sqrt(m.variance_sum) / m.n)::float8 as se,
           m.cell_ids[1] as "cellId",
           (select coalesce(o.interface, o.report -> 'interface') #> '{graphs,step,stateShape}' from models o
            where (o.team_id is null or o.team_id = p.team_id) and o.name || '@' || o.version = p.model_name limit 1) as "stateShape"
    from sweep_points p join sweep_point_metrics m on m.sweep_id = p.sweep_id and m.point_id = p.point_id and m.metric = 'nelbo'
    where p.team_id = ${team} and p.sweep_id = ${sweepId}::uuid and p.steps is not null and m.n > 0
    order by p.position`;
}

/** Mean states of the complete cells of points, the longest run of each line: one row a point. */
export function meanStatesQuery(team: Prisma.Sql, sweepId: string, points: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with states as (
      select sc.point_id, state.number, avg((state.value ->> 'noiseLevel')::float8 order by sc.seed) as noise,
             avg((state.value ->> 'predictiveEntropyOnData')::float8 order by sc.seed) as predictive,
             avg((state.value ->> 'nllOnData')::float8 order by sc.seed) as nll,
             avg((state.value ->> 'mmse')::float8 order by sc.seed) as mmse
      from sweep_cells sc
      join cells c on c.team_id = sc.team_id and c.id = sc.cell_id and c.state = 'complete'
      join cell_trajectories t on t.team_id = sc.team_id and t.cell_id = sc.cell_id
      cross join lateral jsonb_array_elements(t.steps) with ordinality as state(value, number)
      where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid and sc.point_id = any(${[...points]}::uuid[])
      group by sc.point_id, state.number)
    select point_id as "pointId",
           json_agg(json_build_object('noiseLevel', noise, 'predictiveEntropyOnData', predictive, 'nllOnData', nll, 'mmse', mmse) order by number) as states
    from states group by point_id`;
}
