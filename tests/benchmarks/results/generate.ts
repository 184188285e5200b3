import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { World } from '../../../core/grid/vocabulary.js';
import { defaultParameters } from '../../../core/worlds/index.js';

/** A combination of the generated sweep: world, architecture, space, sampler, whether it takes steps, metrics. */
type Combination = readonly [World, string, string, string, boolean, readonly string[]];

/** What was generated. */
export interface GeneratedCells {
  readonly teamId: string;
  readonly sweepId: string;
  readonly cells: number;
  /** Rows of `cell_metrics`. */
  readonly metrics: number;
}

export interface GenerateOptions {
  /** A migrated database without this team. */
  readonly url: string;
  /** Cells at least: the seeds are as many as that takes. */
  readonly cells: number;
  /** The team that gets them. */
  readonly teamId: string;
  readonly layOutPoints: (sweepId: string) => Promise<void>;
}

/** Step counts of every combination that takes steps. */
const STEPS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];

const COMBINATIONS: readonly Combination[] = [
  ['m4', 'autoregressive', 'token', 'ar_ancestral', false, ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy']],
  [
    'm4',
    'masked-diffusion',
    'token',
    'mdlm_ancestral',
    true,
    ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy', 'adjacent_pair_kl'],
  ],
  ['m4', 'gaussian-diffusion', 'token-embedding', 'ddpm', true, ['nelbo', 'path_kl', 'gen_nll', 'sample_entropy', 'adjacent_pair_kl']],
  ['m4', 'gaussian-diffusion', 'token-embedding', 'ddim', true, ['gen_nll', 'sample_entropy', 'adjacent_pair_kl']],
  ['m4', 'gaussian-diffusion', 'sentence-latent', 'ddpm', true, ['class_kl', 'marginal_kl', 'gen_nll', 'sample_entropy']],
  ['lc4s', 'autoregressive', 'token', 'ar_ancestral', false, ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy']],
  ['lc4s', 'masked-diffusion', 'token', 'mdlm_ancestral', true, ['nelbo', 'path_kl', 'gen_nll', 'sample_entropy']],
  ['lc4s', 'gaussian-diffusion', 'sentence-latent', 'ddpm', true, ['class_kl', 'marginal_kl', 'gen_nll', 'sample_entropy']],
  ['gmrf', 'autoregressive', 'pixel', 'cholesky_one_shot', false, ['marginal_kl', 'frechet_distance']],
  ['gmrf', 'gaussian-diffusion', 'pixel', 'ddpm', true, ['nelbo', 'path_kl', 'marginal_kl', 'frechet_distance']],
  ['gmrf', 'gaussian-diffusion', 'pixel', 'edm_heun', true, ['marginal_kl', 'frechet_distance']],
  ['gmrf', 'gaussian-diffusion', 'image-latent', 'ddpm', true, ['path_kl', 'marginal_kl', 'frechet_distance']],
];

/** Other sweeps of the team, for the listing. */
const OTHER_SWEEPS = 2000;

/**
 * Fills a migrated database with one finished sweep of at least `cells` cells, as workers would have left it, and a team that has many
 * sweeps. Values fall with the step count and scatter by a hash of the seed, so that every run makes the same rows.
 */
export async function generateCells({ url, cells, teamId, layOutPoints }: GenerateOptions): Promise<GeneratedCells> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const points = COMBINATIONS.reduce((sum, combination) => sum + (combination[4] ? STEPS.length : 1), 0);
    const ids = { teamId, sweepId: uuidv7() };
    await insertSweeps(client, ids);
    await insertCells(client, ids, Math.ceil(cells / points));
    await layOutPoints(ids.sweepId);
    await client.query(
      `update sweeps set cells_total = n.cells, cells_complete = n.complete, cells_failed = n.failed
      from (select sum(cells) as cells, sum(complete) as complete, sum(failed) as failed from sweep_points) n where id = $1`,
      [ids.sweepId],
    );
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ cells: number; metrics: number }>(
      `select (select count(*) from cells)::int as cells, (select count(*) from cell_metrics)::int as metrics`,
    );
    return { ...ids, cells: rows[0]?.cells ?? 0, metrics: rows[0]?.metrics ?? 0 };
  } finally {
    await client.end();
  }
}

interface Ids {
  readonly teamId: string;
  readonly sweepId: string;
}

async function insertSweeps(client: pg.Client, { teamId, sweepId }: Ids): Promise<void> {
  const gate = JSON.stringify({ status: 'green', familyWiseError: 0.001, checks: 40, rejected: 0, worst: [] });
  await client.query(
    `insert into sweeps (id, team_id, name, spec, device, state, gate, created_at, started_at, finished_at)
     select case when i = 0 then $2::uuid else gen_random_uuid() end, $1, 'sweep ' || i, '{}', 'cpu', 'completed', $3,
            now() - i * interval '1 minute', now(), now()
     from generate_series(0, $4::int) i`,
    [teamId, sweepId, gate, OTHER_SWEEPS],
  );
}

async function insertCells(client: pg.Client, { teamId, sweepId }: Ids, seeds: number): Promise<void> {
  // Foreign keys hold by construction; checking them row by row would take longer than everything else.
  await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'");
  await client.query(
    'create temp table combinations (line int, world text, architecture text, space text, sampler text, takes boolean, metrics text[], parameters jsonb)',
  );
  for (const [line, combination] of COMBINATIONS.entries())
    await client.query('insert into combinations values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      line,
      ...combination,
      JSON.stringify(defaultParameters(combination[0])),
    ]);
  await client.query(
    `insert into cells (team_id, id, spec, world, architecture, space, model_name, sampler, steps, seed, samples, device, runtime_class,
                        state, fence, checks, nfe, lifts_per_token, timing, worker, claimed_at, committed_at, failure)
     select $1, encode(sha256(convert_to(spec::text, 'UTF8')), 'hex'), spec, world, architecture, space, world || '-' || space || '@1', sampler, steps,
            seed, 500, 'cpu', 'cpu/benchmark', case when lost then 'failed' else 'complete' end::cell_state, 1, '[]', steps * (1 - noise / 100), steps,
            jsonb_build_object('networkMs', round((steps * (1 + noise))::numeric, 3), 'samplingMs', 1, 'measurementMs', 1, 'wallMs', steps + 2),
            'benchmark/1/cells', now(), now(), case when lost then '{"class": "error", "message": "lost"}'::jsonb end
     from (select c.*, steps, seed, hashint4(seed * 31 + c.line) % 1000 / 1000.0 as noise, hashint4(seed + 77 * c.line + steps) % 20000 = 0 as lost,
                  jsonb_build_object('protocol', 1, 'data', jsonb_build_object('world', world, 'parameters', c.parameters), 'architecture', architecture,
                    'space', space, 'graphs', jsonb_build_object('step', repeat('a', 64)), 'sampler', jsonb_build_object('name', sampler, 'parameters', '{}'::jsonb),
                    'steps', case when takes then steps end, 'seed', seed, 'samples', 500, 'runtimeClass', 'cpu/benchmark') as spec
           from generate_series(1, $2::int) seed cross join combinations c cross join unnest($3::int[]) steps
           where c.takes or steps = 1) planned`,
    [teamId, seeds, STEPS],
  );
  await client.query(
    `insert into sweep_cells (sweep_id, position, shard, team_id, cell_id, point_id, seed)
     select $1, row_number() over (order by c.seed, c.steps desc, c.world, c.space, c.sampler) - 1, 0, c.team_id, c.id, c.point_id, c.seed from cells c`,
    [sweepId],
  );
  await client.query('insert into failed_cells select team_id, id from cells where state = $1', ['failed']);
  await client.query(
    `insert into cell_metrics (team_id, cell_id, metric, value, se, n, expected, point_id, seed)
     select c.team_id, c.id, metric, (1 + hashint4(c.seed + k.line * 7) % 997 / 5000.0) / c.steps + 0.01 * ordinality, 0.02 / sqrt(c.steps::float8),
            500, 1.0 / c.steps + 0.01 * ordinality, c.point_id, c.seed
     from cells c join combinations k using (world, architecture, space, sampler) cross join unnest(k.metrics) with ordinality as m(metric, ordinality)
     where c.state = 'complete'`,
  );
  await client.query('set session_replication_role = origin');
}
