import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { startApplication, type Application } from '../support/application.js';
import { curveDigests, endOfSweep, submitSweep } from '../support/sweeps.js';

/** Every combination of the demonstration sweep, small. */
const SPEC: Schema<'SweepSpec'> = {
  name: 'in two places',
  axes: { data: ['m4', 'lc4s', 'gmrf'], steps: [1, 4], seed: { from: 1, count: 2 } },
  samples: 60,
};
const METRICS = ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy'] as const;

/** Two clones on one machine share nothing but the code and the machine: database, bucket, namespace and processes are their own. */
describe('the same sweep in two places', () => {
  const applications: Application[] = [];

  beforeAll(async () => {
    // Different numbers of inference processes, so that cells are packed and ordered differently.
    for (const [bucket, concurrency] of [['clone-one', 1] as const, ['clone-two', 3] as const])
      applications.push(await startApplication({ bucket, concurrency }));
  }, 120_000);

  afterAll(async () => {
    for (const application of applications) await application.stop();
  }, 60_000);

  it('is computed in both, and its scientific projection is the same to the byte', async () => {
    const ids = await Promise.all(applications.map(({ client }) => submitSweep(client, SPEC)));
    const ends = await Promise.all(ids.map((id, i) => endOfSweep(applications[i].client, id)));
    for (const end of ends) expect(end).toMatchObject({ state: 'completed', cells: { reused: 0, failed: 0 } });
    const [first, second] = await Promise.all(ids.map((id, i) => curveDigests(applications[i].client, id, METRICS)));
    expect(Object.keys(first)).toEqual([...METRICS]);
    expect(new Set(Object.values(first)).size).toBe(METRICS.length);
    expect(second).toEqual(first);
  }, 120_000);
});
