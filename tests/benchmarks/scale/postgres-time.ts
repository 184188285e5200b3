import { withClient } from '../../../infra/stack/postgres.js';

/** PostgreSQL settings with which `pg_stat_statements` counts. */
export const STATEMENT_STATISTICS = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=top',
  'track_wal_io_timing=on',
];

/** One kind of statement. */
export interface StatementTime {
  readonly statement: string;
  readonly calls: number;
  readonly seconds: number;
}

/** Where PostgreSQL spent its time. */
export interface PostgresTime {
  readonly seconds: number;
  /** Batches of cells: each makes one claim. */
  readonly batches: number;
  readonly commits: number;
  /** Flushes of the write-ahead log and the mean time of one: the price of durability. */
  readonly flushes: number;
  readonly flushMs: number;
  readonly top: readonly StatementTime[];
}

/** The statement with which a batch claims its cells raises their fences. */
const CLAIM = /fence = c\.fence \+/;
const TOP = 6;
const SHOWN_CHARACTERS = 70;

/** Starts counting anew. */
export async function resetPostgresTime(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query(`SELECT pg_stat_statements_reset(), pg_stat_reset(), pg_stat_reset_shared('io')`);
  });
}

/** What was counted since. */
export async function postgresTime(databaseUrl: string): Promise<PostgresTime> {
  return withClient(databaseUrl, async (client) => {
    const statements = await client.query<StatementTime>(
      `SELECT regexp_replace(query, '\\s+', ' ', 'g') AS statement, calls::int, total_exec_time / 1000 AS seconds
       FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
       ORDER BY total_exec_time DESC`,
    );
    const commits = await client.query<{ commits: number }>(
      'SELECT xact_commit::int AS commits FROM pg_stat_database WHERE datname = current_database()',
    );
    const wal = await client.query<{ flushes: number; ms: number }>(
      `SELECT coalesce(sum(fsyncs), 0)::int AS flushes, coalesce(sum(fsync_time), 0) AS ms FROM pg_stat_io WHERE object = 'wal'`,
    );
    const { flushes, ms } = wal.rows[0];
    return {
      seconds: statements.rows.reduce((sum, row) => sum + row.seconds, 0),
      batches: statements.rows.filter(({ statement }) => CLAIM.test(statement)).reduce((sum, { calls }) => sum + calls, 0),
      commits: commits.rows[0].commits,
      flushes,
      flushMs: flushes === 0 ? 0 : ms / flushes,
      top: statements.rows.slice(0, TOP).map((row) => ({ ...row, statement: row.statement.trim().slice(0, SHOWN_CHARACTERS) })),
    };
  });
}
