import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../../platform/database/index.js';

/** A worker is alive when it was seen in the last minute; it refreshes its row every few seconds. */
export const WORKER_ALIVE_MS = 60_000;

/**
 * Runtime class of the newest live worker of a device class: the class under which a plan's cells are identified.
 * @throws ApplicationFailure (retryable) while no such worker is alive; the sweep waits for one.
 */
export async function runtimeClassOf(database: Database, device: string): Promise<string> {
  const worker = await database.worker.findFirst({
    where: { device, runtimeClass: { not: null }, lastSeenAt: { gt: new Date(Date.now() - WORKER_ALIVE_MS) } },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
  });
  if (worker?.runtimeClass) return worker.runtimeClass;
  throw ApplicationFailure.retryable(
    `No worker of device class ${device} is alive: start one with --role cells --device ${device}.`,
    'NoWorker',
  );
}
