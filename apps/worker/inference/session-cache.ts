import { readFile } from 'node:fs/promises';
import { InferenceSession } from 'onnxruntime-node';
import type { Device } from '../../../core/grid/vocabulary.js';
import { countFlops, readGraphInfo, UncountableGraph } from '../../../core/onnx/index.js';
import type { LoadedGraph } from './ort-network.js';

/** Sessions kept warm in one process; the least recently used goes first. */
const MAX_SESSIONS = 16;

/**
 * Share of the memory limit above which sessions are released that the next cell does not need. A session keeps the memory of its largest
 * call, in regions that grow by doubling, so that the kernel has given away more than is resident.
 */
const FULL = 1 / 4;

/** Options with which every graph is loaded; part of the measurement, so nothing here may depend on load or machine. */
export function sessionOptions(device: Device): InferenceSession.SessionOptions {
  return {
    executionProviders: [device],
    // One thread a process: results do not depend on a thread count, and processes do not fight for cores.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // A planned block for every batch size would lie beside the memory of the call that it was planned from: twice the memory, no time gained.
    enableMemPattern: false,
  };
}

/** Warm sessions by graph digest. */
export class SessionCache {
  private readonly sessions = new Map<string, Promise<LoadedGraph>>();

  /**
   * @param memoryBytes Memory limit of the process.
   * @param profilePrefix Path prefix of onnxruntime's traces, written when a session is released; null writes none. */
  constructor(
    private readonly device: Device,
    private readonly memoryBytes: number,
    private readonly profilePrefix: string | null = null,
    private readonly residentBytes = (): number => process.memoryUsage.rss(),
  ) {}

  /** Releases every session. */
  async close(): Promise<void> {
    const sessions = [...this.sessions.values()];
    this.sessions.clear();
    for (const loading of sessions) await (await loading).session.release();
  }

  /**
   * The session of a graph; loads it from `file` when it is not warm.
   * @throws Error when the runtime refuses the graph.
   */
  async get(digest: string, file: string): Promise<LoadedGraph> {
    const warm = this.sessions.get(digest);
    const loading = warm ?? this.load(file);
    // Map order is insertion order: putting an entry back makes it the most recent.
    this.sessions.delete(digest);
    this.sessions.set(digest, loading);
    await this.evict();
    return loading;
  }

  /** Releases every session but those of `wanted` when the process holds much memory: one cell's model must not run out of it because of others. */
  async makeRoom(wanted: readonly string[]): Promise<void> {
    if (this.residentBytes() <= this.memoryBytes * FULL) return;
    const others = [...this.sessions].filter(([digest]) => !wanted.includes(digest));
    for (const [digest, loading] of others) {
      this.sessions.delete(digest);
      await (await loading).session.release();
    }
  }

  private async load(file: string): Promise<LoadedGraph> {
    const bytes = await readFile(file);
    const profile = this.profilePrefix === null ? {} : { enableProfiling: true, profileFilePrefix: this.profilePrefix };
    const session = await InferenceSession.create(bytes, { ...sessionOptions(this.device), ...profile });
    return { session, flopsPerSample: flopsOf(bytes) };
  }

  private async evict(): Promise<void> {
    const [oldest] = this.sessions;
    if (oldest === undefined || this.sessions.size <= MAX_SESSIONS) return;
    this.sessions.delete(oldest[0]);
    await (await oldest[1]).session.release();
  }
}

/** FLOPs of an oracle are those of its lookup, not of a network that could have learnt it: they are left out. */
function flopsOf(bytes: Uint8Array): number | null {
  // Only an oracle's graph names the world that it is exact for.
  if (readGraphInfo(bytes).metadata['world'] !== undefined) return null;
  try {
    return countFlops(bytes).all;
  } catch (error) {
    if (error instanceof UncountableGraph) return null;
    throw error;
  }
}
