import { fileURLToPath } from 'node:url';
import type { Device } from '../../core/grid/vocabulary.js';
import type { Environment } from '../../platform/config/index.js';
import { withClient } from './postgres.js';
import { LOOPBACK } from './ports.js';
import type { Service, Supervisor } from './supervisor.js';

/** The compiled entry points of the project's own processes, beside this file in dist/. */
const entry = (name: string): string => fileURLToPath(new URL(`../../apps/${name}/main.js`, import.meta.url));

const READY_MS = 60_000;
/** A worker first returns its running cells to the queue. */
const WORKER_STOP_MS = 30_000;

/** Starts the API, the control worker and a cells worker for the CPU, and waits until all three are ready. @param environment Addresses of the servers, and settings. */
export async function startApplication(supervisor: Supervisor, port: number, environment: Environment): Promise<void> {
  await Promise.all([
    supervisor.start(apiService(port, environment)),
    supervisor.start(workerService('control', null, environment)),
    supervisor.start(workerService('cells', 'cpu', environment)),
  ]);
}

/** The HTTP API, which also serves the dashboard. */
function apiService(port: number, environment: Environment): Service {
  return {
    name: 'api',
    command: process.execPath,
    args: [entry('api')],
    environment: { ...environment, ENTROSCOPE_HOST: LOOPBACK, ENTROSCOPE_PORT: String(port), ...metricsPort(environment, 0) },
    ready: () => fetch(`http://${LOOPBACK}:${String(port)}/health/ready`).then((answer) => answer.ok),
    readyMs: READY_MS,
  };
}

/** The processes of one machine take neighbouring ports: the API the one that is set, the control worker the next, the cells worker the one after. */
function metricsPort({ ENTROSCOPE_METRICS_PORT: first }: Environment, offset: number): Environment {
  return first === undefined || first === '' ? {} : { ENTROSCOPE_METRICS_PORT: String(Number(first) + offset) };
}

/** Control runs workflows and database activities; cells run on one device class, as many at once as the machine has cores. */
function workerService(role: 'control' | 'cells', device: Device | null, environment: Environment): Service {
  const since = new Date();
  return {
    name: `worker-${device ?? role}`,
    command: process.execPath,
    args: [entry('worker'), '--role', role, ...(device === null ? [] : ['--device', device])],
    environment: { ...environment, ...metricsPort(environment, role === 'control' ? 1 : 2) },
    ready: () => isRegistered(environment['DATABASE_URL'] ?? '', [role, device, since]),
    readyMs: READY_MS,
    stopMs: WORKER_STOP_MS,
  };
}

/** A worker is ready once it has registered itself; the plan of a sweep takes its runtime class from there. */
async function isRegistered(
  databaseUrl: string,
  parameters: readonly [role: string, device: Device | null, since: Date],
): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      'SELECT 1 FROM workers WHERE role = $1 AND device IS NOT DISTINCT FROM $2 AND last_seen_at >= $3 LIMIT 1',
      [...parameters],
    );
    return rowCount === 1;
  });
}
