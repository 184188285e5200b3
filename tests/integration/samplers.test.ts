import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

const NAMES = ['fhs', 'blocks', 'low_entropy_k', 'eb', 'maskgit', 'remdm', 'sedd_tweedie'] as const;
const SAMPLES_ONLY = ['maskgit', 'remdm'];
/** Choices of options that have no likelihood. */
const WITHOUT_LIKELIHOOD = [
  { name: 'remdm', strategy: 'conf', eta: 1, topP: 0.9 },
  { name: 'remdm', phase: 'loop', eta: 0.2 },
  { name: 'bd3lm', topP: 0.9 },
] as const;

/** Samplers and their options through the whole product: spec, plan, graphs, onnxruntime, gate, database, curves. */
describe('samplers of a sweep', () => {
  let application: Application;
  let id: string;

  beforeAll(async () => {
    application = await shareApplication('samplers');
  }, 60_000);
  afterAll(() => application?.stop());

  it('run on exact worlds with a green gate, each choice of options a curve of its own', async () => {
    id = await submitSweep(application.client, {
      name: 'samplers',
      axes: {
        data: ['m4', 'pair', 'gmrf'],
        architecture: ['masked-diffusion', 'gaussian-diffusion'],
        space: ['token', 'pixel'],
        steps: [4],
        seed: [3],
      },
      conditional: [
        {
          when: { architecture: 'masked-diffusion' },
          axes: {
            sampler: [
              ...NAMES,
              { name: 'blocks', sizes: 'optimal' },
              { name: 'eb', gamma: 1.5 },
              { name: 'bd3lm', block: 8 },
              ...WITHOUT_LIKELIHOOD,
            ],
          },
        },
        { when: { architecture: 'gaussian-diffusion' }, axes: { sampler: ['euler_flow'] } },
      ],
      samples: 300,
    });
    expect(await endOfSweep(application.client, id, 150_000)).toMatchObject({ state: 'completed', gate: { status: 'green' } });
    const { data } = await application.client.GET('/v1/sweeps/{id}/curves', {
      params: { path: { id }, query: { x: 'nfe', y: 'path_kl' } },
    });
    const curves = data as Schema<'Curves'>;
    const samplers = curves.series.filter((series) => series.data === 'm4').map((series) => series.sampler);
    const labels = ['mdlm_ancestral', ...NAMES, 'blocks(sizes=optimal)', 'eb(gamma=1.5)', 'bd3lm(block=8)'];
    expect([...samplers].sort()).toEqual(labels.filter((name) => !SAMPLES_ONLY.includes(name)).sort());
    const at = (sampler: string): number => curves.series.find((s) => s.data === 'm4' && s.sampler === sampler)?.points[0].y ?? Number.NaN;
    // Published for equal blocks at K = 4, bits a sequence; optimal ones lose less, one token a call nothing.
    expect(Math.abs(at('blocks') * 32 - 3.885692)).toBeLessThan(0.6);
    expect(at('blocks(sizes=optimal)')).toBeLessThan(at('mdlm_ancestral'));
    expect(Math.abs(at('fhs'))).toBeLessThan(1e-4);
  }, 200_000);

  it('have samples and no likelihood where they remask or draw from a nucleus', async () => {
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', {
      params: { path: { id }, query: { sampler: ['remdm', 'bd3lm'], data: ['m4'], limit: 10 } },
    });
    const metrics = new Map((data?.items ?? []).map((cell) => [cell.sampler, cell.metrics.map(({ metric }) => metric)]));
    const labels = ['remdm(eta=1;strategy=conf;topP=0.9)', 'remdm(eta=0.2;phase=loop)', 'bd3lm(topP=0.9)'];
    expect([...metrics.keys()].sort()).toEqual([...labels, 'remdm', 'bd3lm(block=8)'].sort());
    for (const label of [...labels, 'remdm']) {
      expect(metrics.get(label)).toContain('gen_nll');
      expect(metrics.get(label)).not.toContain('nelbo');
    }
    expect(metrics.get('bd3lm(block=8)')).toContain('nelbo');
  });

  it('are found by their names in filters, whatever their options', async () => {
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', {
      params: { path: { id }, query: { sampler: ['eb'], data: ['m4'], limit: 10 } },
    });
    expect((data?.items ?? []).map((cell) => cell.sampler).sort()).toEqual(['eb', 'eb(gamma=1.5)']);
    const calls = (data?.items ?? []).map((cell) => cell.nfe ?? Number.NaN);
    expect(Math.min(...calls)).toBeLessThan(25);
  });

  it('run on trained models of text and of quantised images', async () => {
    const trained = await submitSweep(application.client, {
      name: 'trained',
      axes: { data: ['kjv', 'mnist16'], model: ['kjv-masked-s1', 'mnist16-quantised-masked-s1'], steps: [4], sampler: [...NAMES, 'bd3lm'] },
      exclude: [{ data: 'mnist16', sampler: ['fhs', 'eb', 'bd3lm'] }],
      samples: 8,
    });
    expect(await endOfSweep(application.client, trained, 250_000)).toMatchObject({ state: 'completed' });
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id: trained }, query: { limit: 50 } } });
    const ofText = (data?.items ?? []).filter((cell) => cell.data === 'kjv');
    expect(ofText.map((cell) => cell.sampler).sort()).toEqual([...NAMES, 'bd3lm'].sort());
    for (const cell of ofText) {
      const bits = cell.metrics.find((metric) => metric.metric === 'nelbo')?.value;
      if (SAMPLES_ONLY.includes(cell.sampler)) expect(bits).toBeUndefined();
      // Uniform letters have log2 27 = 4.75 bits.
      else expect(bits).toBeLessThan(4.75);
    }
  }, 300_000);
});
