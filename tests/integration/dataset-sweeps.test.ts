import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { startApplication, type Application } from '../support/application.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

/** Enough for a Fréchet distance over 64 features. */
const FRECHET_SAMPLES = 70;

describe('sweeps over datasets', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication({ bucket: 'dataset-sweep-tests' });
  });
  afterAll(async () => {
    await application?.stop();
  });

  async function cellsOf(spec: Schema<'SweepSpec'>): Promise<Schema<'Cell'>[]> {
    const id = await submitSweep(application.client, spec);
    const ended = await endOfSweep(application.client, id);
    expect(ended).toMatchObject({ state: 'completed', cells: { failed: 0 } });
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id }, query: { limit: 500 } } });
    return data?.items ?? [];
  }

  /** Metrics by combination, sampler and steps. */
  const measured = (cells: readonly Schema<'Cell'>[]): Record<string, string[]> =>
    Object.fromEntries(
      cells.map(({ architecture, space, sampler, steps, metrics }) => [
        `${architecture} ${space} ${sampler} ${steps ?? ''}`.trim(),
        metrics.map(({ metric }) => metric).sort(),
      ]),
    );

  function valueOf(cells: readonly Schema<'Cell'>[], architecture: string, metric: string): number {
    const values = cells.filter((cell) => cell.architecture === architecture).flatMap(({ metrics }) => metrics);
    return values.find((value) => value.metric === metric)?.value ?? Number.NaN;
  }

  it('measures every combination of text, and tells a trained model from noise', async () => {
    const cells = await cellsOf({
      name: 'kjv',
      axes: {
        data: ['kjv'],
        steps: [4],
        model: ['kjv-autoregressive-s1', 'kjv-masked-s1', 'kjv-embedding-s1', 'kjv-latent-s1'],
        sampler: ['default', 'ddim'],
      },
      samples: 16,
    });
    expect(measured(cells)).toEqual({
      'autoregressive token ar_ancestral': ['gen_nll', 'nelbo', 'sample_entropy'],
      'masked-diffusion token mdlm_ancestral 4': ['gen_nll', 'nelbo', 'sample_entropy'],
      'gaussian-diffusion token-embedding ddpm 4': ['gen_nll', 'nelbo', 'sample_entropy'],
      'gaussian-diffusion token-embedding ddim 4': ['gen_nll', 'sample_entropy'],
      'gaussian-diffusion sentence-latent ddpm 4': ['gen_nll', 'sample_entropy'],
      'gaussian-diffusion sentence-latent ddim 4': ['gen_nll', 'sample_entropy'],
    });
    // Uniform letters have log2 27 = 4.75 bits; the card says about 1.9 bits for whole sequences of held-out text.
    expect(valueOf(cells, 'autoregressive', 'nelbo')).toBeGreaterThan(1);
    expect(valueOf(cells, 'autoregressive', 'nelbo')).toBeLessThan(2.5);
    expect(valueOf(cells, 'autoregressive', 'gen_nll')).toBeLessThan(2.5);
  });

  it('measures every combination of images', async () => {
    const cells = await cellsOf({
      name: 'mnist16',
      axes: {
        data: ['mnist16'],
        architecture: ['masked-diffusion', 'gaussian-diffusion'],
        steps: [2],
        model: ['mnist16-pixel-s1', 'mnist16-latent-s1', 'mnist16-quantised-masked-s1'],
      },
      samples: FRECHET_SAMPLES,
    });
    expect(measured(cells)).toEqual({
      'masked-diffusion quantised-pixel mdlm_ancestral 2': ['classifier_confidence', 'frechet_distance', 'nelbo'],
      'gaussian-diffusion pixel ddpm 2': ['classifier_confidence', 'frechet_distance'],
      'gaussian-diffusion image-latent ddpm 2': ['classifier_confidence', 'frechet_distance'],
    });
  });

  it('draws curves of datasets, which have no exact limit', async () => {
    const id = await submitSweep(application.client, {
      name: 'curves',
      axes: { data: ['kjv'], architecture: ['autoregressive'], steps: [1], model: ['kjv-autoregressive-s1'], seed: [1, 2] },
      samples: 8,
    });
    await endOfSweep(application.client, id);
    const { data } = await application.client.GET('/v1/sweeps/{id}/curves', {
      params: { path: { id }, query: { x: 'nfe', y: 'gen_nll' } },
    });
    expect(data?.worlds).toEqual([{ data: 'kjv', title: 'kjv', unit: 'bits/token', entropy: null }]);
    expect(data?.series).toMatchObject([
      { data: 'kjv', unit: 'bits/token', points: [{ cells: { complete: 2, expected: 2 }, expected: null }] },
    ]);
  });

  it('refuses data that nobody has registered', async () => {
    const { error } = await application.client.POST('/v1/sweeps', {
      body: { name: 'unknown', axes: { data: ['m4', 'wikitext'], steps: [1] } },
    });
    expect(error).toMatchObject({ status: 422, errors: [{ pointer: '/axes/data/1' }] });
  });
});
