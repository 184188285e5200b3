import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchContext } from '../context.js';
import { lastLineOf } from './environment.js';

const execute = promisify(execFile);
const OUTPUT_BYTES = 2 ** 26;
const TIMEOUT_MS = 30 * 60_000;

/** One run of a peer. */
export type PeerRun =
  | {
      readonly kind: 'measured';
      /** Cells or trials that completed. */
      readonly count: number;
      readonly seconds: number;
      readonly version: string;
    }
  | { readonly kind: 'skipped'; readonly reason: string };

/**
 * Runs a peer's script to its end and reads the JSON in the last line of its output. A peer that cannot run is a reason, not an error:
 * the benchmark goes on without it.
 */
export async function runPeer({ peers, stop }: BenchContext, script: string, args: readonly string[]): Promise<PeerRun> {
  if (peers.kind === 'skipped') return peers;
  try {
    // Python ends its children on an interrupt, and leaves them behind on anything harder.
    const options = { timeout: TIMEOUT_MS, cwd: '/', maxBuffer: OUTPUT_BYTES, signal: stop, killSignal: 'SIGINT' } as const;
    const { stdout } = await execute(peers.python, [script, ...args], options);
    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { count: number; seconds: number; version: string };
    return { kind: 'measured', ...answer };
  } catch (error) {
    stop.throwIfAborted();
    return { kind: 'skipped', reason: lastLineOf(error) };
  }
}
