import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../core/cells/cell.js';
import { readGraphInfo } from '../core/onnx/index.js';
import { SMALL_WORLDS, type SmallWorld } from '../core/worlds/testing/small-worlds.js';
import { dataNameOf } from '../core/worlds/index.js';
import { builtInModels, worldOracles } from './index.js';
import { allSequences, marginalsByEnumeration, maxDifference, softmaxRows } from './testing/enumeration.js';
import { runGraph } from './testing/graph-session.js';
import { testNormals } from './testing/random.js';

/** Agreement that the graphs promise, in probability. */
const TOLERANCE = 1e-6;

/** Laws of the two worlds without an automaton, with parameters of their own and from the definition alone. */
const OTHERS: readonly SmallWorld[] = [
  {
    world: 'm4',
    parameters: { length: 5, vocabulary: 3, forward: 0.55 },
    length: 5,
    vocabulary: 3,
    weight: (x) => x.reduce((p, token, i) => p * (i === 0 ? 1 / 3 : token === (x[i - 1] + 1) % 3 ? 0.55 : 0.225), 1),
  },
  {
    world: 'lc4s',
    parameters: { length: 4, prior: [0.6, 0.3, 0.1], ownTokens: 1, ownShare: 0.7 },
    length: 4,
    vocabulary: 3,
    weight: (x) => [0.6, 0.3, 0.1].reduce((sum, prior, c) => sum + x.reduce((p, token) => p * (token === c ? 0.7 : 0.15), prior), 0),
  },
];
const WORLDS = [...SMALL_WORLDS, ...OTHERS].map((small) => ({ name: dataNameOf(small.world, small.parameters), small }));

/** Possible sequences and the logarithms of their weights. */
function lawOf({ vocabulary, length, weight }: SmallWorld): { readonly all: number[][]; readonly logs: number[] } {
  const all = allSequences(vocabulary, length).filter((x) => weight(x) > 0);
  return { all, logs: all.map((x) => Math.log(weight(x))) };
}

function graphOf(name: string, architecture: string, space: string, role = 'step'): Uint8Array {
  const oracle = worldOracles(name).find((one) => one.architecture === architecture && one.space === space);
  const graph = oracle?.graphs.find((one) => one.role === role);
  if (graph === undefined) throw new Error(`${name} has no ${role} graph of ${architecture} in ${space} space`);
  return graph.bytes;
}

const spread = <T>(list: readonly T[], count: number): T[] => list.filter((_, i) => i % Math.max(1, Math.floor(list.length / count)) === 0);

describe('oracles of a world that is named with its parameters', () => {
  it('are those of the published parameters where it is named without', () => {
    const digests = (models: readonly { readonly name: string; readonly graphs: readonly { readonly digest: string }[] }[]) =>
      models.map(({ name, graphs }) => [name, graphs.map(({ digest }) => digest)]);
    expect(digests(worldOracles('m4'))).toEqual(digests(builtInModels().filter((model) => model.data.world === 'm4')));
  });

  it('carry its name, and all of its parameters', () => {
    const oracles = worldOracles('m4(forward=0.6;length=16)');
    expect(oracles.map(({ name }) => name)).toEqual(['ar', 'masked', 'embedding'].map((kind) => `m4(forward=0.6;length=16)-${kind}`));
    for (const { data } of oracles) {
      expect(canonicalJson(data)).toBe(
        canonicalJson({ world: 'm4(forward=0.6;length=16)', parameters: { forward: 0.6, length: 16, vocabulary: 4 } }),
      );
    }
    expect(worldOracles('gmm(side=5)').map(({ name, data }) => [name, data.parameters['side']])).toEqual([['gmm(side=5)-pixel', 5]]);
  });

  it.each(WORLDS)('$name: masked tokens have the enumerated posterior', async ({ name, small }) => {
    const { length: L, vocabulary: V } = small;
    const { all, logs } = lawOf(small);
    const masks = allSequences(2, L);
    const patterns = spread(all, 20).flatMap((x, k) => spread(masks.slice(k % 3), 12).map((mask) => x.map((t, i) => (mask[i] ? V : t))));
    const { logits } = await runGraph(graphOf(name, 'masked-diffusion', 'token'), {
      tokens: { data: Int32Array.from(patterns.flat()), shape: [patterns.length, L] },
    });
    patterns.forEach((pattern, b) => {
      const joint = all.map((x, k) => (pattern.every((token, i) => token === V || token === x[i]) ? logs[k] : -Infinity));
      const found = logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp);
      expect(maxDifference(found, marginalsByEnumeration(all, V, joint))).toBeLessThan(TOLERANCE);
    });
  });

  it.each(WORLDS)('$name: next tokens have the enumerated law', async ({ name, small }) => {
    const { length: L, vocabulary: V } = small;
    const { all, logs } = lawOf(small);
    const bytes = graphOf(name, 'autoregressive', 'token');
    const chosen = spread(all, 20);
    let state: Float32Array | null = null;
    for (let t = 0; t < L; t++) {
      const width: number = state === null ? stateWidth(name) : state.length / chosen.length;
      const out = await runGraph(bytes, {
        token: { data: Int32Array.from(chosen, (x) => (t === 0 ? V : x[t - 1])), shape: [chosen.length] },
        state: { data: state ?? new Float32Array(chosen.length * width), shape: [chosen.length, width] },
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

  it.each(WORLDS.filter(({ small }) => small.world !== 'lc4s'))('$name: noisy tokens have the enumerated posterior', async (given) => {
    const { name, small } = given;
    const { length: L, vocabulary: V } = small;
    const { all, logs } = lawOf(small);
    const chosen = spread(all, 40);
    const sigmas = Float32Array.from(chosen, (_, b) => [10, 2, 0.7, 0.3, 0.1][b % 5]);
    const normal = testNormals(5);
    const x = Float32Array.from(
      chosen.flatMap((s, b) => s.flatMap((token) => Array.from({ length: V }, (_, v) => Number(v === token) + sigmas[b] * normal()))),
    );
    const { x0 } = await runGraph(graphOf(name, 'gaussian-diffusion', 'token-embedding'), {
      x: { data: x, shape: [chosen.length, L, V] },
      sigma: { data: sigmas, shape: [chosen.length] },
    });
    chosen.forEach((_, b) => {
      const joint = all.map((s, k) => s.reduce((sum, token, i) => sum + x[(b * L + i) * V + token] / sigmas[b] ** 2, logs[k]));
      expect(maxDifference(x0.subarray(b * L * V, (b + 1) * L * V), marginalsByEnumeration(all, V, joint))).toBeLessThan(TOLERANCE);
    });
  });

  it('lc4s: the class of a noisy one-hot has the posterior of Bayes, and is decoded into its tokens', async () => {
    const { name } = WORLDS[WORLDS.length - 1];
    const prior = [0.6, 0.3, 0.1];
    const x = Float32Array.of(0.2, 1.4, -0.3);
    const { x0 } = await runGraph(graphOf(name, 'gaussian-diffusion', 'sentence-latent'), {
      x: { data: x, shape: [1, 3] },
      sigma: { data: Float32Array.of(0.8), shape: [1] },
    });
    const joint = prior.map((p, c) => p * Math.exp(-x.reduce((sum, value, i) => sum + (value - Number(i === c)) ** 2, 0) / (2 * 0.64)));
    const total = joint.reduce((a, b) => a + b);
    expect(
      maxDifference(
        x0,
        joint.map((value) => value / total),
      ),
    ).toBeLessThan(TOLERANCE);
    const { logits } = await runGraph(graphOf(name, 'gaussian-diffusion', 'sentence-latent', 'decoder'), {
      z: { data: x, shape: [1, 3] },
    });
    expect(
      maxDifference(
        softmaxRows(logits, 3),
        [0, 1, 2, 3].flatMap(() => [0.15, 0.7, 0.15]),
      ),
    ).toBeLessThan(TOLERANCE);
  });
});

/** Elements of the belief state, which is zeros at the start. */
function stateWidth(name: string): number {
  const port = readGraphInfo(graphOf(name, 'autoregressive', 'token')).inputs.find((input) => input.name === 'state');
  return Number(port?.shape[1]);
}
