import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { createClient, type ApiClient } from '../../apps/client/index.js';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import type { TemporalSettings } from '../../platform/config/index.js';
import type { TestDatabase } from './database.js';
import { processEnvironment } from './environment.js';
import { copyPrepared } from './prepared.js';
import { claimTemporalNamespace } from './stack.js';
import { until } from './until.js';

/** The whole application on the shared servers: API with dashboard, control worker, cells worker. */
export interface Application {
  readonly url: string;
  /** An admin key of the team `local`. */
  readonly key: string;
  readonly client: ApiClient;
  readonly database: TestDatabase;
  readonly temporal: TemporalSettings;
  stop(): Promise<void>;
}

export interface ApplicationOptions {
  /** Bucket of its artifacts; unique among the test files that start an application. */
  readonly bucket: string;
  /** Batches of cells at once. */
  readonly concurrency?: number;
  /** A Temporal server of the test's own instead of a namespace of the shared one. */
  readonly temporal?: TemporalSettings;
  /** Settings beyond the addresses. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Folder for a log of each process, `<api|control|cells>.log`; without one they are not kept. */
  readonly logs?: string;
  /** Settings of one process. */
  readonly own?: Readonly<Partial<Record<'api' | 'control' | 'cells', Readonly<Record<string, string>>>>>;
}

const READY_MS = 60_000;

/** Starts the application from dist/, with a database and a Temporal namespace of its own. */
export async function startApplication({
  bucket,
  concurrency = 1,
  extra = {},
  own = {},
  logs,
  ...given
}: ApplicationOptions): Promise<Application> {
  const temporal = given.temporal ?? claimTemporalNamespace();
  const { database, key } = await copyPrepared({ temporal, bucket });
  const url = `http://${LOOPBACK}:${String(await freePort())}`;
  const address = { ENTROSCOPE_HOST: LOOPBACK, ENTROSCOPE_PORT: new URL(url).port, ENTROSCOPE_CONCURRENCY: String(concurrency) };
  const environment = processEnvironment({ database, temporal, bucket, extra: { ...address, ...extra } });
  const client = createClient({ baseUrl: url, apiKey: key });
  const logOf = (name: string): number | 'ignore' => (logs === undefined ? 'ignore' : openSync(path.join(logs, `${name}.log`), 'w'));
  const processes = [
    startProcess('api', [], { ...environment, ...own.api }, logOf('api')),
    startProcess('worker', ['--role', 'control'], { ...environment, ...own.control }, logOf('control')),
    startProcess('worker', ['--role', 'cells', '--device', 'cpu'], { ...environment, ...own.cells }, logOf('cells')),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map(endProcess));
    await database.drop();
  };
  try {
    await until('the API and both workers are ready', READY_MS, () => {
      if (processes.some((child) => child.exitCode !== null)) throw new Error('A process of the application ended while starting.');
      return isReady(client);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, key, client, database, temporal, stop };
}

/** Starts a process of the project from dist/. Its log is not shown; what it writes to stderr is. @param log File descriptor that takes its log; the process has it from then on. */
export function startProcess(
  name: 'api' | 'worker',
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  log: number | 'ignore' = 'ignore',
): ChildProcess {
  const entry = path.resolve(import.meta.dirname, '..', '..', 'dist', 'apps', name, 'main.js');
  const preload = path.join(import.meta.dirname, 'end-with-parent.mjs');
  const child = spawn(process.execPath, ['--import', preload, entry, ...args], {
    env: environment,
    stdio: ['ignore', log, 'inherit'],
  });
  if (log !== 'ignore') closeSync(log);
  return child;
}

/** Asks a process to stop and waits until it has. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Ready once the API answers and both workers have registered with it; before it listens, a request is refused. */
async function isReady(client: ApiClient): Promise<boolean> {
  const { data } = await client.GET('/v1/workers').catch(() => ({ data: undefined }));
  return data !== undefined && ['control', 'cells'].every((role) => data.items.some((worker) => worker.role === role && worker.alive));
}
