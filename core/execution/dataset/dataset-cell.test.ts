import { describe, expect, it } from '@jest/globals';
import type { CellSpec } from '../../cells/cell.js';
import type { CellResult } from '../../cells/result.js';
import type { DatasetItems } from '../../datasets/cell-data.js';
import { samplerParameters } from '../../grid/applicability.js';
import { PROTOCOL_VERSION, type Sampler } from '../../grid/vocabulary.js';
import type { CellNetworkSet } from '../../inference/network.js';
import { NoiseSource, PURPOSE } from '../../random/noise.js';
import { worldOf } from '../../worlds/index.js';
import type { MarkovChainWorld } from '../../worlds/markov-chain.js';
import { executeCell } from '../execute-cell.js';
import { exactChainNetwork, exactMaskedNetwork, FunctionNetwork } from '../testing/exact-networks.js';

const M4 = { length: 12, vocabulary: 4, forward: 0.7 };
const chain = worldOf('m4', M4) as MarkovChainWorld;
const QUIET = { onProgress: () => undefined, cancelled: () => false };
const HELD_OUT = 4000;

/** A dataset whose law is known after all: held-out sequences of M4. */
function chainItems(): DatasetItems {
  const uniforms = new NoiseSource(99, PROTOCOL_VERSION).source(PURPOSE.data);
  const tokens = new Uint8Array(HELD_OUT * M4.length);
  for (let item = 0; item < HELD_OUT; item++) chain.draw(uniforms, item, tokens, item * M4.length);
  return { kind: 'sequence', length: M4.length, vocabulary: M4.vocabulary, count: HELD_OUT, tokens };
}

function specOf(
  part: Pick<CellSpec, 'data' | 'architecture' | 'space'> & { sampler: Sampler; steps: number | null },
  samples: number,
): CellSpec {
  const { sampler, steps, ...rest } = part;
  const kind = part.data.world === 'text' ? 'sequence' : part.data.world === 'pictures' ? 'image' : 'm4';
  return {
    ...rest,
    protocol: PROTOCOL_VERSION,
    graphs: {},
    sampler: { name: sampler, parameters: samplerParameters(sampler, part.space, kind) },
    steps,
    seed: 1,
    samples,
    runtimeClass: 'test',
  };
}

/** The scorer is the chain itself: a token costs what its transition does, and the prediction has the entropy of a row of the chain. */
function expectChainScores(tokens: ArrayLike<number>, scores: { nll: Float32Array; entropy: Float32Array } | undefined): void {
  const { forward, vocabulary, length } = M4;
  const costs = Array.from(tokens, (token, i) => {
    if (i % length === 0) return Math.log2(vocabulary);
    return -Math.log2(token === (tokens[i - 1] + 1) % vocabulary ? forward : (1 - forward) / (vocabulary - 1));
  });
  const row = -forward * Math.log2(forward) - (1 - forward) * Math.log2((1 - forward) / (vocabulary - 1));
  costs.forEach((cost, i) => {
    expect(scores?.nll[i]).toBeCloseTo(cost, 4);
    expect(scores?.entropy[i]).toBeCloseTo(i % length === 0 ? Math.log2(vocabulary) : row, 4);
  });
}

const valueOf = ({ metrics }: CellResult, name: string) => metrics.find(({ metric }) => metric === name);

describe('cells of a text dataset', () => {
  const text = { data: { world: 'text', parameters: { kind: 'sequence' } }, space: 'token' } as const;
  const exact = { data: { world: 'm4', parameters: M4 }, space: 'token' } as const;

  it.each([
    ['autoregressive', 'ar_ancestral', null, exactChainNetwork],
    ['masked-diffusion', 'mdlm_ancestral', 3, exactMaskedNetwork],
  ] as const)('give the samples of the exact world, scored alike (%s)', async (architecture, sampler, steps, network) => {
    const networks: CellNetworkSet = { step: network(chain), instrument: exactChainNetwork(chain) };
    const found = await executeCell(specOf({ ...text, architecture, sampler, steps }, 300), networks, QUIET, chainItems());
    const wanted = await executeCell(specOf({ ...exact, architecture, sampler, steps }, 300), networks, QUIET);
    expect(found.samples).toEqual({ ...wanted.samples, scores: expect.anything() });
    expectChainScores(found.samples?.data ?? [], found.samples?.scores);
    expect(valueOf(found, 'sample_entropy')).toEqual(valueOf(wanted, 'sample_entropy'));
    expect(valueOf(found, 'gen_nll')?.value).toBeCloseTo(valueOf(wanted, 'gen_nll')?.value ?? Number.NaN, 5);
    expect(found.checks).toEqual([]);
    // Other data of the same law: the bound has the same expectation.
    const [bound, law] = [valueOf(found, 'nelbo'), valueOf(wanted, 'nelbo')];
    expect(Math.abs((bound?.value ?? Number.NaN) - (law?.expected ?? Number.NaN))).toBeLessThan(5 * (bound?.se ?? 0));
    expect(bound?.expected).toBeNull();
  });

  it.each([
    ['sedd_tweedie', 3],
    ['fhs', null],
    ['blocks', 3],
    ['low_entropy_k', 3],
    ['eb', null],
    ['maskgit', 3],
    ['remdm', 3],
    ['bd3lm', 2],
  ] as const)('are sampled like the exact world by %s', async (sampler, steps) => {
    const networks: CellNetworkSet = { step: exactMaskedNetwork(chain), instrument: exactChainNetwork(chain) };
    const part = { architecture: 'masked-diffusion', sampler, steps } as const;
    const found = await executeCell(specOf({ ...text, ...part }, 300), networks, QUIET, chainItems());
    const wanted = await executeCell(specOf({ ...exact, ...part }, 300), networks, QUIET);
    expect(found.samples).toEqual({ ...wanted.samples, scores: expect.anything() });
    expect(found.nfe).toBe(wanted.nfe);
    const bounded = !['maskgit', 'remdm'].includes(sampler);
    expect(found.metrics.map(({ metric }) => metric)).toEqual([...(bounded ? ['nelbo'] : []), 'gen_nll', 'sample_entropy']);
    if (!bounded) return;
    // Other data of the same law: the bound has the same expectation.
    const [bound, law] = [valueOf(found, 'nelbo'), valueOf(wanted, 'nelbo')];
    const spread = Math.hypot(bound?.se ?? NaN, law?.se ?? NaN);
    expect(Math.abs((bound?.value ?? NaN) - (law?.value ?? NaN))).toBeLessThan(5 * spread);
  });

  it('decide embedded tokens by the logits of the last call', async () => {
    const { length, vocabulary } = M4;
    const step = new FunctionNetwork({ x: length, sigma: 1, x0: length, logits: length * vocabulary }, (row, _, { x0, logits }) => {
      for (let i = 0; i < length; i++) {
        (x0 as Float32Array)[row * length + i] = 1;
        for (let v = 0; v < vocabulary; v++) (logits as Float32Array)[(row * length + i) * vocabulary + v] = v === i % vocabulary ? 40 : 0;
      }
    });
    const encoder = new FunctionNetwork({ tokens: length, z: length }, (row, { tokens }, { z }) => {
      for (let i = 0; i < length; i++) (z as Float32Array)[row * length + i] = Number(tokens[row * length + i]);
    });
    const spec = specOf({ ...text, architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddim', steps: 2 }, 3);
    const result = await executeCell(spec, { step, encoder }, QUIET, chainItems());
    expect([...(result.samples?.data ?? [])]).toEqual(Array.from({ length: 3 * length }, (_, i) => (i % length) % vocabulary));
    // All states are 1, so the error on data is the mean squared distance of its tokens from 1.
    expect(result.trajectory[0].predictiveEntropyOnSamples).toBeCloseTo(0, 6);
    expect(valueOf(result, 'gen_nll')).toBeUndefined();
  });
});

describe('cells of an image dataset', () => {
  const side = 2;
  const pixels = side * side;

  /** Held-out images of independent uniform bytes. */
  function items(): DatasetItems {
    const noise = new NoiseSource(7, PROTOCOL_VERSION);
    const bytes = Uint8Array.from({ length: HELD_OUT * pixels }, (_, i) => Math.floor(noise.uniform(PURPOSE.data, i, 0, 0, 0) * 256));
    return { kind: 'image', channels: 1, height: side, width: side, dimensions: pixels, range: [0, 1], count: HELD_OUT, bytes };
  }

  /** Two features: the first two pixels. Two classes, certain of the first. */
  const features = new FunctionNetwork({ image: pixels, features: 2, logits: 2 }, (row, { image }, { features: found, logits }) => {
    for (let i = 0; i < 2; i++) (found as Float32Array)[row * 2 + i] = Number(image[row * pixels + i]);
    (logits as Float32Array).set([Math.log(3), 0], row * 2);
  });

  it('have the Fréchet distance of a constant from the data, and the confidence of the classifier', async () => {
    const step = new FunctionNetwork({ x: pixels, sigma: 1, x0: pixels }, (row, _, { x0 }) => {
      (x0 as Float32Array).fill(2, row * pixels, (row + 1) * pixels);
    });
    const data = { world: 'pictures', parameters: { kind: 'image' } };
    const spec = specOf({ data, architecture: 'gaussian-diffusion', space: 'pixel', sampler: 'ddim', steps: 3 }, 100);
    const result = await executeCell(spec, { step, instrument: features }, QUIET, items());
    // |2 - 1/2|^2 + 1/12 for each feature: a constant has no spread of its own.
    expect(valueOf(result, 'frechet_distance')?.value).toBeCloseTo(2 * (1.5 ** 2 + 1 / 12), 1);
    expect(valueOf(result, 'frechet_distance')?.n).toBe(100);
    expect(valueOf(result, 'classifier_confidence')?.value).toBeCloseTo(0.75, 6);
  });

  it('read pixels as levels in quantised space', async () => {
    const levels = 4;
    const step = new FunctionNetwork({ tokens: pixels, logits: pixels * levels }, (row, _, { logits }) => {
      for (let i = 0; i < pixels; i++) (logits as Float32Array).set([0, 0, 0, 0], (row * pixels + i) * levels);
    });
    const data = { world: 'pictures', parameters: { kind: 'image' } };
    const spec = specOf({ data, architecture: 'masked-diffusion', space: 'quantised-pixel', sampler: 'mdlm_ancestral', steps: 2 }, 100);
    const result = await executeCell(spec, { step, instrument: features }, QUIET, items());
    // A network that knows nothing needs log2 4 bits a pixel.
    expect(valueOf(result, 'nelbo')?.value).toBeCloseTo(2, 6);
    const seen = new Set((result.samples?.data as Float32Array).map((value) => Math.round(value * 3)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });
});
