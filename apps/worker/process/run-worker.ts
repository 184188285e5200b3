import { createPrismaClient } from '../../../platform/database/index.js';
import { connectTemporalWorker } from '../../../platform/temporal/index.js';
import type { Logger } from '../../../platform/logging/index.js';
import type { WorkerConfig } from '../../../platform/config/index.js';
import type { WorkerArguments } from './arguments.js';
import { createCellsRole } from './cells-worker.js';
import { createControlRole, type RunningRole, type WorkerServices } from './control-worker.js';
import { startTelemetry } from './worker-telemetry.js';

/** Connections beyond one for each activity: registration and the odd query. */
const SPARE_CONNECTIONS = 2;

/**
 * Runs a worker process until `stop` is aborted, then drains it: it takes no new work, running cells get the grace period, and the
 * rest goes back to the queue.
 */
export async function runWorker(options: WorkerArguments, config: WorkerConfig, logger: Logger, stop: AbortSignal): Promise<void> {
  const telemetry = await startTelemetry(config, logger);
  const connection = await connectTemporalWorker(config.temporal);
  const concurrency = options.concurrency ?? config.concurrency;
  const database = createPrismaClient(config.databaseUrl, { connections: config.controlSlots + concurrency + SPARE_CONNECTIONS });
  try {
    const services = { config, connection, database, logger, telemetry };
    const roles = await createRoles(services, options, concurrency);
    await serve(roles, logger, stop);
  } finally {
    await database.$disconnect();
    await connection.close();
    await telemetry.close();
  }
}

async function createRoles(services: WorkerServices, { roles, device }: WorkerArguments, concurrency: number): Promise<RunningRole[]> {
  return Promise.all(
    roles.map((role) => (role === 'control' ? createControlRole(services) : createCellsRole(services, device, concurrency))),
  );
}

async function serve(roles: readonly RunningRole[], logger: Logger, stop: AbortSignal): Promise<void> {
  const workers = roles.flatMap((role) => role.workers);
  const runs = workers.map((worker) => worker.run());
  const running = Promise.all(runs);
  const shutDown = (): void => {
    logger.info('stopping: no new work is taken');
    for (const role of roles) {
      role.drain();
      role.registration.drain();
    }
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  try {
    await Promise.all(roles.map((role) => role.registration.start()));
    if (stop.aborted) shutDown();
    else stop.addEventListener('abort', shutDown, { once: true });
    logger.info({ workers: workers.length }, 'worker ready');
    await running;
  } catch (error) {
    // The connection can only be closed when no worker uses it; closing it earlier would hide why this process ends.
    shutDown();
    await Promise.allSettled(runs);
    throw error;
  } finally {
    stop.removeEventListener('abort', shutDown);
    await Promise.allSettled(roles.map((role) => role.registration.stop()));
    await Promise.all(roles.map((role) => role.close()));
  }
}
