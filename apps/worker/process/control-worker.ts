import { fileURLToPath } from 'node:url';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { createControlActivities } from '../../../activities/index.js';
import type { WorkerConfig } from '../../../platform/config/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { Logger } from '../../../platform/logging/index.js';
import { QUEUES } from '../../../workflows/names.js';
import { bareLoad, identityOf, WorkerRegistration } from './registry.js';
import type { WorkerTelemetry } from './worker-telemetry.js';

/** Connections and settings that every role shares. */
export interface WorkerServices {
  readonly config: WorkerConfig;
  readonly connection: NativeConnection;
  readonly database: Database;
  readonly logger: Logger;
  readonly telemetry: WorkerTelemetry;
}

/** A role of this process: Temporal workers to run, and what to do before and after. */
export interface RunningRole {
  readonly workers: readonly Worker[];
  readonly registration: WorkerRegistration;
  /** Called when the process is told to stop, before its workers stop polling. */
  drain(): void;
  /** Called when its workers have stopped. */
  close(): Promise<void>;
}

/**
 * The control role: workflows on one queue, database and object store work on another. Two Temporal workers, so that a burst of
 * bookkeeping cannot keep workflow tasks waiting.
 */
export async function createControlRole({ config, connection, database, logger, telemetry }: WorkerServices): Promise<RunningRole> {
  const common = { connection, namespace: config.temporal.namespace, identity: identityOf('control') };
  const [sweeps, control] = await Promise.all([
    Worker.create({
      ...common,
      ...workflowSource(config),
      taskQueue: QUEUES.sweeps,
      sinks: telemetry.sinks,
      maxCachedWorkflows: config.cachedWorkflows,
    }),
    Worker.create({
      ...common,
      taskQueue: QUEUES.control,
      activities: createControlActivities({
        database,
        logger,
        teamCellsInFlight: config.teamCellsInFlight,
        privateWebhooks: config.privateWebhooks,
        quotas: { ...config.quotas, sweepCells: config.maxCells },
      }),
      interceptors: { activity: [...telemetry.activityInterceptors] },
      maxConcurrentActivityTaskExecutions: config.controlSlots,
      shutdownGraceTime: config.shutdownGraceMs,
    }),
  ]);
  telemetry.metrics?.watchSlots(QUEUES.control, control, config.controlSlots);
  return {
    workers: [sweeps, control],
    registration: new WorkerRegistration(database, { role: 'control', device: null, runtimeClass: null, slots: 0 }, bareLoad, logger),
    drain: () => undefined,
    close: () => Promise.resolve(),
  };
}

/** A prebuilt bundle where there is one; else the sources beside this file are bundled now. */
function workflowSource({ workflowBundle }: WorkerConfig): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'interceptors'> {
  if (workflowBundle !== null) return { workflowBundle: { codePath: workflowBundle } };
  return {
    workflowsPath: besideThis('../../../workflows/index.js'),
    interceptors: { workflowModules: [besideThis('../../../workflows/context/interceptors.js')] },
  };
}

function besideThis(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
