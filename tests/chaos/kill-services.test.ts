import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { METRICS } from '../../core/cells/metrics.js';
import { identify, isAlive, type ProcessIdentity } from '../../infra/stack/process-identity.js';
import { startApplication } from '../support/application.js';
import { startLocalStack, type LocalStack } from '../support/local-stack.js';
import { curveDigests, endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';
import { installCommitLog, readCommits, runsLongCell, scienceDigest, wrongCounters } from './evidence.js';
import { VICTIMS, type Victim } from './kill-plan.js';
import { KEEPING_STATES } from './load.js';
import { Storm } from './storm.js';

/** The demonstration sweep, with fewer seeds and more samples: cells last long enough for a kill to find them at work. */
const SPEC: Schema<'SweepSpec'> = {
  name: 'chaos',
  axes: { data: ['m4', 'lc4s', 'gmrf'], steps: [1, 4, 16, 64], seed: { from: 1, count: 2 } },
  samples: 2000,
};

/** Shares of the cells at which a process is killed. */
const KILLS: readonly (readonly [share: number, victim: Victim])[] = [
  [0.1, 'worker-cpu'],
  [0.2, 's3'],
  [0.3, 'inference'],
  [0.4, 'temporal'],
  [0.5, 'postgres'],
  [0.6, 'worker-control'],
  [0.7, 'api'],
];

/** The scientific content of a sweep. */
interface Science {
  readonly curves: Record<string, string>;
  readonly stored: string;
}

const describeOnLinux = existsSync('/proc/self/task') ? describe : describe.skip;

describeOnLinux('a sweep whose processes are killed (needs /proc)', () => {
  let stack: LocalStack;
  let storm: Storm;
  let expected: Science;
  /** Inference processes of the worker that is killed. */
  let orphans: ProcessIdentity[] = [];

  beforeAll(async () => {
    expected = await undisturbed();
    stack = await startLocalStack(KEEPING_STATES);
    storm = new Storm(stack, 1);
    await installCommitLog(stack.file.databaseUrl);
  }, 180_000);
  afterAll(() => stack?.remove());

  /** The same sweep on the shared servers, which nobody kills. */
  async function undisturbed(): Promise<Science> {
    const application = await startApplication({ bucket: 'undisturbed', concurrency: 2 });
    try {
      const id = await submitSweep(application.client, SPEC);
      expect((await endOfSweep(application.client, id)).state).toBe('completed');
      return {
        curves: await curveDigests(application.client, id, METRICS),
        stored: await scienceDigest(application.database.url),
      };
    } finally {
      await application.stop();
    }
  }

  const isPast = async (id: string, share: number): Promise<boolean> => {
    const sweep = await readSweep(stack.client, id).catch(() => undefined);
    return sweep !== undefined && sweep.cells.total > 0 && sweep.cells.complete >= share * sweep.cells.total;
  };

  it('ends by itself, with every cell committed once and the bytes of an undisturbed run', async () => {
    const id = await submitSweep(stack.client, SPEC);
    for (const [share, victim] of KILLS) {
      await until(`${String(share * 100)}% of the cells are complete`, 60_000, () => isPast(id, share));
      if (victim === 'inference') await until('an inference process runs', 30_000, () => stack.inferenceProcesses().length > 0);
      // A kill between two short cells would hit no work.
      if (victim === 'worker-cpu') await until('a long cell runs', 60_000, () => runsLongCell(stack.file.databaseUrl));
      storm.remember();
      if (victim === 'worker-cpu') orphans = stack.inferenceProcesses().flatMap((pid) => identify(pid) ?? []);
      await storm.kill(victim);
    }
    const ended = await endOfSweep(stack.client, id, 150_000);
    expect([...storm.kills.keys()].sort()).toEqual([...VICTIMS].sort());
    expect(ended).toMatchObject({ state: 'completed', cells: { failed: 0 } });
    expect(await curveDigests(stack.client, id, METRICS)).toEqual(expected.curves);
    expect(await scienceDigest(stack.file.databaseUrl)).toBe(expected.stored);
    expect(await wrongCounters(stack.file.databaseUrl)).toEqual([]);

    const { total } = ended.cells;
    const commits = await readCommits(stack.file.databaseUrl);
    expect(commits).toMatchObject({ cells: total, complete: total, commits: total, stale: 0, states: 0 });
    // At least one cell was taken from a dead attempt: the kills did hit work in flight.
    expect(commits.highest).toBeGreaterThan(1);
  }, 300_000);

  it('leaves no process behind', async () => {
    expect(orphans.length).toBeGreaterThan(0);
    await until('the inference processes of the killed worker are gone', 10_000, () => !orphans.some(isAlive));
    storm.remember();
    expect(storm.survivors().length).toBeGreaterThan(VICTIMS.length);
    expect(await stack.stop()).toBe(0);
    await until('every process of the stack is gone', 10_000, () => storm.survivors().length === 0);
  }, 60_000);
});
