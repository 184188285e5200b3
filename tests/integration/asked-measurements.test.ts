import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { referenceFile } from '../../models/reference/packages.js';
import { EXPOSED } from '../support/exposed-models.js';
import { checkedModel, pushModel, type UploadFile } from '../support/model-uploads.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

const SWEEP = {
  axes: {
    data: ['m4', 'agree', 'lc4s', 'gmrf'],
    space: ['token', 'token-embedding', 'pixel'],
    steps: [8],
    seed: [3],
  },
  samples: 300,
} satisfies Omit<Schema<'SweepSpec'>, 'name'>;

/** Standard errors that a measured value may be off. */
const LIMIT = 5;

describe('measurements that a sweep asks for, from graph to API', () => {
  let application: Application;
  let asked: string;
  let plain: string;

  const cellsOf = async (id: string): Promise<readonly Schema<'Cell'>[]> => {
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id }, query: { limit: 100 } } });
    return data?.items ?? [];
  };
  const curvesOf = async (id: string, y: Schema<'Curves'>['y']): Promise<Schema<'Curves'> | undefined> =>
    (await application.client.GET('/v1/sweeps/{id}/curves', { params: { path: { id }, query: { x: 'nfe', y } } })).data;

  beforeAll(async () => {
    application = await shareApplication('asked-measurements');
    const measure = ['diversity', 'long_range', 'reguess', 'reversibility', 'semantics', 'smoothness'] as const;
    asked = await submitSweep(application.client, { name: 'asked', ...SWEEP, measure: [...measure] });
    const { state, gate } = await endOfSweep(application.client, asked, 150_000);
    expect({ state, red: gate?.status === 'green' ? [] : gate?.worst.slice(0, 3) }).toEqual({ state: 'completed', red: [] });
    plain = await submitSweep(application.client, { name: 'plain', ...SWEEP });
    expect(await endOfSweep(application.client, plain, 150_000)).toMatchObject({ state: 'completed', gate: { status: 'green' } });
  }, 330_000);
  afterAll(() => application?.stop());

  it.each([
    ['m4-masked', 'reguess_ratio', 1],
    ['m4-embedding', 'reguess_ratio', 1],
    ['gmrf-pixel', 'reguess_ratio', 1],
    ['agree-masked', 'agreement_kappa', 1 - 1 / 8],
    ['agree-ar', 'agreement_kappa', 1],
    ['agree-masked', 'context_gain', 3],
    ['m4-masked', 'context_gain', 0],
  ] as const)('%s has a %s of %d', async (model, metric, value) => {
    const cell = (await cellsOf(asked)).find((one) => one.model.startsWith(`${model}@`));
    const found = cell?.metrics.find((one) => one.metric === metric);
    if (found === undefined) throw new Error(`${metric} was not measured with ${model}`);
    expect(found.expected).toBeCloseTo(value, 12);
    expect(Math.abs(found.value - value)).toBeLessThan(LIMIT * found.se + 1e-4);
  });

  it.each(['one_shot_loss', 'semantic_lead', 'mean_gain', 'top_gain', 'distinct_2', 'mi_profile_error', 'flip_rate'] as const)(
    'draws curves of %s for the sweep that asks for it, and none for the other',
    async (metric) => {
      const series = (await curvesOf(asked, metric))?.series ?? [];
      expect(series.length).toBeGreaterThan(0);
      for (const { points } of series) expect(points).toHaveLength(1);
      expect((await curvesOf(plain, metric))?.series).toEqual([]);
    },
  );

  it('follows hidden states of models that show them, says which do not, and predicts the NELBO of trained networks', async () => {
    const push = async (name: string, step: Uint8Array, encoder?: Uint8Array): Promise<void> => {
      const files: UploadFile[] = [{ path: 'step.onnx', role: 'step', bytes: step }];
      if (encoder !== undefined) files.push({ path: 'encoder.onnx', role: 'encoder', bytes: encoder });
      const { id } = await pushModel(application.client, name, files, {});
      expect(await checkedModel(application.client, id)).toMatchObject({ state: 'ready' });
    };
    await Promise.all([
      push('shown-masked', EXPOSED.masked()),
      push('shown-autoregressive', EXPOSED.autoregressive()),
      push('shown-embedding', EXPOSED.embedding(), referenceFile('kjv-embedding-s1', 'encoder.onnx')),
    ]);
    const model = ['shown-masked', 'shown-autoregressive', 'shown-embedding', 'kjv-masked-s1'];
    const spec = {
      name: 'shown',
      axes: { data: ['kjv'], model, steps: [2, 8], seed: [1] },
      samples: 40,
      measure: ['hidden_states', 'profile'],
    } satisfies Schema<'SweepSpec'>;
    const { data: plan } = await application.client.POST('/v1/sweeps/plan', { body: spec });
    expect(plan?.excluded.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('kjv-masked-s1@1 does not give'));
    const id = await submitSweep(application.client, spec);
    const { state } = await endOfSweep(application.client, id, 100_000);
    const cells = await cellsOf(id);
    expect({ state, failed: cells.filter((cell) => cell.state === 'failed').map((cell) => cell.failure) }).toEqual({
      state: 'completed',
      failed: [],
    });
    const valueOf = (name: string, metric: string, steps: number | null): number =>
      cells.find((cell) => cell.model === `${name}@1` && cell.steps === steps)?.metrics.find((one) => one.metric === metric)?.value ?? NaN;
    // The more steps, the less changes in one, and the more of the work is done again.
    for (const [name, metric] of [
      ['shown-masked', 'relift_share'],
      ['shown-masked', 'step_cka'],
      ['shown-embedding', 'step_cka'],
    ] as const) {
      expect(valueOf(name, metric, 2)).toBeGreaterThan(0);
      expect(valueOf(name, metric, 8)).toBeGreaterThan(valueOf(name, metric, 2));
      expect(valueOf(name, metric, 8)).toBeLessThan(1);
    }
    expect(valueOf('kjv-masked-s1', 'relift_share', 2)).toBeNaN();
    // The same network, whatever it shows.
    expect(valueOf('shown-masked', 'nelbo', 8)).toBeCloseTo(valueOf('kjv-masked-s1', 'nelbo', 8), 4);
    // What is known of a character grows with the depth, and the last layer's law is the prediction.
    const [quarter, all] = ['entropy_depth_25', 'entropy_depth_100'].map((metric) => valueOf('shown-autoregressive', metric, null));
    expect(all).toBeLessThan(quarter);
    expect(Math.abs(all - valueOf('shown-autoregressive', 'nelbo', null))).toBeLessThan(0.5);
    const { data: profile } = await application.client.GET('/v1/sweeps/{id}/profile', { params: { path: { id } } });
    expect(profile?.lines.map(({ model: name, oracle, reference }) => [name, oracle, reference]).sort()).toEqual([
      ['kjv-masked-s1@1', false, 8],
      ['shown-embedding@1', false, 8],
      ['shown-masked@1', false, 8],
    ]);
    for (const { predictions, best } of profile?.lines ?? []) {
      const direct = predictions.find(({ steps }) => steps === 2);
      expect(direct).toMatchObject({ exact: true });
      expect(direct?.pValue).toBeGreaterThan(1e-4);
      // The states that a schedule is best at are where the equal one of as many steps is not better.
      expect(best.find(({ steps }) => steps === 2)?.nelbo).toBeLessThanOrEqual(direct?.predicted ?? NaN);
    }
    expect((await curvesOf(id, 'step_cka'))?.series.map(({ points }) => points.length)).toEqual([2, 2]);
  }, 150_000);

  it('leaves the values of all other metrics as they are, in cells of other ids', async () => {
    const [with_, without] = await Promise.all([cellsOf(asked), cellsOf(plain)]);
    expect(with_).toHaveLength(without.length);
    for (const cell of without) {
      const twin = with_.find((one) => one.model === cell.model && one.sampler === cell.sampler);
      expect(twin?.metrics).toEqual(expect.arrayContaining(cell.metrics));
      // The one-shot sampler of images has nothing that could be asked for.
      if (cell.architecture !== 'autoregressive' || cell.data !== 'gmrf') expect(twin?.id).not.toBe(cell.id);
      else expect(twin?.id).toBe(cell.id);
    }
  });
});
