import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { blockNelboBits } from '../closed-forms/masked-steps.js';
import { exactMaskedNetwork, FunctionNetwork } from '../execution/testing/exact-networks.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { NoiseSource } from '../random/noise.js';
import { cyclicChainWorld } from '../worlds/markov-chain.js';
import { entropyBoundRule, lowEntropyRule } from './entropy-rules.js';
import { type EntropyRule, LeastEntropyPass } from './least-entropy-pass.js';
import { LeastEntropySampler } from './least-entropy-sampler.js';

interface PublishedOrders {
  readonly M4_L6_order: {
    readonly H: number;
    readonly lowest_entropy_2: { readonly fwdKL: number; readonly genNLL: number; readonly Hq: number };
    readonly 'eb_1.5bits': { readonly fwdKL: number; readonly NFE: number };
  };
}

const published = (JSON.parse(readFileSync('tests/fixtures/science_vectors.json', 'utf8')) as PublishedOrders).M4_L6_order;
const world = cyclicChainWorld({ length: 6, vocabulary: 4, forward: 0.7 });
const COUNT = 4 ** 6;
const QUIET = { onEntropy: () => undefined, onCall: () => undefined, onStepEnd: () => undefined };

/** Every sequence of the world, (COUNT, L). */
const everything = Uint8Array.from({ length: COUNT * 6 }, (_, at) => Math.floor(Math.floor(at / 6) / 4 ** (at % 6)) % 4);

const passOf = (rule: EntropyRule, temperature = 1): LeastEntropyPass =>
  new LeastEntropyPass(new CheckedNetwork(exactMaskedNetwork(world), 'step', () => false), 6, 4, rule, temperature);

/** q(x) of every sequence and the calls it takes, by replay, one sub-batch after another. */
async function law(rule: EntropyRule, temperature = 1): Promise<{ q: Float64Array; calls: Int32Array }> {
  const pass = passOf(rule, temperature);
  const q = new Float64Array(COUNT).fill(1);
  const calls = new Int32Array(COUNT);
  for (let first = 0; first < COUNT; first += SUB_BATCH) {
    const rows = Math.min(SUB_BATCH, COUNT - first);
    const samples = Int32Array.from({ length: rows }, (_, row) => first + row);
    const copy = (row: number, position: number, _step: number, probabilities: Float64Array): number => {
      const token = everything[(first + row) * 6 + position];
      q[first + row] *= probabilities[token];
      return token;
    };
    await pass.run({ rows, samples }, 0, calls, copy, QUIET);
  }
  return { q, calls };
}

async function figures(
  rule: EntropyRule,
  temperature = 1,
): Promise<{ sum: number; kl: number; genNll: number; entropy: number; nfe: number }> {
  const { q, calls } = await law(rule, temperature);
  const out = { sum: 0, kl: 0, genNll: 0, entropy: 0, nfe: 0 };
  for (let x = 0; x < COUNT; x++) {
    const log2p = world.log2Prob(everything, x * 6);
    out.sum += q[x];
    out.kl += 2 ** log2p * (log2p - Math.log2(q[x]));
    out.genNll -= q[x] * log2p;
    out.entropy -= q[x] * Math.log2(q[x]);
    out.nfe += q[x] * calls[x];
  }
  return out;
}

describe('samplers that choose the least entropy, on every sequence of a chain of six', () => {
  it('have the published law of the two lowest entropies a call', async () => {
    const { sum, kl, genNll, entropy, nfe } = await figures(lowEntropyRule(6, 3));
    expect(sum).toBeCloseTo(1, 5);
    expect(kl).toBeCloseTo(published.lowest_entropy_2.fwdKL, 4);
    expect(genNll).toBeCloseTo(published.lowest_entropy_2.genNLL, 4);
    expect(entropy).toBeCloseTo(published.lowest_entropy_2.Hq, 4);
    expect(nfe).toBeCloseTo(3, 5);
  });

  it('win in generative NLL at a temperature of 0.7, and lose in law: the published figures', async () => {
    const { sum, kl, genNll } = await figures(lowEntropyRule(6, 3), 0.7);
    expect(sum).toBeCloseTo(1, 5);
    expect(genNll).toBeCloseTo(10.029, 3);
    expect(kl).toBeCloseTo(1.7245, 4);
  });

  it('are worse than random blocks of the same sizes', async () => {
    const { profile, entropyBits } = world;
    // Published: 2.2420 bits against a path KL of 1.1795, which bounds that of random blocks.
    expect((await figures(lowEntropyRule(6, 2))).kl).toBeCloseTo(2.242, 4);
    expect(blockNelboBits(profile, [3, 3]) - entropyBits).toBeCloseTo(1.1795, 4);
    expect(blockNelboBits(profile, [2, 2, 2]) - entropyBits).toBeCloseTo(0.5691, 4);
  });

  it('have the published law of an entropy bound of 1.5 bits, and lose nothing below 1 bit', async () => {
    const loose = await figures(entropyBoundRule(6, 1.5));
    expect(loose.sum).toBeCloseTo(1, 5);
    expect(loose.kl).toBeCloseTo(published['eb_1.5bits'].fwdKL, 4);
    expect(loose.nfe).toBeCloseTo(published['eb_1.5bits'].NFE, 2);
    for (const gamma of [0, 1]) {
      const tight = await figures(entropyBoundRule(6, gamma));
      expect(tight.kl).toBeCloseTo(0, 5);
      expect(tight.nfe).toBeCloseTo(6, 5);
    }
  });

  it('draw what the replay says: the frequencies of samples are q', async () => {
    const rule = entropyBoundRule(6, 1.5);
    const { q } = await law(rule);
    const sampler = new LeastEntropySampler(passOf(rule), 6, 4, new NoiseSource(11, 1));
    const n = 40 * SUB_BATCH;
    const tokens = new Uint8Array(n * 6);
    for (let first = 0; first < n; first += SUB_BATCH) {
      const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => first + row);
      await sampler.sample({ rows: SUB_BATCH, samples }, 0, tokens, new Int32Array(n), QUIET);
    }
    // Of the 60 likeliest sequences together and apart.
    const likeliest = [...q.keys()].sort((a, b) => q[b] - q[a]).slice(0, 60);
    const counts = new Float64Array(COUNT);
    for (let s = 0; s < n; s++) counts[tokens.subarray(s * 6, s * 6 + 6).reduce((code, token, i) => code + token * 4 ** i, 0)]++;
    const chiSquare = likeliest.reduce((sum, x) => sum + (counts[x] - n * q[x]) ** 2 / (n * q[x]), 0);
    // 60 degrees of freedom at most: mean 60, deviation 11.
    expect(chiSquare).toBeLessThan(60 + 5 * 11);
    expect(counts.reduce((total, count) => total + count, 0)).toBe(n);
  });
});

describe('LeastEntropyPass', () => {
  it('treats entropies that differ by rounding as equal, and takes the lowest index', async () => {
    const logits = [0, 2e-5, 0, 3];
    const network = new FunctionNetwork({ tokens: 4, logits: 8 }, (row, _, { logits: out }) => {
      for (let i = 0; i < 4; i++) (out as Float32Array).set([logits[i], 0], row * 8 + 2 * i);
    });
    const pass = new LeastEntropyPass(new CheckedNetwork(network, 'step', () => false), 4, 2, lowEntropyRule(4, 4));
    const order: number[] = [];
    const decide = (_row: number, position: number): number => order.push(position) % 2;
    await pass.run({ rows: 1, samples: Int32Array.of(0) }, 0, null, decide, QUIET);
    expect(order).toEqual([3, 0, 1, 2]);
  });

  it('calls the network for rows that are not done alone', async () => {
    const network = exactMaskedNetwork(world);
    const pass = new LeastEntropyPass(new CheckedNetwork(network, 'step', () => false), 6, 4, entropyBoundRule(6, 100));
    await pass.run({ rows: 3, samples: Int32Array.of(0, 1, 2) }, 0, null, () => 0, QUIET);
    expect(network.batches).toEqual([3]);
  });
});
