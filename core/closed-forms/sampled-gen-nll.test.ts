import { describe, expect, it } from '@jest/globals';
import { worldOf } from '../worlds/index.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import type { MarkovChainWorld } from '../worlds/markov-chain.js';
import { chainGenNllBits } from './chain-gen-nll.js';
import { maskedGroupCountLaw } from './latent-class-law.js';
import { type SampledGenNll, sampledMaskedGenNll, sampledTokenEmbeddingGenNll } from './sampled-gen-nll.js';
import { logUniformSigmas } from './sigma-grid.js';

const chain = worldOf('m4', { length: 12, vocabulary: 4, forward: 0.7 }) as MarkovChainWorld;
const classes = worldOf('lc4s', { length: 8, prior: [0.5, 0.3, 0.15, 0.05], ownTokens: 2, ownShare: 0.8 }) as LatentClassWorld;

function expectMean({ mean, se }: SampledGenNll, expected: number): void {
  expect(se).toBeGreaterThan(0);
  expect(Math.abs(mean - expected)).toBeLessThan(4 * se);
}

describe('simulated generative NLL', () => {
  it.each([1, 2, 8])('of %d masked steps is the closed form of a chain and of a latent class', (steps) => {
    expectMean(sampledMaskedGenNll(chain, steps, { samples: 600, seed: 5 }), chainGenNllBits(chain.chain, steps));
    expectMean(sampledMaskedGenNll(classes, steps, { samples: 600, seed: 5 }), maskedGroupCountLaw(classes.latent, steps).genNllBits);
  });

  it.each(['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m'] as const)('of %s over one-hots tends to the entropy on a fine grid', (sampler) => {
    expectMean(sampledTokenEmbeddingGenNll(chain, sampler, logUniformSigmas(24, 8, 0.12), { samples: 150, seed: 5 }), chain.entropyBits);
  });

  it('of one Gaussian step is that of nearly independent tokens', () => {
    const { mean, se } = sampledTokenEmbeddingGenNll(chain, 'ddpm', logUniformSigmas(1, 1000, 1000), { samples: 600, seed: 5 });
    // Independent uniform tokens: 2 bits for the first, then -mean log2 of a row of the transition matrix.
    expect(Math.abs(mean - (2 - (11 * (Math.log2(0.7) + 3 * Math.log2(0.1))) / 4))).toBeLessThan(4 * se);
  });
});
