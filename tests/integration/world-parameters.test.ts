import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { worldOf, worldParameters, type SequenceWorld } from '../../core/worlds/index.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

const OTHERS = [
  'm4(forward=0.55;length=6;vocabulary=3)',
  'agree(fillers=2;keys=3;length=5)',
  'lc4s(length=4;prior=0.6/0.4)',
  'gmm(side=5)',
];
const SPEC: Schema<'SweepSpec'> = {
  name: 'other parameters',
  axes: {
    data: ['m4', ...OTHERS],
    architecture: ['autoregressive', 'gaussian-diffusion'],
    space: ['token', 'pixel'],
    steps: [4],
    seed: [3],
  },
  samples: 200,
};

describe('sweeps over exact worlds with other parameters', () => {
  let application: Application;
  let cells: readonly Schema<'Cell'>[];
  let sweepId: string;

  const planned = (data: readonly string[]) =>
    application.client.POST('/v1/sweeps/plan', { body: { ...SPEC, axes: { ...SPEC.axes, data: [...data] } } });
  const modelNames = async (): Promise<string[]> =>
    ((await application.client.GET('/v1/models', { params: { query: { limit: 100 } } })).data?.items ?? []).map(({ name }) => name);

  beforeAll(async () => {
    application = await shareApplication('world-parameters');
  });
  afterAll(() => application?.stop());

  it('are planned without a trace', async () => {
    const { data } = await planned(SPEC.axes.data);
    expect(data?.lines.map(({ data: name, model }) => [name, model])).toContainEqual([OTHERS[0], `${OTHERS[0]}-ar@1`]);
    expect((await modelNames()).filter((name) => name.includes('('))).toEqual([]);
  });

  it('answer 422 with the place of every world whose parameters are wrong', async () => {
    const { error, response } = await planned(['m4(length=1)', 'm4', 'm4(length=32)', 'dyck(depth=9)', 'm4(size=1)']);
    expect(response.status).toBe(422);
    expect((error as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer)).toEqual(
      ['0', '2', '3', '4'].map((index) => `/axes/data/${index}`),
    );
  });

  it('run through graph, runtime, sampler and database, each against its own closed form', async () => {
    sweepId = await submitSweep(application.client, SPEC);
    expect(await endOfSweep(application.client, sweepId, 150_000)).toMatchObject({ state: 'completed', gate: { status: 'green' } });
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id: sweepId }, query: { limit: 100 } } });
    cells = data?.items ?? [];
    expect(new Set(cells.map((cell) => cell.data))).toEqual(new Set(['m4', ...OTHERS]));
    for (const cell of cells.filter(({ architecture }) => architecture === 'autoregressive')) {
      const world = worldOf(cell.data, worldParameters(cell.data)) as SequenceWorld;
      const nelbo = cell.metrics.find(({ metric }) => metric === 'nelbo');
      expect(Math.abs((nelbo?.value ?? Number.NaN) - world.entropyBits / world.length)).toBeLessThan(5 * (nelbo?.se ?? 0) + 1e-5);
    }
  }, 200_000);

  it('are told apart in curves, with the entropy of each', async () => {
    const { data } = await application.client.GET('/v1/sweeps/{id}/curves', {
      params: { path: { id: sweepId }, query: { x: 'nfe', y: 'nelbo' } },
    });
    const [published, other] = ['m4', OTHERS[0]].map((name) => data?.worlds.find((world) => world.data === name));
    expect(published?.entropy).toBeCloseTo(44.060169 / 32, 6);
    const rate = -(0.55 * Math.log2(0.55) + 0.45 * Math.log2(0.225));
    expect(other?.entropy).toBeCloseTo((Math.log2(3) + 5 * rate) / 6, 6);
  });

  it('find their oracles registered, once', async () => {
    const first = (await modelNames()).filter((name) => name.startsWith(OTHERS[0]));
    expect(first.sort()).toEqual(['ar', 'embedding', 'masked'].map((kind) => `${OTHERS[0]}-${kind}`));
    const id = await submitSweep(application.client, { ...SPEC, name: 'again' });
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed' });
    expect((await modelNames()).filter((name) => name.startsWith(OTHERS[0]))).toHaveLength(3);
  }, 120_000);
});
