import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchContext } from '../context.js';
import { lastLineOf } from '../peers/environment.js';

const execute = promisify(execFile);
/** What MLflow gets to load and search before it is stopped. */
const TIMEOUT_MS = 20 * 60_000;
const OUTPUT_BYTES = 2 ** 24;

/** Times of MLflow's search API, milliseconds, or why there are none. */
export type MlflowTimes =
  | {
      readonly kind: 'measured';
      readonly version: string;
      /** Runs it was given: the first cells of the same sweep. */
      readonly runs: number;
      readonly loadSeconds: number;
      readonly searches: readonly { readonly name: string; readonly median: number }[];
    }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Gives MLflow the same rows in a database of its own on the same server, and asks its search API the same questions. */
export async function measureMlflow({ peers, stack, stop }: BenchContext, script: string, sweepId: string): Promise<MlflowTimes> {
  if (peers.kind === 'skipped') return peers;
  try {
    const options = { timeout: TIMEOUT_MS, cwd: '/', maxBuffer: OUTPUT_BYTES, signal: stop, killSignal: 'SIGINT' } as const;
    const { stdout } = await execute(peers.python, [script, stack.databaseUrl, sweepId], options);
    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Omit<Extract<MlflowTimes, { kind: 'measured' }>, 'kind'>;
    return { kind: 'measured', ...answer };
  } catch (error) {
    stop.throwIfAborted();
    return { kind: 'skipped', reason: lastLineOf(error) };
  }
}
