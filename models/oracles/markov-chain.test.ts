import { describe, expect, it } from '@jest/globals';
import type { MarkovChain, MarkovChainWorld } from '../../core/worlds/index.js';
import {
  defaultParameters,
  gaussianTokenPosterior,
  isMarkovChainWorld,
  maskedPosterior,
  nextTokenLaw,
  worldOf,
} from '../../core/worlds/index.js';
import { allSequences, marginalsByEnumeration, maxDifference, softmaxRows } from '../testing/enumeration.js';
import { runGraph } from '../testing/graph-session.js';
import { testNormals, testUniforms } from '../testing/random.js';
import { chainAutoregressiveGraph } from './chain-autoregressive.js';
import { chainEmbeddingGraph } from './chain-embedding.js';
import { chainMaskedGraph } from './chain-masked.js';

/** Agreement that the graphs promise, in probability. */
const TOLERANCE = 1e-6;

/** A chain whose initial law is not stationary. */
const SOFT: MarkovChain = {
  length: 5,
  vocabulary: 3,
  initial: Float64Array.of(0.6, 0.3, 0.1),
  transition: Float64Array.of(0.7, 0.2, 0.1, 0.05, 0.05, 0.9, 0.3, 0.3, 0.4),
};
/** The same with forbidden transitions and a forbidden first token. */
const HARD: MarkovChain = {
  ...SOFT,
  initial: Float64Array.of(0.5, 0.5, 0),
  transition: Float64Array.of(0, 1, 0, 0, 0.5, 0.5, 0.25, 0, 0.75),
};
const CHAINS = [
  { name: 'soft chain', chain: SOFT },
  { name: 'chain with hard zeros', chain: HARD },
];

function logPrior({ vocabulary: V, initial, transition }: MarkovChain, x: readonly number[]): number {
  return x.reduce((sum, token, i) => sum + Math.log(i === 0 ? initial[token] : transition[x[i - 1] * V + token]), 0);
}

function m4(): MarkovChainWorld {
  const world = worldOf('m4', defaultParameters('m4'));
  if (!isMarkovChainWorld(world)) throw new TypeError('m4 is not a chain');
  return world;
}

/** Sequences of the chain's own law, one per row. */
function drawSequences(world: MarkovChainWorld, batch: number, uniform: () => number): Uint8Array {
  const out = new Uint8Array(batch * world.length);
  for (let b = 0; b < batch; b++) world.draw({ at: () => uniform() }, b, out, b * world.length);
  return out;
}

describe('autoregressive graph of a Markov chain', () => {
  it.each(CHAINS)('gives the conditional of every prefix of a $name', async ({ chain }) => {
    const { vocabulary: V } = chain;
    const bytes = chainAutoregressiveGraph(chain).build({});
    for (const sequence of allSequences(V, 3).filter((x) => logPrior(chain, x) > -Infinity)) {
      let state: Float32Array = new Float32Array(V + 1);
      for (const [i, token] of [V, ...sequence].entries()) {
        const out = await runGraph(bytes, { token: { data: Int32Array.of(token), shape: [1] }, state: { data: state, shape: [1, V + 1] } });
        const expected = i === 0 ? chain.initial : chain.transition.slice(token * V, (token + 1) * V);
        expect(maxDifference(softmaxRows(out.logits, V), expected)).toBeLessThan(1e-6);
        state = Float32Array.from(out.next_state);
      }
    }
  });

  it.each([1, 2, 7, 250])('follows M4 for a whole batch of %i', async (batch) => {
    const world = m4();
    const { length: L, vocabulary: V } = world;
    const x = drawSequences(world, batch, testUniforms(batch));
    const bytes = chainAutoregressiveGraph(world.chain).build({});
    const expected = new Float64Array(V);
    let token = new Int32Array(batch).fill(V);
    let state = new Float32Array(batch * (V + 1));
    for (let t = 0; t < L; t++) {
      const out = await runGraph(bytes, { token: { data: token, shape: [batch] }, state: { data: state, shape: [batch, V + 1] } });
      const laws = softmaxRows(out.logits, V);
      for (let b = 0; b < batch; b++) {
        nextTokenLaw(world, x.subarray(b * L, (b + 1) * L), t, expected);
        expect(maxDifference(laws.subarray(b * V, (b + 1) * V), expected)).toBeLessThan(1e-6);
      }
      state = Float32Array.from(out.next_state);
      token = Int32Array.from({ length: batch }, (_, b) => x[b * L + t]);
    }
  });
});

describe('masked graph of a Markov chain', () => {
  it.each(CHAINS)('equals enumeration for every mask and revealed tokens of a $name', async ({ chain }) => {
    const { length: L, vocabulary: V } = chain;
    const sequences = allSequences(V, L);
    const priors = sequences.map((x) => logPrior(chain, x));
    const consistent = (x: readonly number[], pattern: readonly number[]): boolean =>
      pattern.every((token, i) => token === V || token === x[i]);
    const patterns = allSequences(V + 1, L).filter((pattern) => sequences.some((x, k) => priors[k] > -Infinity && consistent(x, pattern)));
    const { logits } = await runGraph(chainMaskedGraph(chain).build({}), {
      tokens: { data: Int32Array.from(patterns.flat()), shape: [patterns.length, L] },
    });
    patterns.forEach((pattern, b) => {
      const joint = sequences.map((x, k) => (consistent(x, pattern) ? priors[k] : -Infinity));
      const found = logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp);
      expect(maxDifference(found, marginalsByEnumeration(sequences, V, joint))).toBeLessThan(TOLERANCE);
    });
  });

  it.each([1, 2, 7, 250])('equals the float64 posterior of M4 at batch %i', async (batch) => {
    const world = m4();
    const { length: L, vocabulary: V } = world;
    const uniform = testUniforms(100 + batch);
    const tokens = Int32Array.from(drawSequences(world, batch, uniform), (token, k) =>
      uniform() < (Math.floor(k / L) % 11) / 10 ? V : token,
    );
    const { logits } = await runGraph(chainMaskedGraph(world.chain).build({}), { tokens: { data: tokens, shape: [batch, L] } });
    const expected = new Float64Array(L * V);
    for (let b = 0; b < batch; b++) {
      maskedPosterior(world, tokens.subarray(b * L, (b + 1) * L), expected);
      expect(maxDifference(logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp), expected)).toBeLessThan(TOLERANCE);
    }
  });
});

/** Noisy one-hots of sequences (batch, L), with one sigma per row. */
function noisyOneHots(tokens: ArrayLike<number>, V: number, L: number, sigmas: Float32Array, normal: () => number): Float32Array {
  return Float32Array.from({ length: tokens.length * V }, (_, k) => {
    const position = Math.floor(k / V);
    return (tokens[position] === k % V ? 1 : 0) + sigmas[Math.floor(position / L)] * normal();
  });
}

/** Noise levels of the grid and below, one per row in turn. */
const SIGMAS = [8, 3, 1, 0.6, 0.3, 0.12, 0.1];

describe('token-embedding graph of a Markov chain', () => {
  it.each(CHAINS)('equals enumeration for noisy data of a $name', async ({ chain }) => {
    const { length: L, vocabulary: V } = chain;
    const sequences = allSequences(V, L);
    const priors = sequences.map((x) => logPrior(chain, x));
    const possible = sequences.filter((_, k) => priors[k] > -Infinity);
    const batch = possible.length;
    const sigmas = Float32Array.from({ length: batch }, (_, b) => SIGMAS[b % SIGMAS.length]);
    const x = noisyOneHots(possible.flat(), V, L, sigmas, testNormals(5));
    const { x0 } = await runGraph(chainEmbeddingGraph(chain).build({}), {
      x: { data: x, shape: [batch, L, V] },
      sigma: { data: sigmas, shape: [batch] },
    });
    for (let b = 0; b < batch; b++) {
      const joint = sequences.map((s, k) => s.reduce((sum, token, i) => sum + x[(b * L + i) * V + token] / sigmas[b] ** 2, priors[k]));
      const found = x0.subarray(b * L * V, (b + 1) * L * V);
      expect(maxDifference(found, marginalsByEnumeration(sequences, V, joint))).toBeLessThan(TOLERANCE);
    }
  });

  it('stays a probability where the evidence contradicts the chain as strongly as float32 can say', async () => {
    const { length: L, vocabulary: V } = HARD;
    // Token 0 follows token 0 nowhere in this chain.
    const x = Float32Array.from({ length: L * V }, (_, k) => (k % V === 0 ? 100 : -100));
    const { x0 } = await runGraph(chainEmbeddingGraph(HARD).build({}), {
      x: { data: x, shape: [1, L, V] },
      sigma: { data: Float32Array.of(0.1), shape: [1] },
    });
    for (let i = 0; i < L; i++) expect(x0.subarray(i * V, (i + 1) * V).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });

  it.each([1, 2, 7, 250])('equals the float64 posterior of M4 at batch %i, on data and on noise alone', async (batch) => {
    const world = m4();
    const { length: L, vocabulary: V } = world;
    const sigmas = Float32Array.from({ length: batch }, (_, b) => SIGMAS[b % SIGMAS.length]);
    const bytes = chainEmbeddingGraph(world.chain).build({});
    const data = drawSequences(world, batch, testUniforms(200 + batch));
    // Token V is no token: its rows are noise around zero, which contradicts the chain often.
    for (const tokens of [data, new Uint8Array(data.length).fill(V)]) {
      const x = noisyOneHots(tokens, V, L, sigmas, testNormals(300 + batch));
      const { x0 } = await runGraph(bytes, { x: { data: x, shape: [batch, L, V] }, sigma: { data: sigmas, shape: [batch] } });
      const expected = new Float64Array(L * V);
      for (let b = 0; b < batch; b++) {
        gaussianTokenPosterior(world, x.subarray(b * L * V, (b + 1) * L * V), sigmas[b], expected);
        expect(maxDifference(x0.subarray(b * L * V, (b + 1) * L * V), expected)).toBeLessThan(TOLERANCE);
      }
    }
  });
});
