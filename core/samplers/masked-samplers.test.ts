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
import { MaskedCall } from './masked-call.js';
import { MaskGit, maskGitCounts } from './maskgit.js';
import { OrderedBlocks } from './ordered-blocks.js';
import { RedrawRows, RedrawSampler } from './redraw-sampler.js';
import { REMASK_DEFAULTS, type RemaskRule, remaskStep, revealedShare } from './remask-rule.js';
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

const twoTokens = (temperature: number, seed: number): RedrawSampler =>
  new RedrawSampler(independent(), { length: 2, vocabulary: 2, steps: 2 }, new MaskGit(2, 2, temperature), new NoiseSource(seed, 1));

const remasking = (rule: Partial<RemaskRule>, steps: number, seed: number, topP = 1): RedrawSampler => {
  const remdm = new Remdm(8, steps, { ...REMASK_DEFAULTS, ...rule });
  return new RedrawSampler(chainNetwork(), { length: 8, vocabulary: 4, steps }, remdm, new NoiseSource(seed, 1), topP);
};

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
    const { tokens, calls } = await drawn(twoTokens(0, 1), 2, 40);
    expectLaw(tokens, [0.768, 0.16, 0.064, 0.008]);
    expect(new Set(calls)).toEqual(new Set([2]));
  });

  it('with much Gumbel noise chooses at random, and independent tokens keep their law', async () => {
    const { tokens } = await drawn(twoTokens(1e6, 2), 2, 40);
    expectLaw(tokens, [0.64, 0.16, 0.16, 0.04]);
  });
});

describe('remdm', () => {
  const LOOP = { phase: 'loop', on: 0.55, off: 0.05, alphaOn: 0.9 } as const;

  it.each([
    ...[0, 0.04, 0.5, 1].map((eta) => ({ eta })),
    { strategy: 'rescale', eta: 0.3 },
    { phase: 'switch', eta: 0.2 },
    { ...LOOP, eta: 0.5 },
    { ...LOOP, strategy: 'rescale', eta: 1 },
  ] as const)('keeps the share of masked positions that of the schedule: %j', (options) => {
    const rule = { ...REMASK_DEFAULTS, ...options };
    let masked = 1;
    for (let k = 0; k < 9; k++) {
      const { remask, reveal } = remaskStep(k, 9, rule);
      for (const probability of [remask, reveal]) {
        expect(probability).toBeGreaterThanOrEqual(-1e-12);
        expect(probability).toBeLessThanOrEqual(1 + 1e-12);
      }
      masked = masked * (1 - reveal) + (1 - masked) * remask;
      expect(masked).toBeCloseTo(1 - revealedShare(rule, (k + 1) / 9), 12);
    }
    expect(masked).toBeCloseTo(0, 12);
  });

  it('masks tokens again as the published rules say, at K = 20', () => {
    const remask = (rule: Partial<RemaskRule>): number[] =>
      Array.from({ length: 20 }, (_, k) => remaskStep(k, 20, { ...REMASK_DEFAULTS, ...rule }).remask);
    // From t = 1/2 to s = 9/20 at most (1 - 11/20) / (1/2) = .9 of the revealed tokens may be masked again.
    expect(remask({ strategy: 'cap', eta: 1 })[10]).toBeCloseTo(0.9, 12);
    expect(remask({ strategy: 'cap', eta: 0.3 })[10]).toBe(0.3);
    expect(remask({ strategy: 'rescale', eta: 0.3 })[10]).toBeCloseTo(0.27, 12);
    // t runs from 1 to .05; it is at most .52 from step 10 on.
    expect(remask({ phase: 'switch', on: 0.52 }).map((p) => p > 0)).toEqual(Array.from({ length: 20 }, (_, k) => k >= 10 && k < 19));
    // In a loop .9 of the tokens are revealed, of which at most 1/9 may be masked again in a step.
    const loop = remask({ ...LOOP, on: 0.52, off: 0.12, eta: 1 });
    expect(loop.map((p) => p > 0)).toEqual(Array.from({ length: 20 }, (_, k) => k >= 10 && k < 18));
    expect(loop[12]).toBeCloseTo(1 / 9, 12);
    expect([0, 0.225, 0.45, 0.7, 0.95, 0.975, 1].map((done) => revealedShare({ ...REMASK_DEFAULTS, ...LOOP }, done))).toEqual(
      [0, 0.45, 0.9, 0.9, 0.9, 0.95, 1].map((share) => expect.closeTo(share, 12)),
    );
  });

  it('by confidence masks doubtful tokens again first: the softmax of four tokens, by hand', () => {
    const rule = new Remdm(4, 20, { ...REMASK_DEFAULTS, strategy: 'conf', eta: 0.4 });
    const network = new FunctionNetwork({ tokens: 4, logits: 8 }, () => undefined);
    const rows = new RedrawRows(new MaskedCall(new CheckedNetwork(network, 'step', () => false), 4, 2));
    (rule.memory.confidences as Float64Array).set([1, 0.5, 0.5, 0.5]);
    const maskedAt = (u: number): boolean[] => {
      rows.call.tokens.fill(0, 0, 4);
      rows.uniforms.fill(u, 0, 4);
      rule.advance(rows, 0, -1, 10, QUIET);
      return [0, 1, 2, 3].map((i) => rows.isMasked(0, i));
    };
    // .4 e^-1 / (e^-1 + 3 e^-.5) = .06726 and .4 e^-.5 / (e^-1 + 3 e^-.5) = .11091.
    expect(maskedAt(0.0672)).toEqual([true, true, true, true]);
    expect(maskedAt(0.0674)).toEqual([false, true, true, true]);
    expect(maskedAt(0.1108)).toEqual([false, true, true, true]);
    expect(maskedAt(0.111)).toEqual([false, false, false, false]);
  });

  it('is mdlm_ancestral in law where nothing is masked again', async () => {
    const { tokens, calls } = await drawn(remasking({ eta: 0 }, 3, 3), 8, 12);
    expectMeanGenNll(tokens, chainGenNllBits(chain.chain, 3));
    const { mean, se } = moments(Float64Array.from(calls));
    expect(Math.abs(mean - expectedNfe('mdlm_ancestral', 'token', 3, 8))).toBeLessThan(5 * se);
  });

  it('makes the calls that are expected where tokens are masked again', async () => {
    const { calls } = await drawn(remasking({ eta: 0.3 }, 16, 4), 8, 4);
    const { mean, se } = moments(Float64Array.from(calls));
    expect(Math.abs(mean - expectedNfe('remdm', 'token', 16, 8, { eta: 0.3 }))).toBeLessThan(5 * se);
    expect(mean).toBeGreaterThan(expectedNfe('mdlm_ancestral', 'token', 16, 8) + 1);
  });

  it('makes the calls that are expected in a loop', async () => {
    const rule = { ...LOOP, strategy: 'rescale', eta: 0.5 } as const;
    const { calls } = await drawn(remasking(rule, 16, 4), 8, 4);
    const { mean, se } = moments(Float64Array.from(calls));
    expect(Math.abs(mean - expectedNfe('remdm', 'token', 16, 8, rule))).toBeLessThan(5 * se);
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
