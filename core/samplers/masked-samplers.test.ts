import { describe, expect, it } from '@jest/globals';
import { chainGenNllBits } from '../closed-forms/chain-gen-nll.js';
import { exactMaskedNetwork, FunctionNetwork } from '../execution/testing/exact-networks.js';
import { expectedNfe } from '../grid/applicability.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { moments } from '../measurement/moments.js';
import { NoiseSource } from '../random/noise.js';
import { cyclicChainWorld } from '../worlds/markov-chain.js';
import { IidSteps } from './iid-steps.js';
import { MaskGit, maskGitCounts } from './maskgit.js';
import { OrderedBlocks } from './ordered-blocks.js';
import { remaskStep } from './remask-step.js';
import { Remdm } from './remdm.js';
import { RevealPass } from './reveal-pass.js';
import { RevealSampler } from './reveal-sampler.js';
import { SeddTweedie } from './sedd-tweedie.js';
import type { SubBatch } from './sub-batch.js';

const QUIET = { onPrediction: () => undefined, onEntropy: () => undefined, onCall: () => undefined, onStepEnd: () => undefined };

interface Sampler {
  sample(subBatch: SubBatch, from: number, out: Uint8Array, calls: Int32Array, observer: typeof QUIET): Promise<void>;
}

async function drawn(sampler: Sampler, length: number, subBatches: number): Promise<{ tokens: Uint8Array; calls: Int32Array }> {
  const tokens = new Uint8Array(subBatches * SUB_BATCH * length);
  const calls = new Int32Array(subBatches * SUB_BATCH);
  for (let b = 0; b < subBatches; b++) {
    const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => b * SUB_BATCH + row);
    await sampler.sample({ rows: SUB_BATCH, samples }, 0, tokens, calls, QUIET);
  }
  return { tokens, calls };
}

/** Independent tokens, each 0 with probability .8 and 1 else. */
const independent = (): CheckedNetwork =>
  new CheckedNetwork(
    new FunctionNetwork({ tokens: 2, logits: 4 }, (row, _, { logits }) => {
      (logits as Float32Array).set([Math.log(0.8), Math.log(0.2), Math.log(0.8), Math.log(0.2)], row * 4);
    }),
    'step',
    () => false,
  );

const chain = cyclicChainWorld({ length: 8, vocabulary: 4, forward: 0.7 });
const chainNetwork = (): CheckedNetwork => new CheckedNetwork(exactMaskedNetwork(chain), 'step', () => false);

function expectLaw(tokens: Uint8Array, law: readonly number[]): void {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < tokens.length; i += 2) counts[2 * tokens[i] + tokens[i + 1]]++;
  const n = tokens.length / 2;
  law.forEach((p, x) => expect(Math.abs(counts[x] / n - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n)));
}

function expectMeanGenNll(tokens: Uint8Array, expected: number): void {
  const bits = Float64Array.from({ length: tokens.length / chain.length }, (_, s) => -chain.log2Prob(tokens, s * chain.length));
  const { mean, se } = moments(bits);
  expect(Math.abs(mean - expected)).toBeLessThan(5 * se);
}

describe('maskgit', () => {
  it('masks as the cosine says, one position less at every step', () => {
    expect(maskGitCounts(16, 4)).toEqual([14, 11, 6, 0]);
    expect(maskGitCounts(3, 3)).toEqual([2, 1, 0]);
    expect(maskGitCounts(5, 1)).toEqual([0]);
  });

  it('without Gumbel noise prefers likely tokens: the law of two independent tokens, by hand', async () => {
    // The likelier of two draws is kept (the first of equal ones), the other drawn anew: P(00) = .8 x .8 + .2 x .8 x .8, and so on.
    const { tokens, calls } = await drawn(new MaskGit(independent(), 2, 2, 2, 0, new NoiseSource(1, 1)), 2, 40);
    expectLaw(tokens, [0.768, 0.16, 0.064, 0.008]);
    expect(new Set(calls)).toEqual(new Set([2]));
  });

  it('with much Gumbel noise chooses at random, and independent tokens keep their law', async () => {
    const { tokens } = await drawn(new MaskGit(independent(), 2, 2, 2, 1e6, new NoiseSource(2, 1)), 2, 40);
    expectLaw(tokens, [0.64, 0.16, 0.16, 0.04]);
  });
});

describe('remdm', () => {
  it('keeps the share of masked positions that of the schedule', () => {
    for (const eta of [0, 0.04, 0.5, 1]) {
      let masked = 1;
      for (let k = 0; k < 9; k++) {
        const { remask, reveal } = remaskStep(k, 9, eta);
        for (const probability of [remask, reveal]) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1 + 1e-12);
        }
        masked = masked * (1 - reveal) + (1 - masked) * remask;
        expect(masked).toBeCloseTo(1 - (k + 1) / 9, 12);
      }
    }
  });

  it('is mdlm_ancestral in law where nothing is masked again', async () => {
    const { tokens, calls } = await drawn(new Remdm(chainNetwork(), 8, 4, 3, 0, new NoiseSource(3, 1)), 8, 12);
    expectMeanGenNll(tokens, chainGenNllBits(chain.chain, 3));
    const { mean, se } = moments(Float64Array.from(calls));
    expect(Math.abs(mean - expectedNfe('mdlm_ancestral', 'token', 3, 8))).toBeLessThan(5 * se);
  });

  it('makes the calls that are expected where tokens are masked again', async () => {
    const { calls } = await drawn(new Remdm(chainNetwork(), 8, 4, 16, 0.3, new NoiseSource(4, 1)), 8, 4);
    const { mean, se } = moments(Float64Array.from(calls));
    expect(Math.abs(mean - expectedNfe('remdm', 'token', 16, 8, { eta: 0.3 }))).toBeLessThan(5 * se);
    expect(mean).toBeGreaterThan(expectedNfe('mdlm_ancestral', 'token', 16, 8) + 1);
  });
});

describe('sedd_tweedie', () => {
  it('has the law of mdlm_ancestral with the exact posterior, and its calls', async () => {
    for (const steps of [1, 3, 10]) {
      const pass = new RevealPass(chainNetwork(), 8, 4, new IidSteps(8, steps));
      const { tokens, calls } = await drawn(new SeddTweedie(pass, 8, 4, steps, new NoiseSource(5, 1)), 8, 12);
      expectMeanGenNll(tokens, chainGenNllBits(chain.chain, steps));
      const { mean, se } = moments(Float64Array.from(calls));
      expect(Math.abs(mean - expectedNfe('mdlm_ancestral', 'token', steps, 8))).toBeLessThan(5 * se + 1e-9);
    }
  });
});

describe('bd3lm', () => {
  const times = new Float64Array(8);
  new NoiseSource(6, 1).fillUniforms(1, Int32Array.of(0), 1, 0, 8, times);

  it('is mdlm_ancestral with one block', () => {
    const [ordered, iid] = [new Int32Array(8), new Int32Array(8)];
    new OrderedBlocks(8, 8, 5).assign(times, 1, ordered);
    new IidSteps(8, 5).assign(times, 1, iid);
    expect(ordered).toEqual(iid);
  });

  it('is autoregressive in its blocks: with one step each they are revealed from left to right', () => {
    const due = new Int32Array(8);
    new OrderedBlocks(8, 4, 1).assign(times, 1, due);
    expect([...due]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(() => new OrderedBlocks(10, 4, 2)).toThrow('Blocks of 4 do not divide the length 10');
  });

  it('loses less at the same calls than steps over the whole chain', async () => {
    const bitsOf = async (schedule: OrderedBlocks | IidSteps): Promise<number> => {
      const sampler = new RevealSampler(new RevealPass(chainNetwork(), 8, 4, schedule), 8, 4, new NoiseSource(7, 1));
      const { tokens } = await drawn(sampler, 8, 12);
      return moments(Float64Array.from({ length: tokens.length / 8 }, (_, s) => -chain.log2Prob(tokens, s * 8))).mean;
    };
    expect(await bitsOf(new OrderedBlocks(8, 4, 1))).toBeLessThan(await bitsOf(new IidSteps(8, 1)));
  });
});
