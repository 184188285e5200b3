import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultParameters } from '../../core/worlds/index.js';
import { markovChainOracles } from '../../models/index.js';
import { startApplication, type Application } from '../support/application.js';
import { registerUnchecked } from '../support/broken-model.js';
import { s3Settings } from '../support/stack.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

const BUCKET = 'broken-oracle';

describe('an oracle of m4 that was built from another probability', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
  });
  afterAll(() => application?.stop());

  it('turns the gate of its sweep red, and leaves no claim on m4 with a verdict', async () => {
    const wrong = markovChainOracles({ ...defaultParameters('m4'), forward: 0.6 }).find(({ name }) => name === 'm4-masked');
    const model = await registerUnchecked(
      application.database.url,
      s3Settings(BUCKET),
      'm4-wrong',
      wrong?.graphs[0].bytes ?? new Uint8Array(0),
    );
    const id = await submitSweep(application.client, {
      name: 'broken oracle',
      axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], model: [model], steps: [4], seed: [1, 2] },
      samples: 200,
    });
    const sweep = await endOfSweep(application.client, id);
    expect(sweep).toMatchObject({ state: 'completed', gate: { status: 'red' } });
    const { data } = await application.client.GET('/v1/sweeps/{id}/claims', { params: { path: { id } } });
    if (data === undefined || typeof data === 'string') throw new Error('The API answers no report.');
    expect(data.gates).toMatchObject([{ world: 'm4', status: 'red' }]);
    const verdicts = data.claims.flatMap((claim) => claim.tests).filter(({ metric }) => metric.includes('m4'));
    expect(verdicts.length).toBeGreaterThan(0);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['untestable']));
  });
});
