import { describe, expect, it } from '@jest/globals';
import { FunctionNetwork } from '../execution/testing/exact-networks.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { NoiseSource } from '../random/noise.js';
import { equalSizes, RandomBlocks } from './random-blocks.js';
import { RevealPass } from './reveal-pass.js';
import { RevealSampler } from './reveal-sampler.js';

const L = 16;
const V = 8;

/** Exact network of pairs of equal tokens, x_{2m+1} = x_{2m} uniform over V. */
function pairNetwork(): FunctionNetwork {
  return new FunctionNetwork({ tokens: L, logits: L * V }, (row, { tokens }, { logits }) => {
    for (let i = 0; i < L; i++) {
      const partner = Number(tokens[row * L + (i ^ 1)]);
      for (let v = 0; v < V; v++) (logits as Float32Array)[(row * L + i) * V + v] = partner === V || partner === v ? 0 : -1e4;
    }
  });
}

async function sample(sizes: readonly number[]): Promise<{ tokens: Uint8Array; calls: Int32Array; network: FunctionNetwork }> {
  const network = pairNetwork();
  const pass = new RevealPass(new CheckedNetwork(network, 'step', () => false), L, V, new RandomBlocks(L, sizes));
  const tokens = new Uint8Array(SUB_BATCH * L);
  const calls = new Int32Array(SUB_BATCH);
  const subBatch = { rows: SUB_BATCH, samples: Int32Array.from({ length: SUB_BATCH }, (_, row) => row) };
  const quiet = { onPrediction: () => undefined, onStepEnd: () => undefined };
  await new RevealSampler(pass, L, V, new NoiseSource(3, 1)).sample(subBatch, 0, tokens, calls, quiet);
  return { tokens, calls, network };
}

const violations = (tokens: Uint8Array): number =>
  tokens.reduce((count, token, i) => count + (i % 2 === 1 && token !== tokens[i - 1] ? 1 : 0), 0);

describe('RandomBlocks', () => {
  it('reveals as many positions a step as its sizes say, in an order that is uniform', () => {
    const times = new Float64Array(3000 * 3);
    new NoiseSource(5, 1).fillUniforms(
      1,
      Int32Array.from({ length: 3000 }, (_, i) => i),
      3000,
      0,
      3,
      times,
    );
    const due = new Int32Array(times.length);
    new RandomBlocks(3, [1, 2]).assign(times, 3000, due);
    const first = [0, 0, 0];
    for (let row = 0; row < 3000; row++) {
      const steps = [...due.subarray(row * 3, row * 3 + 3)];
      expect([...steps].sort()).toEqual([0, 1, 1]);
      first[steps.indexOf(0)]++;
    }
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt((3000 * 2) / 9));
  });

  it('gives positions of equal times ranks of their own', () => {
    const due = new Int32Array(4);
    new RandomBlocks(4, [1, 1, 1, 1]).assign(new Float64Array(4), 1, due);
    expect([...due]).toEqual([0, 1, 2, 3]);
  });

  it('says how many positions are revealed before each step', () => {
    const blocks = new RandomBlocks(7, [2, 5]);
    expect([0, 1, 2].map((step) => blocks.revealedBefore(step))).toEqual([0, 2, 7]);
  });

  it('refuses sizes that do not cover the length', () => {
    expect(() => new RandomBlocks(7, [2, 4])).toThrow('must be at least 1 and sum to the length 7');
    expect(() => new RandomBlocks(7, [0, 7])).toThrow('must be at least 1');
  });

  it('never breaks a pair with one token a call, and makes L calls', async () => {
    const { tokens, calls, network } = await sample(new Array<number>(L).fill(1));
    expect(violations(tokens)).toBe(0);
    expect(new Set(calls)).toEqual(new Set([L]));
    expect(new Set(network.batches)).toEqual(new Set([SUB_BATCH]));
  });

  it('breaks a pair when its tokens are of one block: (1 - 1/V) (m - 1)/(L - 1) for equal blocks of m', async () => {
    const { tokens, calls } = await sample(equalSizes(L, 4));
    const expected = ((1 - 1 / V) * 3) / (L - 1);
    const pairs = tokens.length / 2;
    expect(Math.abs(violations(tokens) / pairs - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / pairs));
    expect(new Set(calls)).toEqual(new Set([4]));
  });
});

describe('equalSizes', () => {
  it('differ by at most 1 and sum to the length', () => {
    expect(equalSizes(32, 3)).toEqual([10, 11, 11]);
    expect(equalSizes(6, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(() => equalSizes(4, 5)).toThrow('cannot be divided into 5 blocks');
  });
});
