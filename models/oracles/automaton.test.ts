import { describe, expect, it } from '@jest/globals';
import { type AutomatonWorld, defaultParameters, isAutomatonWorld, worldOf } from '../../core/worlds/index.js';
import { gaussianTokenPosterior, maskedPosterior, nextTokenLaw } from '../../core/worlds/index.js';
import { allSequences, marginalsByEnumeration, maxDifference, softmaxRows } from '../testing/enumeration.js';
import { runGraph } from '../testing/graph-session.js';
import { testNormals, testUniforms } from '../testing/random.js';
import { SMALL_WORLDS, type SmallWorld } from '../../core/worlds/testing/small-worlds.js';
import { automatonAutoregressiveGraph, automatonEmbeddingGraph, automatonMaskedGraph } from './automaton.js';

/** Agreement that the graphs promise, in probability. */
const TOLERANCE = 1e-6;
/** Of 32 positions with evidence against them, whose float32 sums span hundreds of nats. */
const PUBLISHED_TOLERANCE = 1e-5;

const PUBLISHED = (['hmm3', 'pair', 'par', 'dyck', 'agree'] as const).map((name) => ({
  name,
  world: automaton(name, defaultParameters(name)),
}));
const SMALL = SMALL_WORLDS.map((small) => ({ name: `${small.world} of ${JSON.stringify(small.parameters)}`, small }));

function automaton(name: SmallWorld['world'], parameters: SmallWorld['parameters']): AutomatonWorld {
  const world = worldOf(name, parameters);
  if (!isAutomatonWorld(world)) throw new TypeError(`${name} has no automaton`);
  return world;
}

function drawSequences(world: AutomatonWorld, batch: number, uniform: () => number): Uint8Array {
  const out = new Uint8Array(batch * world.length);
  for (let b = 0; b < batch; b++) world.draw({ at: () => uniform() }, b, out, b * world.length);
  return out;
}

/** Every k-th element, so that a test sees all kinds of a long list in little time. */
function spread<T>(list: readonly T[], count: number): T[] {
  const stride = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, i) => i % stride === 0);
}

describe('graphs of a small automaton world', () => {
  it.each(SMALL)('of $name give the conditional of every prefix, by enumeration of the continuations', async ({ small }) => {
    const { length: L, vocabulary: V } = small;
    const law = automaton(small.world, small.parameters).law;
    const width = law.automaton.states + 1;
    const all = allSequences(V, L).filter((x) => small.weight(x) > 0);
    const logs = all.map((x) => Math.log(small.weight(x)));
    const bytes = automatonAutoregressiveGraph(law).build({});
    const chosen = spread(all, 40);
    let state = new Float32Array(chosen.length * width);
    for (let t = 0; t < L; t++) {
      const token = Int32Array.from(chosen, (x) => (t === 0 ? V : x[t - 1]));
      const out = await runGraph(bytes, {
        token: { data: token, shape: [chosen.length] },
        state: { data: state, shape: [chosen.length, width] },
      });
      const found = softmaxRows(out.logits, V);
      chosen.forEach((sequence, b) => {
        const joint = all.map((x, k) => (sequence.slice(0, t).every((s, i) => s === x[i]) ? logs[k] : -Infinity));
        const expected = marginalsByEnumeration(all, V, joint).subarray(t * V, (t + 1) * V);
        expect(maxDifference(found.subarray(b * V, (b + 1) * V), expected)).toBeLessThan(TOLERANCE);
      });
      state = Float32Array.from(out.next_state);
    }
  });

  it.each(SMALL)('of $name equal enumeration for masks and revealed tokens', async ({ small }) => {
    const { length: L, vocabulary: V } = small;
    const all = allSequences(V, L).filter((x) => small.weight(x) > 0);
    const logs = all.map((x) => Math.log(small.weight(x)));
    const masks = allSequences(2, L);
    const patterns = spread(all, 24).flatMap((x, k) =>
      spread(masks.slice(k % 3), 16).map((mask) => x.map((token, i) => (mask[i] ? V : token))),
    );
    const { logits } = await runGraph(automatonMaskedGraph(automaton(small.world, small.parameters).law).build({}), {
      tokens: { data: Int32Array.from(patterns.flat()), shape: [patterns.length, L] },
    });
    patterns.forEach((pattern, b) => {
      const joint = all.map((x, k) => (pattern.every((token, i) => token === V || token === x[i]) ? logs[k] : -Infinity));
      const found = logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp);
      expect(maxDifference(found, marginalsByEnumeration(all, V, joint))).toBeLessThan(TOLERANCE);
    });
  });

  it.each(SMALL)('of $name equal enumeration for noisy data', async ({ small }) => {
    const { length: L, vocabulary: V } = small;
    const all = allSequences(V, L).filter((x) => small.weight(x) > 0);
    const logs = all.map((x) => Math.log(small.weight(x)));
    const chosen = spread(all, 60);
    const sigmas = Float32Array.from(chosen, (_, b) => [10, 2, 0.7, 0.3, 0.1][b % 5]);
    const normal = testNormals(7);
    const x = Float32Array.from(
      chosen.flatMap((s, b) => s.flatMap((token) => Array.from({ length: V }, (_, v) => Number(v === token) + sigmas[b] * normal()))),
    );
    const { x0 } = await runGraph(automatonEmbeddingGraph(automaton(small.world, small.parameters).law).build({}), {
      x: { data: x, shape: [chosen.length, L, V] },
      sigma: { data: sigmas, shape: [chosen.length] },
    });
    chosen.forEach((_, b) => {
      const joint = all.map((s, k) => s.reduce((sum, token, i) => sum + x[(b * L + i) * V + token] / sigmas[b] ** 2, logs[k]));
      expect(maxDifference(x0.subarray(b * L * V, (b + 1) * L * V), marginalsByEnumeration(all, V, joint))).toBeLessThan(TOLERANCE);
    });
  });
});

describe('graphs of a published automaton world', () => {
  it.each(PUBLISHED)('$name follow the float64 conditionals of a batch', async ({ world }) => {
    const batch = 20;
    const { length: L, vocabulary: V, law } = world;
    const x = drawSequences(world, batch, testUniforms(3));
    const bytes = automatonAutoregressiveGraph(law).build({});
    const width = law.automaton.states + 1;
    const expected = new Float64Array(V);
    let state = new Float32Array(batch * width);
    for (let t = 0; t < L; t++) {
      const token = Int32Array.from({ length: batch }, (_, b) => (t === 0 ? V : x[b * L + t - 1]));
      const out = await runGraph(bytes, { token: { data: token, shape: [batch] }, state: { data: state, shape: [batch, width] } });
      const laws = softmaxRows(out.logits, V);
      for (let b = 0; b < batch; b++) {
        nextTokenLaw(world, x.subarray(b * L, (b + 1) * L), t, expected);
        expect(maxDifference(laws.subarray(b * V, (b + 1) * V), expected)).toBeLessThan(TOLERANCE);
      }
      state = Float32Array.from(out.next_state);
    }
  });

  it.each(PUBLISHED)('$name equal the float64 posterior of masked and of noisy data, contradictions included', async ({ world }) => {
    const batch = 60;
    const { length: L, vocabulary: V, law } = world;
    const uniform = testUniforms(11);
    const normal = testNormals(12);
    const data = drawSequences(world, batch, uniform);
    // Every third sequence is of tokens that need not fit each other, as parallel decoding makes them.
    const tokens = Int32Array.from(data, (token, k) => {
      const kept = Math.floor(k / L) % 3 === 0 ? Math.floor(uniform() * V) : token;
      return uniform() < 0.5 ? V : kept;
    });
    const { logits } = await runGraph(automatonMaskedGraph(law).build({}), { tokens: { data: tokens, shape: [batch, L] } });
    const sigmas = Float32Array.from({ length: batch }, (_, b) => [8, 1, 0.4, 0.12][b % 4]);
    const x = Float32Array.from({ length: batch * L * V }, (_, k) => {
      const b = Math.floor(k / (L * V));
      return Number(data[Math.floor(k / V)] === k % V) + sigmas[b] * normal();
    });
    const { x0 } = await runGraph(automatonEmbeddingGraph(law).build({}), {
      x: { data: x, shape: [batch, L, V] },
      sigma: { data: sigmas, shape: [batch] },
    });
    const expected = new Float64Array(L * V);
    for (let b = 0; b < batch; b++) {
      maskedPosterior(world, tokens.subarray(b * L, (b + 1) * L), expected);
      const probabilities = logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp);
      expect(maxDifference(probabilities, expected)).toBeLessThan(PUBLISHED_TOLERANCE);
      gaussianTokenPosterior(world, x.subarray(b * L * V, (b + 1) * L * V), sigmas[b], expected);
      expect(maxDifference(x0.subarray(b * L * V, (b + 1) * L * V), expected)).toBeLessThan(2 * PUBLISHED_TOLERANCE);
    }
  });
});
