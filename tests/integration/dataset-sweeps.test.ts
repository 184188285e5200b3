import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSpec } from '../../apps/cli/spec-file.js';
import type { Schema } from '../../apps/client/index.js';
import { referencePackages } from '../../models/reference/packages.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

/** Enough for a Fréchet distance over 64 features. */
const FRECHET_SAMPLES = 70;
/** The decoder of 256 pixels takes its time on a busy machine. */
const PATIENCE = 240_000;

describe('sweeps over datasets', () => {
  let application: Application;

  beforeAll(async () => {
    application = await shareApplication('dataset-sweep-tests');
  });
  afterAll(async () => {
    await application?.stop();
  });

  async function cellsOf(spec: Schema<'SweepSpec'>): Promise<Schema<'Cell'>[]> {
    const id = await submitSweep(application.client, spec);
    const ended = await endOfSweep(application.client, id, PATIENCE);
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

  async function fileOf({ id }: Schema<'Cell'>, kind: string): Promise<Uint8Array> {
    const answer = await fetch(`${application.url}/v1/cells/${id}/artifacts/${kind}`, {
      headers: { authorization: `Bearer ${application.key}` },
    });
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Every cell has its samples as text, whose tokens cost together what the scorer says of all of them. */
  async function expectTexts(cells: readonly Schema<'Cell'>[], samples: number): Promise<void> {
    for (const cell of cells) {
      const lines = new TextDecoder()
        .decode(await fileOf(cell, 'text'))
        .trimEnd()
        .split('\n');
      const texts = lines.map((line) => JSON.parse(line) as { text: string; tokens: number[]; nll: number[]; entropy: number[] });
      expect(texts).toHaveLength(samples);
      for (const { text, tokens, entropy } of texts) {
        expect(text).toMatch(/^[a-z ]+$/);
        expect(text).toHaveLength(tokens.length);
        expect(entropy.every((bits) => bits >= 0 && bits <= Math.log2(27) + 1e-3)).toBe(true);
      }
      const costs = texts.flatMap(({ nll }) => nll);
      const mean = costs.reduce((sum, bits) => sum + bits, 0) / costs.length;
      expect(mean).toBeCloseTo(cell.metrics.find(({ metric }) => metric === 'gen_nll')?.value ?? Number.NaN, 2);
    }
  }

  /** Every cell has its samples as a picture: eight images of 16 x 16 pixels, three times as large, a row. */
  async function expectGrids(cells: readonly Schema<'Cell'>[]): Promise<void> {
    const size = (images: number) => images * 48 + (images - 1) * 2;
    for (const cell of cells) {
      const { width, height, channels, data } = decode(await fileOf(cell, 'grid'));
      expect([width, height, channels]).toEqual([size(8), size(8), 1]);
      expect(new Set(data).size).toBeGreaterThan(2);
    }
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
    await expectTexts(cells, 16);
  });

  it(
    'measures every combination of images',
    async () => {
      const cells = await cellsOf({
        name: 'mnist16',
        axes: {
          data: ['mnist16'],
          steps: [2],
          model: ['mnist16-pixel-s1', 'mnist16-latent-s1', 'mnist16-quantised-autoregressive-s1', 'mnist16-quantised-masked-s1'],
        },
        samples: FRECHET_SAMPLES,
      });
      expect(measured(cells)).toEqual({
        'autoregressive quantised-pixel ar_ancestral': ['classifier_confidence', 'frechet_distance', 'nelbo'],
        'masked-diffusion quantised-pixel mdlm_ancestral 2': ['classifier_confidence', 'frechet_distance', 'nelbo'],
        'gaussian-diffusion pixel ddpm 2': ['classifier_confidence', 'frechet_distance'],
        'gaussian-diffusion image-latent ddpm 2': ['classifier_confidence', 'frechet_distance'],
      });
      // Four levels have 2 bits; the card says 0.33 for whole images. Decoded images look like digits to the classifier.
      expect(valueOf(cells, 'autoregressive', 'nelbo')).toBeLessThan(0.5);
      expect(valueOf(cells, 'autoregressive', 'nelbo')).toBeGreaterThan(0.1);
      expect(valueOf(cells, 'autoregressive', 'classifier_confidence')).toBeGreaterThan(0.6);
      await expectGrids(cells);
    },
    PATIENCE,
  );

  it(
    'runs float16 weights, and measures what their float32 ones do',
    async () => {
      const models = ['kjv-autoregressive-s1', 'kjv-masked-s1', 'mnist16-quantised-masked-s1'];
      const cells = await cellsOf({
        name: 'half precision',
        axes: { data: ['kjv', 'mnist16'], steps: [4], model: models.flatMap((name) => [name, `${name}-f16`]) },
        samples: 8,
      });
      const nelboOf = (name: string): number =>
        cells.find(({ model }) => model === `${name}@1`)?.metrics.find(({ metric }) => metric === 'nelbo')?.value ?? Number.NaN;
      const agreements = new Map(referencePackages().map(({ name, agreement }) => [name, agreement]));
      for (const name of models) {
        // Logits that differ by at most d change a log-likelihood by at most 2 d nats.
        const largest = (2 * (agreements.get(`${name}-f16`) ?? 0)) / Math.LN2;
        expect(Math.abs(nelboOf(`${name}-f16`) - nelboOf(name))).toBeLessThanOrEqual(largest);
        expect(nelboOf(`${name}-f16`)).not.toBe(nelboOf(name));
      }
    },
    PATIENCE,
  );

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

  it.each(['reference', 'reference-seeds'])('can plan the built-in sweep %s, every model of which is registered', async (name) => {
    const spec = readSpec(name);
    const { data, error } = await application.client.POST('/v1/sweeps/plan', { body: spec });
    expect(error).toBeUndefined();
    const planned = new Set(data?.lines.map(({ model }) => model));
    expect([...planned].sort()).toEqual((spec.axes.model ?? []).map((model) => `${String(model)}@1`).sort());
  });

  it('refuses data that nobody has registered', async () => {
    const { error } = await application.client.POST('/v1/sweeps', {
      body: { name: 'unknown', axes: { data: ['m4', 'wikitext'], steps: [1] } },
    });
    expect(error).toMatchObject({ status: 422, errors: [{ pointer: '/axes/data/1' }] });
  });
});
