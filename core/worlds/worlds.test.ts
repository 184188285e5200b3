import { describe, expect, it } from '@jest/globals';
import { GMRF_DEFAULTS, gaussianFieldWorld } from './gaussian-field.js';
import { defaultParameters, InvalidWorldParameters, worldOf } from './index.js';
import { latentClassWorld } from './latent-class.js';
import { cyclicChainWorld } from './markov-chain.js';
import { gaussianPosterior } from './posteriors/gaussian.js';
import { gaussianTokenPosterior } from './posteriors/gaussian-token.js';
import { maskedPosterior } from './posteriors/masked.js';
import type { SequenceWorld } from './world.js';

function* sequences(world: SequenceWorld): Generator<Uint8Array> {
  for (let code = 0; code < world.vocabulary ** world.length; code += 1) {
    yield Uint8Array.from({ length: world.length }, (_, i) => Math.floor(code / world.vocabulary ** i) % world.vocabulary);
  }
}

/** Marginals of the law proportional to p(x) weight(x), by enumeration. */
function enumeratedMarginals(world: SequenceWorld, weight: (x: Uint8Array) => number): number[] {
  const marginals = new Array<number>(world.length * world.vocabulary).fill(0);
  let total = 0;
  for (const x of sequences(world)) {
    const joint = 2 ** world.log2Prob(x, 0) * weight(x);
    total += joint;
    x.forEach((token, i) => (marginals[i * world.vocabulary + token] += joint));
  }
  return marginals.map((value) => value / total);
}

const chain = cyclicChainWorld({ length: 4, vocabulary: 3, forward: 0.55 });
const classes = latentClassWorld({ length: 4, prior: [0.7, 0.3], ownTokens: 2, ownShare: 0.9 });

describe.each([chain, classes])('sequence world $world', (world) => {
  it('has probabilities that sum to 1 and the entropy of their enumeration, which the profile adds up to', () => {
    let [total, entropy] = [0, 0];
    for (const x of sequences(world)) {
      total += 2 ** world.log2Prob(x, 0);
      entropy -= 2 ** world.log2Prob(x, 0) * world.log2Prob(x, 0);
    }
    expect(total).toBeCloseTo(1, 12);
    expect(world.entropyBits).toBeCloseTo(entropy, 10);
    expect(world.profile.reduce((sum, bits) => sum + bits, 0)).toBeCloseTo(entropy, 10);
  });

  it('has the enumerated posterior of masked tokens', () => {
    const tokens = [1, world.vocabulary, world.vocabulary, 0];
    const out = new Float64Array(world.length * world.vocabulary);
    maskedPosterior(world, tokens, out);
    const expected = enumeratedMarginals(world, (x) => (x[0] === 1 && x[3] === 0 ? 1 : 0));
    out.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 12));
  });
});

describe('posteriors under Gaussian noise', () => {
  it('of tokens are those of enumeration', () => {
    const x = Float64Array.from({ length: 12 }, (_, i) => Math.sin(3 * i));
    const out = new Float64Array(12);
    gaussianTokenPosterior(chain, x, 0.8, out);
    const expected = enumeratedMarginals(chain, (tokens) => Math.exp(tokens.reduce((sum, token, i) => sum + x[i * 3 + token], 0) / 0.64));
    out.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 12));
  });

  it('of an image solve (C + sigma^2 I) y = x, D = C y', () => {
    const world = gaussianFieldWorld({ side: 2, rho: 0.5, sigmaRef: 0.02 });
    const x = Float64Array.of(1, -2, 0.5, 3);
    const mean = new Float64Array(4);
    gaussianPosterior(world, x, 0.7, mean);
    // C^-1 D = (x - D) / sigma^2, hence D = C (x - D) / sigma^2.
    const covariance = (i: number, j: number): number => 0.5 ** (Math.abs((i >> 1) - (j >> 1)) + Math.abs((i & 1) - (j & 1)));
    for (let i = 0; i < 4; i += 1) {
      const right = [0, 1, 2, 3].reduce((sum, j) => sum + (covariance(i, j) * (x[j] - mean[j])) / 0.49, 0);
      expect(mean[i]).toBeCloseTo(right, 12);
    }
  });
});

describe('worldOf', () => {
  it('builds a world once for equal parameters', () => {
    expect(worldOf('gmrf', { ...GMRF_DEFAULTS })).toBe(worldOf('gmrf', defaultParameters('gmrf')));
  });

  it.each([
    ['m4', { length: 32, vocabulary: 4, forward: 1.2 }, 'parameter forward must be a number strictly between 0 and 1, but is 1.2'],
    ['m4', { length: 32, vocabulary: 4, forward: 0.7, order: 2 }, 'unknown parameter order; use only length, vocabulary, forward'],
    ['m4', { vocabulary: 4, forward: 0.7 }, 'parameter length must be an integer from 2 to 255, but is nothing'],
    [
      'lc4s',
      { length: 32, prior: [0.5, 0.4], ownTokens: 2, ownShare: 0.8 },
      'parameter prior must be 2 to 6 positive numbers that sum to 1',
    ],
    ['noop', { size: 1 }, 'unknown parameter size; it takes none'],
  ] as const)('refuses bad parameters of %s and says what is wrong', (world, parameters, message) => {
    expect(() => worldOf(world, parameters)).toThrow(InvalidWorldParameters);
    expect(() => worldOf(world, parameters)).toThrow(message);
  });
});
