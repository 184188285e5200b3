import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import type { TemporalSettings } from '../../platform/config/index.js';
import { SEARCH_ATTRIBUTES } from '../../workflows/names.js';
import { isListening, LOOPBACK } from './ports.js';
import type { Service } from './supervisor.js';

export interface TemporalOptions {
  /** Path of the Temporal CLI, which contains the server. */
  readonly binary: string;
  /** Holds the server's SQLite file; created at the first start. */
  readonly folder: string;
  readonly port: number;
  /** Port of the web UI; null runs without one. */
  readonly uiPort: number | null;
  /** Namespaces besides `default`. */
  readonly namespaces?: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const READY_MS = 60_000;
/** Short, because the client keeps its timer running after it has connected. */
const CONNECT_MS = 3000;
/** Numbers of the types in Temporal's API (`temporal.api.enums.v1.IndexedValueType`). */
const INDEXED_VALUE_TYPES = { Keyword: 2, Int: 3 } as const;

/**
 * Batches of cells are handed out by priority, and among equals in turns by sweep: see docs/sweeps.md. Each partition of a
 * task queue orders only its own tasks and a poll asks one of them at random, so that the order of a queue needs a single one.
 */
const MATCHING = [
  'matching.useNewMatcher=true',
  'matching.enableFairness=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];

/**
 * The history service reads the tasks of a shard at most 20 times a second unless it is told otherwise, and the dev server has one shard for
 * everything: every dispatch would wait for a tick of 50 ms. The queues are read when something is put into them, so a quiet server stays quiet.
 */
const HISTORY = ['history.transferProcessorMaxPollRPS=1000', 'history.timerProcessorMaxPollRPS=1000'];

/** The Temporal dev server as a service: the real server on one SQLite file that survives restarts. */
export async function temporalService(options: TemporalOptions): Promise<Service> {
  await mkdir(options.folder, { recursive: true });
  const attributes = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  return {
    name: 'temporal',
    command: options.binary,
    args: [
      ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(options.port), '--log-level', 'error'],
      ...['--db-filename', path.join(options.folder, 'temporal.db')],
      // Six times the activities a second of the default rollback journal, and still safe against a killed process.
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
      ...[...MATCHING, ...HISTORY].flatMap((setting) => ['--dynamic-config-value', setting]),
      ...(options.uiPort === null ? ['--headless'] : ['--ui-port', String(options.uiPort)]),
      ...(options.namespaces ?? []).flatMap((name) => ['--namespace', name]),
      ...attributes,
    ],
    environment: options.environment,
    ready: () => isServing(options.port),
    readyMs: READY_MS,
  };
}

/** True once the server knows its default namespace; it accepts connections a little earlier. */
async function isServing(port: number): Promise<boolean> {
  // A client that cannot connect keeps timers for its retries; this one is only made when it will.
  if (!(await isListening(port))) return false;
  const connection = await Connection.connect({ address: `${LOOPBACK}:${String(port)}`, connectTimeout: CONNECT_MS });
  try {
    await connection.workflowService.describeNamespace({ namespace: 'default' });
    return true;
  } finally {
    await connection.close();
  }
}

/**
 * Registers the project's search attributes in the namespace where they are missing. The local server gets them on its command
 * line, where they take effect at once.
 * @throws Error when the server does not answer or does not know the namespace.
 */
export async function ensureSearchAttributes({ address, namespace }: TemporalSettings): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: CONNECT_MS });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in (customAttributes ?? {})));
    if (missing.length === 0) return;
    const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_VALUE_TYPES[type]]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } finally {
    await connection.close();
  }
}
