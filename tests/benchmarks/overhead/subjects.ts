import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureDatabase } from '../../../infra/stack/postgres.js';
import { withDatabase } from '../../../infra/stack/test-stack.js';
import { freshSeeds, peerScript, type BenchContext } from '../context.js';
import { runPeer, type PeerRun } from '../peers/run-peer.js';
import { noopSpec, runSweep } from '../stack/run-sweep.js';

/** One system whose overhead is measured. */
export interface Subject {
  readonly name: string;
  /** Cells or trials in one run. */
  readonly count: number;
  /** About how long one run takes, seconds. */
  readonly seconds: number;
  /** Runs once, whatever the repetitions: where a run takes minutes and the difference is a factor of hundreds. */
  readonly once?: boolean;
  run(context: BenchContext, done: (share: number) => void): Promise<PeerRun>;
}

const MILLISECONDS = 1000;
const OPTUNA_DATABASE = 'optuna';

/** `count` no-op cells, from the submission to the curves. */
export function entroscope(count: number): Subject {
  return {
    name: 'Entroscope',
    count,
    seconds: 2 + count / MILLISECONDS,
    run: async (context, done) => {
      const { wallMs } = await runSweep(context, noopSpec(freshSeeds(count), count), ({ cells }) => done(cells.complete / count));
      return { kind: 'measured', count, seconds: wallMs / MILLISECONDS, version: '' };
    },
  };
}

/** `count` no-op trials of Optuna on the same PostgreSQL server, with as many processes as the worker has for inference. */
export function optuna(count: number): Subject {
  return { name: 'Optuna, PostgreSQL', count, seconds: 5 + count * 0.1, run: (context) => runOptuna(context, count) };
}

/** `count` no-op trials of Ray Tune, on as many cores. */
export function rayTune(count: number): Subject {
  return { name: 'Ray Tune', count, seconds: 20 + count * 1.2, once: true, run: (context) => runRayTune(context, count) };
}

/** @param limitSeconds Time after which no further trial is run; without it, all are. */
export async function runOptuna(context: BenchContext, trials: number, limitSeconds?: number): Promise<PeerRun> {
  await ensureDatabase(withDatabase(context.stack.databaseUrl, 'postgres'), OPTUNA_DATABASE);
  const url = withDatabase(context.stack.databaseUrl, OPTUNA_DATABASE).replace(/^postgresql:/, 'postgresql+psycopg2:');
  const args = [url, String(context.stack.slots), String(trials), ...limit(limitSeconds)];
  return runPeer(context, peerScript(context, 'optuna_noop.py'), args);
}

/** @param limitSeconds Time after which no further trial is run; without it, all are. */
export async function runRayTune(context: BenchContext, trials: number, limitSeconds?: number): Promise<PeerRun> {
  const folder = await mkdtemp(path.join(context.folder, 'r'));
  try {
    const args = [String(context.stack.slots), String(trials), folder, ...limit(limitSeconds)];
    return await runPeer(context, peerScript(context, 'ray_noop.py'), args);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function limit(seconds: number | undefined): string[] {
  return seconds === undefined ? [] : [String(Math.ceil(seconds))];
}
