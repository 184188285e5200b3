import { proxyActivities } from '@temporalio/workflow';
import type { CellActivities, ControlActivities } from '../activities/index.js';
import { QUEUES } from './names.js';

/**
 * Activities by the cost of repeating them. Each class has its own retry policy, because the right answer to a failure differs:
 * waiting out an outage is right for bookkeeping, and wrong for a batch that may itself be what kills the workers.
 */

/**
 * Reads and idempotent writes to Postgres. Retried without end: while the database is away nothing is lost by waiting, and giving up
 * would turn an outage into a failed sweep. Errors that a wait cannot cure are thrown as final by the activities.
 */
export const control = proxyActivities<ControlActivities>({
  taskQueue: QUEUES.control,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** Planning writes up to a million rows: it may take long, and its heartbeats tell a slow plan from a dead worker. */
export const planning = proxyActivities<Pick<ControlActivities, 'planSweep'>>({
  taskQueue: QUEUES.control,
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1s', backoffCoefficient: 1.5, maximumInterval: '10s' },
});

/**
 * Batches of cells on the queue of a device class. The heartbeat timeout is how long a killed worker goes unnoticed; inference runs
 * in other processes, so a busy worker never misses one. Attempts are bounded: a cell that takes its whole worker down must not do
 * so for ever. They are not spent on outages of Postgres and S3, through which the activity itself waits for ten minutes at a time.
 */
export function cellsOn(device: string) {
  return proxyActivities<CellActivities>({
    taskQueue: QUEUES.cells(device),
    startToCloseTimeout: '12 hours',
    heartbeatTimeout: '15s',
    retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '30s', maximumAttempts: 20 },
  });
}

/**
 * The check of an uploaded model, on the queue of its device class. What the model does to the process that reads it is an answer of
 * the activity; it fails, and is tried again, only when the store, the database or the worker does.
 */
export function checksOn(device: string) {
  return proxyActivities<Pick<CellActivities, 'checkModel'>>({
    taskQueue: QUEUES.cells(device),
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: '15s',
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s', maximumAttempts: 10 },
  });
}
