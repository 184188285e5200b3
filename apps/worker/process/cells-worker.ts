import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { createCellActivities, createCheckActivities, CurrentWork } from '../../../activities/index.js';
import type { Device } from '../../../core/grid/vocabulary.js';
import { S3ArtifactStore, S3CheckpointStore, UploadStore } from '../../../platform/artifacts/index.js';
import { inferenceEnvironment } from '../../../platform/config/index.js';
import { QUEUES } from '../../../workflows/names.js';
import { GraphFiles } from '../inference/graph-files.js';
import { InferencePool } from '../inference/inference-pool.js';
import { IsolatedPackageChecker } from '../inference/package-checker.js';
import { residentBytesOfAll } from '../inference/resident-memory.js';
import { isolation, programFiles } from '../inference/sandbox.js';
import { availableMemory } from './available-memory.js';
import type { RunningRole, WorkerServices } from './control-worker.js';
import { MemorySlots } from './memory-slots.js';
import { identityOf, WorkerRegistration } from './registry.js';
import { runtimeClassOf } from './runtime-class.js';

/** Heartbeats are sent at most this often; a cancellation arrives with the answer to one. */
const HEARTBEAT_THROTTLE = '2s';
/** Time after the grace period for killing processes and returning cells, milliseconds. */
const RETURN_MS = 5_000;

const UNUSED_SLOTS = { type: 'fixed-size', numSlots: 2 } as const;

/** The cells role: batches of one device class, run in inference processes. Slots equal processes, so that no batch waits inside. */
export async function createCellsRole(
  { config, connection, database, logger, telemetry }: WorkerServices,
  device: Device,
  concurrency: number,
): Promise<RunningRole> {
  const artifacts = new S3ArtifactStore(config.s3);
  const checkpoints = new S3CheckpointStore(config.s3);
  const uploads = new UploadStore(config.s3);
  const environment = inferenceEnvironment();
  const program = await programFiles();
  logger.info({ isolation: await isolation() }, 'isolation of inference processes');
  const draining = new AbortController();
  const work = new CurrentWork();
  const executor = new InferencePool(
    {
      device,
      childModule: fileURLToPath(new URL('../inference/child.js', import.meta.url)),
      environment,
      readable: [...program, config.graphCacheFolder],
      cellTimeoutMs: config.cellTimeoutMs,
      checkpointIntervalMs: config.checkpointIntervalMs,
      memoryBytes: config.cellMemoryBytes,
    },
    new GraphFiles(artifacts, config.graphCacheFolder),
  );
  const checker = new IsolatedPackageChecker({
    device,
    childModule: fileURLToPath(new URL('../inference/check-child.js', import.meta.url)),
    environment,
    programFiles: program,
    timeoutMs: config.checkTimeoutMs,
    memoryBytes: config.cellMemoryBytes,
  });
  const runtimeClass = runtimeClassOf(device);
  const worker = await Worker.create({
    connection,
    namespace: config.temporal.namespace,
    identity: identityOf('cells'),
    taskQueue: QUEUES.cells(device),
    activities: {
      ...createCellActivities({
        database,
        teamCellsInFlight: config.teamCellsInFlight,
        artifacts,
        checkpoints,
        executor: telemetry.traced(executor),
        onCommit: telemetry.metrics?.onCommit ?? (() => undefined),
        logger,
        identity: identityOf('cells'),
        runtimeClass,
        work,
        draining: draining.signal,
      }),
      ...createCheckActivities({ database, uploads, checker, logger, runtimeClass, scratchFolder: config.scratchFolder }),
    },
    interceptors: { activity: [...telemetry.activityInterceptors] },
    tuner: {
      activityTaskSlotSupplier: new MemorySlots({
        most: concurrency,
        reserveBytes: config.slotMemoryBytes,
        idleProcesses: () => executor.waiting,
        availableBytes: availableMemory,
      }),
      // It runs activities only.
      workflowTaskSlotSupplier: UNUSED_SLOTS,
      localActivityTaskSlotSupplier: UNUSED_SLOTS,
      nexusTaskSlotSupplier: UNUSED_SLOTS,
    },
    maxHeartbeatThrottleInterval: HEARTBEAT_THROTTLE,
    defaultHeartbeatThrottleInterval: HEARTBEAT_THROTTLE,
    shutdownGraceTime: config.shutdownGraceMs,
    shutdownForceTime: config.shutdownGraceMs + RETURN_MS,
  });
  telemetry.metrics?.watchSlots(QUEUES.cells(device), worker, concurrency);
  telemetry.metrics?.watchInference(executor);
  return {
    workers: [worker],
    registration: new WorkerRegistration(
      database,
      { role: 'cells', device, runtimeClass, slots: concurrency },
      async () => ({ busy: work.busy, work: work.sweeps, rssBytes: process.memoryUsage.rss() + (await residentBytesOfAll(executor.pids)) }),
      logger,
    ),
    drain: () => draining.abort(),
    close: async () => {
      await executor.close();
      checker.close();
      artifacts.close();
      checkpoints.close();
      uploads.close();
    },
  };
}
