import { createHash } from 'node:crypto';
import { withClient } from '../../infra/stack/postgres.js';
import type { ArtifactStore } from '../../platform/artifacts/index.js';

/** Records every time a cell becomes complete, in the database itself: no process of ours can forget it. */
const COMMIT_LOG = `
  create table chaos_commits (cell_id text not null, fence int not null);
  create function chaos_log() returns trigger language plpgsql as $$
    begin insert into chaos_commits values (new.id, new.fence); return new; end $$;
  create trigger chaos_log after update on cells for each row
    when (new.state = 'complete' and old.state <> 'complete') execute function chaos_log();`;

/** What the database says of how the cells were computed. */
export interface Commits {
  /** Sweeps that exist. */
  readonly sweeps: number;
  /** Cells that exist. */
  readonly cells: number;
  readonly complete: number;
  readonly failed: number;
  /** Times that a cell became complete; equal to `complete` when each was committed exactly once. */
  readonly commits: number;
  /** Complete cells whose result was committed under another fence than the newest claim's. */
  readonly stale: number;
  /** Times that a cell was claimed; more than `cells` when attempts died. */
  readonly claims: number;
  /** Claims of the unluckiest cell. */
  readonly highest: number;
  /** Attempts that went on from the state of an earlier one. */
  readonly resumed: number;
  /** Finished cells that still point at a state. */
  readonly states: number;
}
const COMMITS = `
  select (select count(*)::int from sweeps) as sweeps,
         (select count(*)::int from cells) as cells,
         (select count(*)::int from cells where state = 'complete') as complete,
         (select count(*)::int from cells where state = 'failed') as failed,
         (select count(*)::int from chaos_commits) as commits,
         (select count(*)::int from chaos_commits l join cells c on c.id = l.cell_id and c.fence <> l.fence) as stale,
         (select coalesce(sum(fence), 0)::int from cells) as claims,
         (select coalesce(max(fence), 0) from cells) as highest,
         (select count(*)::int from cell_attempts where resumed_share > 0) as resumed,
         (select count(*)::int from cells where state in ('complete', 'failed') and checkpoint_key is not null) as states`;

/** Starts the log of commits. */
export async function installCommitLog(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query(COMMIT_LOG));
}

/** Whether a cell of the longest kind runs now: Gaussian diffusion in 64 steps. */
export async function runsLongCell(databaseUrl: string): Promise<boolean> {
  const { rowCount } = await withClient(databaseUrl, (client) =>
    client.query(`select 1 from cells where state = 'running' and architecture = 'gaussian-diffusion' and steps = 64 limit 1`),
  );
  return rowCount === 1;
}

export async function readCommits(databaseUrl: string): Promise<Commits> {
  const { rows } = await withClient(databaseUrl, (client) => client.query<Commits>(COMMITS));
  return rows[0];
}

/** Everything scientific that is stored of the complete cells: metrics to the last bit, checks, and digests of the artifacts. */
const SCIENCE = `
  select c.id, c.nfe, c.lifts_per_token, c.checks::text,
         (select string_agg(concat_ws(',', m.metric, m.value, m.se, m.n, m.expected), ';' order by m.metric)
          from cell_metrics m where m.team_id = c.team_id and m.cell_id = c.id) as metrics,
         (select string_agg(a.key, ';' order by a.kind) from cell_artifacts a where a.team_id = c.team_id and a.cell_id = c.id) as artifacts
  from cells c where c.state = 'complete' order by c.id`;

/** SHA-256 of the scientific content of all complete cells. Two databases with the same cells must give the same. */
export async function scienceDigest(databaseUrl: string): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) => client.query<object>(SCIENCE));
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** Sweeps whose counters differ from what their cells say; empty when the books are right. */
export async function wrongCounters(databaseUrl: string): Promise<object[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<object>(`
      select s.id, s.state, s.cells_total, s.cells_complete, n.total, n.complete
      from sweeps s, lateral (
        select count(*)::int as total, (count(*) filter (where c.state = 'complete'))::int as complete
        from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id where sc.sweep_id = s.id) n
      where s.state <> 'cancelled' and (s.cells_total, s.cells_complete) is distinct from (n.total, n.complete)`),
  );
  return rows;
}

/**
 * Reads every artifact that a row names and compares its SHA-256 with its key.
 * @returns The number of artifacts.
 * @throws Error naming an artifact that is not there, or whose bytes are not those of its key.
 */
export async function verifyArtifacts(databaseUrl: string, artifacts: Pick<ArtifactStore, 'get'>): Promise<number> {
  const { rows } = await withClient(databaseUrl, (client) => client.query<{ key: string }>('select distinct key from cell_artifacts'));
  for (const { key } of rows) {
    const digest = createHash('sha256')
      .update(await artifacts.get(key))
      .digest('hex');
    if (!key.includes(digest)) throw new Error(`The object ${key} does not have the digest in its name.`);
  }
  return rows.length;
}

/** Forgets all sweeps and cells, so that the next ones are computed anew. Nothing may be running. */
export async function forgetSweeps(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query('truncate sweeps, cells, idempotency_keys, chaos_commits cascade'));
}
