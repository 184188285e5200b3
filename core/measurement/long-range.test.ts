import { describe, expect, it } from '@jest/globals';
import type { Parameters } from '../cells/cell.js';
import type { World } from '../grid/vocabulary.js';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { worldOf } from '../worlds/index.js';
import type { SequenceWorld } from '../worlds/world.js';
import { agreementKappa, bracketAgreements, keyAgreements } from './agreement.js';
import { contextGainBits } from './context-gain.js';
import { distancePairLaw } from './distance-pair-law.js';
import { distinctN } from './distinct-n.js';
import { moments } from './moments.js';
import {
  exactMutualInformation,
  measuredMutualInformation,
  mutualInformationBits,
  mutualInformationError,
  profileDistances,
} from './mutual-information.js';

const SMALL: readonly [World, Parameters][] = [
  ['m4', { length: 6, vocabulary: 3, forward: 0.6 }],
  ['lc4s', { length: 5, prior: [0.6, 0.4], ownTokens: 2, ownShare: 0.8 }],
  ['hmm3', { length: 5, states: 2, stay: 0.9, ownTokens: 2, ownShare: 0.8 }],
  ['pair', { length: 6, vocabulary: 3 }],
  ['par', { length: 6, vocabulary: 2 }],
  ['dyck', { length: 6, types: 2, depth: 2 }],
  ['agree', { length: 5, keys: 3, fillers: 2 }],
];

function sequenceWorld(name: World, parameters: Parameters): SequenceWorld {
  const world = worldOf(name, parameters);
  if (world.kind !== 'sequence') throw new RangeError(`${name} is no world of sequences.`);
  return world;
}

/** Every sequence with its probability. */
function* enumerate(world: SequenceWorld): Generator<[Uint8Array, number]> {
  const { length, vocabulary } = world;
  const x = new Uint8Array(length);
  for (let code = 0; code < vocabulary ** length; code++) {
    for (let i = 0, rest = code; i < length; i++, rest = Math.floor(rest / vocabulary)) x[i] = rest % vocabulary;
    yield [x, 2 ** world.log2Prob(x, 0)];
  }
}

/** H of what `read` says of a sequence, in bits. */
function entropyOf(world: SequenceWorld, read: (x: Uint8Array) => string): number {
  const masses = new Map<string, number>();
  for (const [x, p] of enumerate(world)) masses.set(read(x), (masses.get(read(x)) ?? 0) + p);
  return [...masses.values()].reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0);
}

function draw(world: SequenceWorld, count: number, seed: number): Uint8Array {
  const uniforms = new NoiseSource(seed, 1).source(PURPOSE.data);
  const tokens = new Uint8Array(count * world.length);
  for (let s = 0; s < count; s++) world.draw(uniforms, s, tokens, s * world.length);
  return tokens;
}

describe('distancePairLaw', () => {
  it.each(SMALL)('of %s is that of all sequences, at every distance', (name, parameters) => {
    const world = sequenceWorld(name, parameters);
    const { length, vocabulary: v } = world;
    for (let d = 1; d < length; d++) {
      const counted = new Float64Array(v * v);
      for (const [x, p] of enumerate(world)) for (let i = 0; i + d < length; i++) counted[x[i] * v + x[i + d]] += p / (length - d);
      distancePairLaw(world, d).forEach((mass, c) => {
        expect(mass).toBeCloseTo(counted[c], 12);
      });
    }
  });
});

describe('mutual information', () => {
  it('is H(a) + H(b) - H(a, b)', () => {
    expect(mutualInformationBits(Float64Array.of(0.5, 0, 0, 0.5), 2)).toBeCloseTo(1, 14);
    expect(mutualInformationBits(Float64Array.of(3, 3, 1, 1), 2)).toBeCloseTo(0, 14);
    const joint = [0.4, 0.1, 0.2, 0.3];
    const h = (...p: number[]): number => p.reduce((bits, one) => bits - one * Math.log2(one), 0);
    expect(mutualInformationBits(Float64Array.from(joint), 2)).toBeCloseTo(h(0.5, 0.5) + h(0.6, 0.4) - h(...joint), 12);
  });

  it('has the distances 1, 2, 4 .. L/2', () => {
    expect(profileDistances(32)).toEqual([1, 2, 4, 8, 16]);
    expect(profileDistances(63)).toEqual([1, 2, 4, 8, 16]);
  });

  it('of a chain falls with the distance, and that of a latent class does not', () => {
    const chain = exactMutualInformation(sequenceWorld('m4', { length: 32, vocabulary: 4, forward: 0.7 }));
    chain.slice(1).forEach((bits, i) => expect(bits).toBeLessThan(chain[i]));
    expect(
      new Set(exactMutualInformation(sequenceWorld('lc4s', { length: 32, prior: [0.5, 0.5], ownTokens: 2, ownShare: 0.8 }))).size,
    ).toBe(1);
  });

  it('is estimated without the bias of dependent pairs, which (V-1)^2 / (2 n ln 2) leaves in', () => {
    const world = sequenceWorld('lc4s', { length: 8, prior: [0.9, 0.1], ownTokens: 2, ownShare: 0.95 });
    const { length, vocabulary: v } = world;
    const [exact] = exactMutualInformation(world);
    const draws = Array.from({ length: 6000 }, (_, seed) => draw(world, 40, seed));
    const seen = moments(Float64Array.from(draws, (tokens) => measuredMutualInformation(tokens, length, v)[0]));
    expect(Math.abs(seen.mean - exact)).toBeLessThan(3.5 * seen.se);
    const independent = Float64Array.from(draws, (all) => {
      const tokens = all.subarray(0, 10 * length);
      const counts = new Float64Array(v * v);
      for (let i = 0; i < tokens.length; i++) if ((i + 1) % length !== 0) counts[tokens[i] * v + tokens[i + 1]]++;
      return mutualInformationBits(counts, v) - (v - 1) ** 2 / (2 * 10 * (length - 1) * Math.LN2);
    });
    const naive = moments(independent);
    expect(exact - naive.mean).toBeGreaterThan(3.5 * naive.se);
  });
});

describe('mutualInformationError', () => {
  const world = sequenceWorld('m4', { length: 16, vocabulary: 4, forward: 0.7 });
  const other = sequenceWorld('m4', { length: 16, vocabulary: 4, forward: 0.5 });
  const profile = exactMutualInformation(world);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

  it('is the distance of the profiles, with the standard error that it states', () => {
    const exact = sum(exactMutualInformation(other).map((bits, i) => Math.abs(bits - profile[i]))) / sum(profile);
    const values = Array.from({ length: 100 }, (_, seed) => mutualInformationError(draw(other, 400, seed), 16, 4, profile));
    const seen = moments(Float64Array.from(values, (metric) => metric?.value ?? NaN));
    const stated = Math.sqrt(sum(values.map((metric) => (metric?.se ?? NaN) ** 2)) / values.length);
    const actual = seen.se * Math.sqrt(values.length);
    expect(Math.abs(seen.mean - exact)).toBeLessThan(4.5 * seen.se + 0.002);
    expect(stated / actual).toBeGreaterThan(0.75);
    expect(stated / actual).toBeLessThan(1.35);
  });

  it('is small for the law itself, one for independent tokens, and absent with few samples', () => {
    const own = mutualInformationError(draw(world, 4000, 1), 16, 4, profile);
    expect(own?.value).toBeLessThan(4 * (own?.se ?? 0));
    const independent = sequenceWorld('m4', { length: 16, vocabulary: 4, forward: 0.25 });
    expect(mutualInformationError(draw(independent, 4000, 2), 16, 4, profile)?.value).toBeCloseTo(1, 2);
    expect(mutualInformationError(draw(world, 39, 1), 16, 4, profile)).toBeNull();
  });
});

describe('agreement', () => {
  it('compares the first and the last token', () => {
    const { pairs, agreeing } = keyAgreements(Uint8Array.of(1, 9, 1, 2, 1, 3), 3);
    expect([[...pairs], [...agreeing]]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('pairs brackets by opening and closing alone, and counts long pairs', () => {
    // ( [ ] ] ( ( : the outer pair is 3 apart and of two types, the inner one too near, the last two open.
    expect(bracketAgreements(Uint8Array.of(0, 1, 3, 3, 0, 0), 6, 2, 3)).toEqual({ pairs: Int32Array.of(1), agreeing: Int32Array.of(0) });
    expect(bracketAgreements(Uint8Array.of(2, 0, 1, 3, 1, 3), 6, 2, 1)).toEqual({ pairs: Int32Array.of(2), agreeing: Int32Array.of(2) });
  });

  it('is 1 where all agree, 0 at chance, and never certain', () => {
    const all = (n: number, agreeing: number) => ({
      pairs: new Int32Array(n).fill(1),
      agreeing: Int32Array.from({ length: n }, (_, s) => (s < agreeing ? 1 : 0)),
    });
    expect(agreementKappa(all(100, 100), 0.25, 1)).toMatchObject({ value: 1, n: 100, expected: 1 });
    expect(agreementKappa(all(100, 100), 0.25, 1)?.se).toBeGreaterThan(0.01);
    expect(agreementKappa(all(100, 25), 0.25, null)?.value).toBeCloseTo(0, 12);
    expect(agreementKappa({ pairs: new Int32Array(5), agreeing: new Int32Array(5) }, 0.5, null)).toBeNull();
  });
});

describe('contextGainBits', () => {
  it.each(SMALL.filter(([name]) => name !== 'hmm3' && name !== 'dyck'))('of %s is that of all sequences', (name, parameters) => {
    const world = sequenceWorld(name, parameters);
    const last = world.length - 1;
    const given = (window: number): number =>
      entropyOf(world, (x) => x.subarray(last - window).join()) - entropyOf(world, (x) => x.subarray(last - window, last).join());
    for (let window = 1; window <= last; window++) expect(contextGainBits(world, window)).toBeCloseTo(given(window) - given(last), 10);
  });
});

describe('distinctN', () => {
  it('counts different n-grams of a sample', () => {
    expect(distinctN(2, Uint8Array.of(0, 1, 0, 1, 2, 2, 2, 2), 4, 3)).toMatchObject({ value: (2 / 3 + 1 / 3) / 2, n: 2 });
    expect(distinctN(4, Uint8Array.of(0, 1, 0, 1, 2, 2, 2, 2), 4, 3)?.value).toBe(1);
    expect(distinctN(4, Uint8Array.of(0, 1, 0, 1, 2, 2), 3, 3)).toBeNull();
  });

  it('of three independent tokens has the mean 1 - 1 / (2 V^2): both bigrams are one only where all tokens are', () => {
    const all = Uint8Array.from({ length: 125 * 3 }, (_, i) => Math.floor(Math.floor(i / 3) / 5 ** (i % 3)) % 5);
    expect(distinctN(2, all, 3, 5)?.value).toBeCloseTo(1 - 1 / 50, 12);
  });
});
