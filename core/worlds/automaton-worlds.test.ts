import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampledEntropy, sampledProfile, totalCorrelationBits, dualTotalCorrelationBits } from '../closed-forms/index.js';
import { type AutomatonWorld, defaultParameters, dependenceOf, isAutomatonWorld, maskedPosterior, nextTokenLaw, worldOf } from './index.js';
import type { World } from '../grid/vocabulary.js';
import type { Parameters } from '../cells/cell.js';
import { SMALL_WORLDS } from './testing/small-worlds.js';

const PUBLISHED = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../tests/fixtures/science_vectors.json'), 'utf8')) as {
  PAIR: { H: number };
  DYCK2_depth3: { count: Record<string, number> };
  HMM3: { H_mc: number; H_se: number };
};

function automaton(name: World, parameters: Parameters): AutomatonWorld {
  const world = worldOf(name, parameters);
  if (!isAutomatonWorld(world)) throw new TypeError(`${name} has no automaton`);
  return world;
}

/** All sequences with their probabilities, from the weights that are written apart from core. */
function enumerated(small: (typeof SMALL_WORLDS)[number]): { x: number[]; p: number }[] {
  let all: number[][] = [[]];
  for (let i = 0; i < small.length; i++) all = all.flatMap((x) => Array.from({ length: small.vocabulary }, (_, v) => [...x, v]));
  const weighed = all.map((x) => ({ x, p: small.weight(x) })).filter(({ p }) => p > 0);
  const total = weighed.reduce((sum, { p }) => sum + p, 0);
  return weighed.map(({ x, p }) => ({ x, p: p / total }));
}

/** H of the groups of sequences that agree at `positions`, in bits. */
function entropyAt(law: readonly { x: number[]; p: number }[], positions: readonly number[]): number {
  const groups = new Map<string, number>();
  for (const { x, p } of law) {
    const key = positions.map((i) => x[i]).join();
    groups.set(key, (groups.get(key) ?? 0) + p);
  }
  return [...groups.values()].reduce((total, p) => total - p * Math.log2(p), 0);
}

describe.each(SMALL_WORLDS.map((small) => ({ name: `${small.world} of ${JSON.stringify(small.parameters)}`, small })))(
  '$name, held to enumeration',
  ({ small }) => {
    const world = automaton(small.world, small.parameters);
    const law = enumerated(small);
    const everywhere = Array.from({ length: small.length }, (_, i) => i);

    it('has its probabilities and its entropy', () => {
      for (const { x, p } of law) expect(2 ** world.log2Prob(Uint8Array.from(x), 0)).toBeCloseTo(p, 12);
      expect(world.entropyBits).toBeCloseTo(entropyAt(law, everywhere), 6);
      expect(world.entropyError).toBeLessThan(1e-6);
      expect(world.fullSupport).toBe(law.length === small.vocabulary ** small.length);
    });

    it('has its entropy of each token given those before it', () => {
      for (const t of everywhere) {
        const expected = entropyAt(law, everywhere.slice(0, t + 1)) - entropyAt(law, everywhere.slice(0, t));
        expect(world.conditionalEntropies[t]).toBeCloseTo(expected, 6);
      }
    });

    it('has its profile, the mean over all sets of revealed tokens, where it claims one', () => {
      const { profile } = world;
      if (profile === null) return expect(['hmm3', 'dyck']).toContain(small.world);
      const L = small.length;
      const [sums, counts] = [new Float64Array(L), new Float64Array(L)];
      for (let set = 0; set < 2 ** L; set++) {
        const shown = everywhere.filter((i) => (set >> i) & 1);
        for (const i of everywhere.filter((j) => !shown.includes(j))) {
          sums[shown.length] += entropyAt(law, [...shown, i]) - entropyAt(law, shown);
          counts[shown.length] += 1;
        }
      }
      for (const n of everywhere) expect(profile[n]).toBeCloseTo(sums[n] / counts[n], 10);
    });

    it('has its total and dual total correlation where it claims them', () => {
      const { totalCorrelationBits, dualTotalCorrelationBits } = dependenceOf(world);
      const entropy = entropyAt(law, everywhere);
      expect(totalCorrelationBits).toBeCloseTo(everywhere.reduce((sum, i) => sum + entropyAt(law, [i]), 0) - entropy, 6);
      const given = everywhere.reduce(
        (sum, i) =>
          sum +
          entropy -
          entropyAt(
            law,
            everywhere.filter((j) => j !== i),
          ),
        0,
      );
      if (small.world === 'hmm3') expect(dualTotalCorrelationBits).toBeNull();
      else expect(dualTotalCorrelationBits).toBeCloseTo(entropy - given, 6);
    });

    it('draws from its law', () => {
      let state = 12345;
      const uniform = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
      const x = new Uint8Array(small.length);
      const draws = 4000;
      const first = new Float64Array(small.vocabulary);
      for (let n = 0; n < draws; n++) {
        world.draw({ at: () => uniform() }, n, x, 0);
        expect(world.log2Prob(x, 0)).toBeGreaterThan(-Infinity);
        first[x[small.length - 1]] += 1 / draws;
      }
      const expected = new Float64Array(small.vocabulary);
      for (const { x: y, p } of law) expected[y[small.length - 1]] += p;
      first.forEach((share, v) => expect(Math.abs(share - expected[v])).toBeLessThan(5 * Math.sqrt(0.25 / draws)));
    });

    it('has its conditionals, of masked tokens and of the next one', () => {
      const { length: L, vocabulary: V } = small;
      const { x } = law[Math.floor(law.length / 2)];
      const tokens = x.map((token, i) => (i % 3 === 1 ? token : V));
      const out = new Float64Array(L * V);
      maskedPosterior(world, tokens, out);
      const consistent = law.filter(({ x: y }) => tokens.every((token, i) => token === V || token === y[i]));
      const total = consistent.reduce((sum, { p }) => sum + p, 0);
      out.forEach((value, k) => {
        const p = consistent.filter(({ x: y }) => y[Math.floor(k / V)] === k % V).reduce((sum, entry) => sum + entry.p, 0);
        expect(value).toBeCloseTo(p / total, 10);
      });
      const next = new Float64Array(V);
      nextTokenLaw(world, x, L - 2, next);
      const prefix = law.filter(({ x: y }) => x.slice(0, L - 2).every((token, i) => token === y[i]));
      const weight = prefix.reduce((sum, { p }) => sum + p, 0);
      next.forEach((value, v) => {
        const p = prefix.filter(({ x: y }) => y[L - 2] === v).reduce((sum, entry) => sum + entry.p, 0);
        expect(value).toBeCloseTo(p / weight, 10);
      });
    });

    it('has its law of adjacent pairs', () => {
      const V = small.vocabulary;
      const expected = new Float64Array(V * V);
      for (const { x, p } of law) for (let i = 0; i + 1 < x.length; i++) expected[x[i] * V + x[i + 1]] += p / (x.length - 1);
      world.law.adjacentPairLaw().forEach((value, k) => expect(value).toBeCloseTo(expected[k], 12));
    });
  },
);

describe('published figures', () => {
  it('of pairs, parity and agreement', () => {
    const pair = automaton('pair', defaultParameters('pair'));
    expect(pair.entropyBits).toBeCloseTo(PUBLISHED.PAIR.H, 10);
    expect(totalCorrelationBits(pair.profile as Float64Array)).toBeCloseTo(48, 9);
    expect(dualTotalCorrelationBits(pair.profile as Float64Array)).toBeCloseTo(48, 9);
    const parity = automaton('par', defaultParameters('par'));
    expect(parity.entropyBits).toBeCloseTo(31, 10);
    expect(totalCorrelationBits(parity.profile as Float64Array)).toBeCloseTo(1, 9);
    expect(automaton('agree', defaultParameters('agree')).entropyBits).toBeCloseTo(3 + 30 * 3, 9);
  });

  it.each(Object.entries(PUBLISHED.DYCK2_depth3.count))('of brackets at length %s: %d strings', (length, count) => {
    expect(automaton('dyck', { ...defaultParameters('dyck'), length: Number(length) }).entropyBits).toBeCloseTo(Math.log2(count), 9);
  });

  it('of the hidden Markov chain', () => {
    const { entropyBits, entropyError } = automaton('hmm3', defaultParameters('hmm3'));
    expect(Math.abs(entropyBits - PUBLISHED.HMM3.H_mc)).toBeLessThan(4 * PUBLISHED.HMM3.H_se);
    expect(entropyError).toBeLessThan(1e-5);
  });

  it.each(['hmm3', 'dyck'] as const)('of %s: a sampled profile sums to the entropy (gate G2)', (name) => {
    const world = automaton(name, defaultParameters(name));
    const { mean, se } = sampledEntropy(sampledProfile(world, { samples: 60, seed: 3 }));
    expect(se).toBeGreaterThan(0);
    expect(Math.abs(mean - world.entropyBits)).toBeLessThan(4 * se);
  });
});
