import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { identify, isAlive, type ProcessIdentity } from '../../infra/stack/process-identity.js';
import { startLocalStack, type LocalStack, type ServiceName } from '../support/local-stack.js';
import { curveDigests, endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';
import { installCommitLog, readCommits, scienceDigest, wrongCounters } from './evidence.js';

/** The demonstration sweep, smaller. */
const SPEC: Schema<'SweepSpec'> = {
  name: 'chaos',
  axes: { data: ['m4', 'lc4s', 'gmrf'], steps: [1, 4, 16, 64], seed: { from: 1, count: 2 } },
  samples: 1000,
};
const METRICS = ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy', 'class_kl', 'frechet_distance'] as const;

const SERVICES = ['postgres', 'temporal', 's3', 'api', 'worker-control', 'worker-cpu'] as const;

const describeOnLinux = existsSync('/proc/self/task') ? describe : describe.skip;

describeOnLinux('a sweep whose processes are killed (needs /proc)', () => {
  let undisturbed: LocalStack;
  let disturbed: LocalStack;
  let expected: Record<string, string>;
  let expectedScience: string;
  /** Inference processes that lost their worker. */
  const orphans: ProcessIdentity[] = [];

  beforeAll(async () => {
    undisturbed = await startLocalStack();
    const id = await submitSweep(undisturbed.client, SPEC);
    expect((await endOfSweep(undisturbed.client, id)).state).toBe('completed');
    expected = await curveDigests(undisturbed.client, id, METRICS);
    expectedScience = await scienceDigest(undisturbed.file.databaseUrl);
    expect(await undisturbed.stop()).toBe(0);
    disturbed = await startLocalStack();
    await installCommitLog(disturbed.file.databaseUrl);
  }, 180_000);
  afterAll(async () => {
    await undisturbed?.remove();
    await disturbed?.remove();
  });

  const doneShare = async (id: string): Promise<number> => {
    const { cells } = await readSweep(disturbed.client, id);
    return cells.total === 0 ? 0 : cells.complete / cells.total;
  };

  async function killAt(id: string, share: number, service: ServiceName): Promise<void> {
    await until(`${String(share * 100)}% of the cells are complete`, 60_000, async () => (await doneShare(id)) >= share);
    if (service === 'worker-cpu') orphans.push(...disturbed.inferenceProcesses().flatMap((pid) => identify(pid) ?? []));
    await disturbed.kill(service);
  }

  it('ends by itself, with every cell committed once and the bytes of an undisturbed run', async () => {
    const id = await submitSweep(disturbed.client, SPEC);
    await killAt(id, 0.1, 'worker-cpu');
    await killAt(id, 0.4, 'temporal');
    await killAt(id, 0.6, 'worker-control');
    const ended = await endOfSweep(disturbed.client, id, 150_000);
    expect(ended).toMatchObject({ state: 'completed', cells: { failed: 0 } });
    expect(await curveDigests(disturbed.client, id, METRICS)).toEqual(expected);

    expect(await scienceDigest(disturbed.file.databaseUrl)).toBe(expectedScience);
    expect(await wrongCounters(disturbed.file.databaseUrl)).toEqual([]);

    const { total } = ended.cells;
    const commits = await readCommits(disturbed.file.databaseUrl);
    expect(commits).toMatchObject({ cells: total, complete: total, commits: total, stale: 0 });
    // At least one cell was taken from a dead attempt: the kills did hit work in flight.
    expect(commits.highest).toBeGreaterThan(1);
  }, 300_000);

  it('leaves no process behind', async () => {
    expect(orphans.length).toBeGreaterThan(0);
    await until('the inference processes of the killed worker are gone', 10_000, () => !orphans.some(isAlive));
    const processes = SERVICES.map((name) => disturbed.processOf(name));
    const inference = disturbed.inferenceProcesses().flatMap((pid) => identify(pid) ?? []);
    expect(await disturbed.stop()).toBe(0);
    for (const process of [...processes, ...inference]) expect(process !== undefined && isAlive(process)).toBe(false);
  });
});
