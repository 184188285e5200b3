import { describe, expect, it } from '@jest/globals';
import { FunctionNetwork } from '../execution/testing/exact-networks.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { NoiseSource } from '../random/noise.js';
import { IidSteps, revealStep } from './iid-steps.js';
import { RevealPass } from './reveal-pass.js';
import { RevealSampler } from './reveal-sampler.js';

const L = 32;
const V = 8;
const QUIET = { onPrediction: () => undefined, onStepEnd: () => undefined };

/** Exact network of pairs of equal tokens, x_{2m+1} = x_{2m} uniform over V. */
function pairNetwork(): FunctionNetwork {
  return new FunctionNetwork({ tokens: L, logits: L * V }, (row, { tokens }, { logits }) => {
    for (let i = 0; i < L; i++) {
      const partner = Number(tokens[row * L + (i ^ 1)]);
      for (let v = 0; v < V; v++) (logits as Float32Array)[(row * L + i) * V + v] = partner === V || partner === v ? 0 : -1e4;
    }
  });
}

async function sample(steps: number, subBatches: number): Promise<{ tokens: Uint8Array; nfe: number }> {
  const pass = new RevealPass(new CheckedNetwork(pairNetwork(), 'step', () => false), L, V, new IidSteps(L, steps));
  const sampler = new RevealSampler(pass, L, V, new NoiseSource(3, 1));
  const n = subBatches * SUB_BATCH;
  const tokens = new Uint8Array(n * L);
  const calls = new Int32Array(n);
  for (let b = 0; b < subBatches; b++) {
    const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => b * SUB_BATCH + row);
    await sampler.sample({ rows: SUB_BATCH, samples }, 0, tokens, calls, QUIET);
  }
  return { tokens, nfe: calls.reduce((a, b) => a + b, 0) / n };
}

describe('mdlm_ancestral', () => {
  it('makes 24.1 calls a sample at K = 52 and L = 32', async () => {
    const { nfe } = await sample(52, 2);
    expect(nfe).toBeCloseTo(24.07, 0);
    expect(Math.abs(nfe - 24.07)).toBeLessThan(0.5);
  });

  it('violates a hard constraint of pairs with probability (1 - 1/V) / K', async () => {
    for (const steps of [1, 4, 16]) {
      const { tokens } = await sample(steps, 2);
      const pairs = tokens.length / 2;
      let violations = 0;
      for (let i = 0; i < tokens.length; i += 2) if (tokens[i] !== tokens[i + 1]) violations++;
      const expected = (1 - 1 / V) / steps;
      expect(Math.abs(violations / pairs - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / pairs));
    }
  });

  it('draws no token that the network gives no probability', async () => {
    const { tokens } = await sample(512, 1);
    // At K >> L the two tokens of a pair rarely fall on one step: about 7 of the 4000 pairs disagree.
    let violations = 0;
    for (let i = 0; i < tokens.length; i += 2) if (tokens[i] !== tokens[i + 1]) violations++;
    expect(violations).toBeLessThan(30);
  });
});

describe('revealStep', () => {
  it('gives each of K steps the same share of [0, 1), the last one included', () => {
    expect([0, 0.249, 0.25, 0.5, 0.75, 1 - 2 ** -53].map((u) => revealStep(u, 4))).toEqual([0, 0, 1, 2, 3, 3]);
  });
});
