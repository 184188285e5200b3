import type { Call } from './load.js';

/** A question to the API, with the SQL that answers the same question in the most direct way. */
export interface Question {
  readonly name: string;
  /** Path below the API's address. */
  readonly path: string;
  /** Direct SQL, on the tables as they are; $1 is the sweep, $2 the team. */
  readonly sql: string;
}

const PAGE = `select c.* from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
  where sc.sweep_id = $1 and sc.team_id = $2`;
const BY_METRIC = `select c.*, m.value from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
  join cell_metrics m on m.team_id = c.team_id and m.cell_id = c.id and m.metric = 'path_kl'
  where sc.sweep_id = $1 and sc.team_id = $2`;

/** What the criterion asks about: curves, the list of sweeps, pages of cells filtered on any axis and sorted by the documented keys. */
export function questionsOf(sweepId: string): readonly Question[] {
  const cells = `/v1/sweeps/${sweepId}/cells?limit=100`;
  return [
    {
      name: 'curves',
      path: `/v1/sweeps/${sweepId}/curves?x=nfe&y=path_kl`,
      sql: `select c.world, c.architecture, c.space, c.sampler, c.model_name, c.steps, sum(m.n * m.value) / sum(m.n), sum((m.n * m.se) ^ 2)
            from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
            join cell_metrics m on m.team_id = c.team_id and m.cell_id = c.id and m.metric = 'path_kl'
            where sc.sweep_id = $1 and sc.team_id = $2 group by 1, 2, 3, 4, 5, 6`,
    },
    {
      name: 'sweep list',
      path: '/v1/sweeps?limit=20',
      sql: `select * from sweeps where team_id = $2 and $1::uuid is not null order by created_at desc, id desc limit 20`,
    },
    { name: 'cells, plan order', path: cells, sql: `${PAGE} order by sc.position limit 100` },
    {
      name: 'cells, two axes',
      path: `${cells}&space=token-embedding&steps=64`,
      sql: `${PAGE} and c.space = 'token-embedding' and c.steps = 64 order by sc.position limit 100`,
    },
    { name: 'cells, one seed', path: `${cells}&seed=777`, sql: `${PAGE} and c.seed = 777 order by sc.position limit 100` },
    { name: 'cells, failed', path: `${cells}&state=failed`, sql: `${PAGE} and c.state = 'failed' order by sc.position limit 100` },
    {
      name: 'cells by steps',
      path: `${cells}&sort=steps&order=desc`,
      sql: `${PAGE} order by c.steps desc nulls last, sc.position limit 100`,
    },
    {
      name: 'cells by seed, one space',
      path: `${cells}&sort=seed&order=desc&space=pixel`,
      sql: `${PAGE} and c.space = 'pixel' order by c.seed desc, sc.position desc limit 100`,
    },
    { name: 'cells by path_kl', path: `${cells}&sort=path_kl&order=desc`, sql: `${BY_METRIC} order by m.value desc limit 100` },
    {
      name: 'cells by path_kl, against the order',
      path: `${cells}&sort=path_kl&order=desc&steps=2048&architecture=masked-diffusion`,
      sql: `${BY_METRIC} and c.steps = 2048 and c.architecture = 'masked-diffusion' order by m.value desc limit 100`,
    },
    {
      name: 'cells by path_kl, one seed',
      path: `${cells}&sort=path_kl&seed=777`,
      sql: `${BY_METRIC} and c.seed = 777 order by m.value limit 100`,
    },
  ];
}

/** A request that must answer 200 with a body. */
export function callOf(apiUrl: string, apiKey: string, path: string): Call {
  return async () => {
    const response = await fetch(`${apiUrl}${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
    const text = await response.text();
    if (response.status !== 200 || text.length === 0) throw new Error(`GET ${path} answered ${String(response.status)}`);
  };
}
