import { describe, expect, it } from '@jest/globals';
import type { LatentClassModel, LatentClassWorld } from '../../core/worlds/index.js';
import {
  defaultParameters,
  isLatentClassWorld,
  latentClassPosterior,
  maskedPosterior,
  nextTokenLaw,
  worldOf,
} from '../../core/worlds/index.js';
import { allSequences, marginalsByEnumeration, maxDifference, softmaxRows } from '../testing/enumeration.js';
import { runGraph } from '../testing/graph-session.js';
import { testNormals, testUniforms } from '../testing/random.js';
import { latentClassAutoregressiveGraph, latentClassDecoderGraph, latentClassMaskedGraph, latentClassStepGraph } from './latent-class.js';

/** Agreement that the graphs promise, in probability. */
const TOLERANCE = 1e-6;

/** Two classes over three tokens, one of which the second class never emits. */
const SMALL: LatentClassModel = {
  length: 4,
  vocabulary: 3,
  classes: 2,
  ownTokens: 1,
  ownShare: 0.6,
  prior: Float64Array.of(0.8, 0.2),
  emission: Float64Array.of(0.6, 0.3, 0.1, 0, 0.3, 0.7),
};

function logPrior({ classes, vocabulary: V, prior, emission }: LatentClassModel, x: readonly number[]): number {
  const joint = Array.from({ length: classes }, (_, c) => x.reduce((product, token) => product * emission[c * V + token], prior[c]));
  return Math.log(joint.reduce((a, b) => a + b));
}

function lc4s(): LatentClassWorld {
  const world = worldOf('lc4s', defaultParameters('lc4s'));
  if (!isLatentClassWorld(world)) throw new TypeError('lc4s has no latent class');
  return world;
}

function drawSequences(world: LatentClassWorld, batch: number, uniform: () => number): Uint8Array {
  const out = new Uint8Array(batch * world.length);
  for (let b = 0; b < batch; b++) world.draw({ at: () => uniform() }, b, out, b * world.length);
  return out;
}

describe('autoregressive graph of a latent-class model', () => {
  it('gives the conditional of every prefix, by enumeration of the continuations', async () => {
    const { length: L, vocabulary: V, classes: C } = SMALL;
    const bytes = latentClassAutoregressiveGraph(SMALL).build({});
    const all = allSequences(V, L);
    for (const sequence of all) {
      let state: Float32Array = new Float32Array(C);
      for (let t = 0; t < L; t++) {
        const token = t === 0 ? V : sequence[t - 1];
        const out = await runGraph(bytes, { token: { data: Int32Array.of(token), shape: [1] }, state: { data: state, shape: [1, C] } });
        const joint = all.map((x) => (sequence.slice(0, t).every((s, i) => s === x[i]) ? logPrior(SMALL, x) : -Infinity));
        const expected = marginalsByEnumeration(all, V, joint).slice(t * V, (t + 1) * V);
        expect(maxDifference(softmaxRows(out.logits, V), expected)).toBeLessThan(TOLERANCE);
        state = Float32Array.from(out.next_state);
      }
    }
  });

  it.each([1, 2, 7, 250])('follows LC4S for a whole batch of %i', async (batch) => {
    const world = lc4s();
    const { length: L, vocabulary: V } = world;
    const C = world.latent.classes;
    const x = drawSequences(world, batch, testUniforms(batch));
    const bytes = latentClassAutoregressiveGraph(world.latent).build({});
    const expected = new Float64Array(V);
    let token = new Int32Array(batch).fill(V);
    let state = new Float32Array(batch * C);
    for (let t = 0; t < L; t++) {
      const out = await runGraph(bytes, { token: { data: token, shape: [batch] }, state: { data: state, shape: [batch, C] } });
      const laws = softmaxRows(out.logits, V);
      for (let b = 0; b < batch; b++) {
        nextTokenLaw(world, x.subarray(b * L, (b + 1) * L), t, expected);
        expect(maxDifference(laws.subarray(b * V, (b + 1) * V), expected)).toBeLessThan(TOLERANCE);
      }
      state = Float32Array.from(out.next_state);
      token = Int32Array.from({ length: batch }, (_, b) => x[b * L + t]);
    }
  });
});

describe('masked graph of a latent-class model', () => {
  it('equals enumeration for every mask and revealed tokens', async () => {
    const { length: L, vocabulary: V } = SMALL;
    const sequences = allSequences(V, L);
    const patterns = allSequences(V + 1, L);
    const { logits } = await runGraph(latentClassMaskedGraph(SMALL).build({}), {
      tokens: { data: Int32Array.from(patterns.flat()), shape: [patterns.length, L] },
    });
    patterns.forEach((pattern, b) => {
      const joint = sequences.map((x) => (pattern.every((s, i) => s === V || s === x[i]) ? logPrior(SMALL, x) : -Infinity));
      const found = logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp);
      expect(maxDifference(found, marginalsByEnumeration(sequences, V, joint))).toBeLessThan(TOLERANCE);
    });
  });

  it.each([1, 2, 7, 250])('equals the float64 posterior of LC4S at batch %i', async (batch) => {
    const world = lc4s();
    const { length: L, vocabulary: V } = world;
    const uniform = testUniforms(100 + batch);
    const tokens = Int32Array.from(drawSequences(world, batch, uniform), (token, k) =>
      uniform() < (Math.floor(k / L) % 11) / 10 ? V : token,
    );
    const { logits } = await runGraph(latentClassMaskedGraph(world.latent).build({}), { tokens: { data: tokens, shape: [batch, L] } });
    const expected = new Float64Array(L * V);
    for (let b = 0; b < batch; b++) {
      maskedPosterior(world, tokens.subarray(b * L, (b + 1) * L), expected);
      expect(maxDifference(logits.subarray(b * L * V, (b + 1) * L * V).map(Math.exp), expected)).toBeLessThan(TOLERANCE);
    }
  });
});

describe('sentence-latent graphs of LC4S', () => {
  it.each([1, 2, 7, 250])('give the class posterior by Bayes on Gaussian densities at batch %i', async (batch) => {
    const { latent } = lc4s();
    const C = latent.classes;
    const normal = testNormals(batch);
    const levels = [12, 3, 1, 0.5, 0.25, 0.12];
    const sigma = Float32Array.from({ length: batch }, (_, b) => levels[b % levels.length]);
    const x = Float32Array.from(
      { length: batch * C },
      (_, k) => (k % C === Math.floor(k / C) % C ? 1 : 0) + sigma[Math.floor(k / C)] * normal(),
    );
    const { x0 } = await runGraph(latentClassStepGraph(latent).build({}), {
      x: { data: x, shape: [batch, C] },
      sigma: { data: sigma, shape: [batch] },
    });
    const fromWorld = new Float64Array(C);
    for (let b = 0; b < batch; b++) {
      const row = x.subarray(b * C, (b + 1) * C);
      const logDensity = Array.from({ length: C }, (_, c) =>
        row.reduce((sum, value, j) => sum - (value - (j === c ? 1 : 0)) ** 2 / (2 * sigma[b] ** 2), Math.log(latent.prior[c])),
      );
      expect(maxDifference(x0.subarray(b * C, (b + 1) * C), softmaxRows(Float64Array.from(logDensity), C))).toBeLessThan(TOLERANCE);
      latentClassPosterior(latent, row, sigma[b], fromWorld);
      expect(maxDifference(x0.subarray(b * C, (b + 1) * C), fromWorld)).toBeLessThan(TOLERANCE);
    }
  });

  it.each([1, 2, 7, 250])('decode the nearest class into its token law at every position, batch %i', async (batch) => {
    const { latent } = lc4s();
    const { classes: C, vocabulary: V, length: L, emission } = latent;
    const normal = testNormals(batch);
    const z = Float32Array.from({ length: batch * C }, normal);
    const { logits } = await runGraph(latentClassDecoderGraph(latent).build({}), { z: { data: z, shape: [batch, C] } });
    const laws = softmaxRows(logits, V);
    for (let b = 0; b < batch; b++) {
      const distances = Array.from({ length: C }, (_, c) =>
        z.subarray(b * C, (b + 1) * C).reduce((sum, value, j) => sum + (value - (j === c ? 1 : 0)) ** 2, 0),
      );
      const nearest = distances.indexOf(Math.min(...distances));
      const expected = Array.from({ length: L * V }, (_, k) => emission[nearest * V + (k % V)]);
      expect(maxDifference(laws.subarray(b * L * V, (b + 1) * L * V), expected)).toBeLessThan(1e-6);
    }
  });
});
