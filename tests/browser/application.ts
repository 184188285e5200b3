import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type ApiClient } from '../../apps/client/index.js';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import { prepareServers } from '../../infra/stack/prepare.js';
import { createTestDatabase } from '../support/database.js';
import { processEnvironment } from '../support/environment.js';
import { claimTemporalNamespace } from '../support/stack.js';

/** The whole application on the shared servers: API with dashboard, control worker, cells worker. */
export interface Application {
  readonly url: string;
  readonly key: string;
  readonly client: ApiClient;
  stop(): Promise<void>;
}

const READY_MS = 60_000;
const POLL_MS = 200;
const BUCKET = 'browser-tests';

/** Starts the application from dist/, with a database and a Temporal namespace of its own. */
export async function startApplication(): Promise<Application> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-browser-'));
  const url = `http://${LOOPBACK}:${String(await freePort())}`;
  const environment = processEnvironment({
    database,
    temporal: claimTemporalNamespace(),
    bucket: BUCKET,
    extra: { ENTROSCOPE_HOST: LOOPBACK, ENTROSCOPE_PORT: new URL(url).port, ENTROSCOPE_CONCURRENCY: '1' },
  });
  const key = await prepareServers(folder, environment);
  const client = createClient({ baseUrl: url, apiKey: key });
  const processes = [
    start('api', [], environment),
    start('worker', ['--role', 'control'], environment),
    start('worker', ['--role', 'cells', '--device', 'cpu'], environment),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map(end));
    await database.drop();
    rmSync(folder, { recursive: true });
  };
  try {
    await until('API and workers are ready', processes, () => isReady(client));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, key, client, stop };
}

/** Ready once the API answers and both workers have registered with it; before it listens, a request is refused. */
async function isReady(client: ApiClient): Promise<boolean> {
  const { data } = await client.GET('/v1/workers').catch(() => ({ data: undefined }));
  return data !== undefined && ['control', 'cells'].every((role) => data.items.some((worker) => worker.role === role && worker.alive));
}

function start(name: 'api' | 'worker', args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const entry = path.resolve(import.meta.dirname, '..', '..', 'dist', 'apps', name, 'main.js');
  return spawn(process.execPath, [entry, ...args], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function until(what: string, processes: readonly ChildProcess[], condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (!(await condition())) {
    if (processes.some((child) => child.exitCode !== null)) throw new Error(`A process of the application ended before: ${what}.`);
    if (Date.now() > deadline) throw new Error(`Not within ${String(READY_MS / 1000)} s: ${what}.`);
    await sleep(POLL_MS);
  }
}
