import path from 'node:path';
import type { PeerEnvironment } from './peers/environment.js';
import type { BenchStack } from './stack/bench-stack.js';

/** What `npm run bench` hands over: prepared by the launcher, under the project's own Node. */
export interface BenchOptions {
  /** Arguments after `npm run bench --`. */
  readonly args: readonly string[];
  readonly tools: { readonly temporal: string; readonly versitygw: string };
  readonly workflowBundle: string;
  /** The per-user cache, where the peers' environment is kept. */
  readonly cacheFolder: string;
  /** tests/benchmarks in the sources: the Python files are not compiled. */
  readonly sources: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a benchmark works with. */
export interface BenchContext {
  readonly stack: BenchStack;
  readonly peers: PeerEnvironment;
  /** A folder of the run with a short path; removed at its end. */
  readonly folder: string;
  readonly sources: string;
  /** The per-user cache, where environments of peers are kept. */
  readonly cacheFolder: string;
  /** Aborted when the benchmark is told to stop: nothing may be left running. */
  readonly stop: AbortSignal;
}

/** Path of a peer's script. */
export function peerScript({ sources }: Pick<BenchContext, 'sources'>, name: string): string {
  return path.join(sources, 'peers', name);
}

let nextSeed = 1;

/** The first of `count` seeds that no earlier part of the run has used, so that no cell of one is known to another. */
export function freshSeeds(count: number): number {
  const first = nextSeed;
  nextSeed += count;
  return first;
}
