import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { connectionShape, connectionsOf, type ConnectionConfig } from './connections.js';
import { parseEnvironment, seconds, wholeNumber, type Environment } from './parse.js';
import { quotaShape, quotasOf, type QuotaConfig } from './quotas.js';
import { telemetryOf, telemetryShape, type TelemetryConfig } from './telemetry.js';

/** Settings of a worker process. Role, device and concurrency may also come from its command line. */
export interface WorkerConfig extends ConnectionConfig, TelemetryConfig {
  /** Inference processes, and cell batches run at once, of a `cells` worker. */
  readonly concurrency: number;
  /** Cells that the sweeps of one team may compute at the same time; null is no limit. A team may have a limit of its own. */
  readonly teamCellsInFlight: number | null;
  /** Cells that one sweep may have. */
  readonly maxCells: number;
  /** Quotas of a team that has none of its own, for the sweeps that schedules start. */
  readonly quotas: QuotaConfig;
  /** Control activities (database and S3 work) run at once by a `control` worker. */
  readonly controlSlots: number;
  /** Workflow runs kept in memory by a `control` worker; the others are replayed when they move. */
  readonly cachedWorkflows: number;
  /** Wall-clock limit of one cell in milliseconds; its process is killed when it passes. */
  readonly cellTimeoutMs: number;
  /** Time between two states of a running cell that are kept, milliseconds; shorter cells keep none, 0 keeps none at all. */
  readonly checkpointIntervalMs: number;
  /** Wall-clock limit of the check of one uploaded model in milliseconds. */
  readonly checkTimeoutMs: number;
  /** Resident memory limit of one inference process in bytes. */
  readonly cellMemoryBytes: number;
  /** Memory that must be available for a slot beyond the first, bytes. */
  readonly slotMemoryBytes: number;
  /** Milliseconds that a stopping worker gives its running cells before it returns them to the queue. */
  readonly shutdownGraceMs: number;
  /** Folder in which fetched graphs are kept between cells. */
  readonly graphCacheFolder: string;
  /** Folder for the files of models under check. */
  readonly scratchFolder: string;
  /** Prebuilt workflow bundle; null bundles the sources at start. */
  readonly workflowBundle: string | null;
}

const MEBIBYTE = 2 ** 20;

const workerShape = {
  ...connectionShape,
  ...telemetryShape,
  ...quotaShape,
  ENTROSCOPE_CONCURRENCY: wholeNumber(1, 256)
    .default(availableParallelism())
    .describe('Inference processes of a cells worker; one a core by default, 1 or 2 a GPU.'),
  ENTROSCOPE_TEAM_CELLS_IN_FLIGHT: wholeNumber(1, 1_000_000)
    .optional()
    .describe('Cells that the sweeps of one team may compute at the same time; unset is no limit.'),
  ENTROSCOPE_CONTROL_SLOTS: wholeNumber(1, 1000).default(20).describe('Control activities at once; each holds one database connection.'),
  ENTROSCOPE_CACHED_WORKFLOWS: wholeNumber(1, 100_000).default(500).describe('Workflow runs kept in memory.'),
  ENTROSCOPE_CELL_TIMEOUT_SECONDS: wholeNumber(1, 86_400).default(600).describe('Wall-clock limit of one cell, seconds.'),
  ENTROSCOPE_CHECKPOINT_SECONDS: seconds()
    .default(30)
    .describe('Seconds after which, and between which, the state of a running cell is kept; 0 keeps none.'),
  ENTROSCOPE_CHECK_TIMEOUT_SECONDS: wholeNumber(1, 3600)
    .default(120)
    .describe('Wall-clock limit of the check of one uploaded model, its trial run included, seconds.'),
  ENTROSCOPE_CELL_MEMORY_MIB: wholeNumber(64, 1_048_576).default(4096).describe('Resident memory limit of one inference process, MiB.'),
  ENTROSCOPE_SLOT_MEMORY_MIB: wholeNumber(0, 1_048_576)
    .default(512)
    .describe('Memory that the machine must have available for a slot beyond the first, MiB; 0 gives all slots whatever is there.'),
  ENTROSCOPE_SHUTDOWN_GRACE_SECONDS: wholeNumber(0, 3600).default(10).describe('Time a stopping worker gives its running cells, seconds.'),
  ENTROSCOPE_GRAPH_CACHE: z
    .string()
    .min(1)
    .default(join(tmpdir(), 'entroscope-graphs'))
    .describe('Folder for fetched graphs; verified by digest, safe to delete.'),
  ENTROSCOPE_SCRATCH: z
    .string()
    .min(1)
    .default(join(tmpdir(), 'entroscope-checks'))
    .describe('Folder for the files of models under check; up to 4 GiB a check, emptied after it.'),
  ENTROSCOPE_WORKFLOW_BUNDLE: z
    .string()
    .min(1)
    .optional()
    .describe('Path of a prebuilt workflow bundle; unset bundles at start (about 4 s).'),
};

/**
 * Reads and validates a worker's configuration.
 * @throws ConfigurationError naming every bad variable.
 */
export function loadWorkerConfig(environment: Environment = process.env): WorkerConfig {
  const variables = parseEnvironment(z.object(workerShape), environment);
  return {
    ...connectionsOf(variables),
    ...telemetryOf(variables),
    concurrency: variables.ENTROSCOPE_CONCURRENCY,
    teamCellsInFlight: variables.ENTROSCOPE_TEAM_CELLS_IN_FLIGHT ?? null,
    ...quotasOf(variables),
    controlSlots: variables.ENTROSCOPE_CONTROL_SLOTS,
    cachedWorkflows: variables.ENTROSCOPE_CACHED_WORKFLOWS,
    cellTimeoutMs: variables.ENTROSCOPE_CELL_TIMEOUT_SECONDS * 1000,
    checkpointIntervalMs: variables.ENTROSCOPE_CHECKPOINT_SECONDS * 1000,
    checkTimeoutMs: variables.ENTROSCOPE_CHECK_TIMEOUT_SECONDS * 1000,
    cellMemoryBytes: variables.ENTROSCOPE_CELL_MEMORY_MIB * MEBIBYTE,
    slotMemoryBytes: variables.ENTROSCOPE_SLOT_MEMORY_MIB * MEBIBYTE,
    shutdownGraceMs: variables.ENTROSCOPE_SHUTDOWN_GRACE_SECONDS * 1000,
    graphCacheFolder: variables.ENTROSCOPE_GRAPH_CACHE,
    scratchFolder: variables.ENTROSCOPE_SCRATCH,
    workflowBundle: variables.ENTROSCOPE_WORKFLOW_BUNDLE ?? null,
  };
}

/** Variables that an inference process needs; nothing else of the parent's environment, and no credential, reaches it. */
const INFERENCE_VARIABLES = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'SystemRoot',
  'LD_LIBRARY_PATH',
  'VK_ICD_FILENAMES',
  'XDG_RUNTIME_DIR',
  'CUDA_VISIBLE_DEVICES',
] as const;

/** The clean environment of an inference process: search paths and device selection only. */
export function inferenceEnvironment(environment: Environment = process.env): Record<string, string> {
  const entries = INFERENCE_VARIABLES.map((name) => [name, environment[name]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [(typeof INFERENCE_VARIABLES)[number], string] => entry[1] !== undefined));
}
