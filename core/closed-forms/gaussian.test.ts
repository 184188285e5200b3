import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { frechetDistance, gaussianKlBits } from './gaussian-divergence.js';
import { gaussianPath } from './gaussian-path.js';
import { outputVariances, type GaussianSampler } from './gaussian-samplers.js';
import { sampledClassLaw } from './latent-class-sampling.js';
import { latentRouteLaw } from './latent-route.js';
import { flowSigmas, karrasSigmas, logUniformSigmas } from './sigma-grid.js';
import { tokenEmbeddingPath } from './token-embedding-path.js';
import { GMRF_DEFAULTS, gaussianFieldWorld } from '../worlds/gaussian-field.js';
import { latentClassWorld, LC4S_DEFAULTS } from '../worlds/latent-class.js';
import { cyclicChainWorld } from '../worlds/markov-chain.js';

/** The published table: step counts under `K`, one row of bits per dimension per sampler. */
interface PublishedField {
  readonly GMRF64_rho095: { readonly KL_bits_per_dim_karras: Readonly<Record<string, readonly number[]>> };
}

const published = (JSON.parse(readFileSync('tests/fixtures/science_vectors.json', 'utf8')) as PublishedField).GMRF64_rho095
  .KL_bits_per_dim_karras;
const PUBLISHED_NAMES = { ddpm: 'ddpm', ddim: 'ddim', edm_heun: 'heun', dpmpp_2m: 'dpmpp2m' } as const satisfies Partial<
  Record<GaussianSampler, string>
>;

describe('Gaussian samplers on GMRF', () => {
  const { eigenvalues, entropyBits, referenceEntropyBits } = gaussianFieldWorld(GMRF_DEFAULTS);

  it('has the published eigenvalues and entropies', () => {
    expect(eigenvalues[0]).toBeCloseTo(49.4253, 4);
    expect(eigenvalues[63]).toBeCloseTo(7.1012e-4, 8);
    expect(entropyBits / 64).toBeCloseTo(-0.8916, 4);
    expect(referenceEntropyBits / 64).toBeCloseTo(2.78, 3);
  });

  it.each(Object.entries(PUBLISHED_NAMES) as [GaussianSampler, string][])(
    '%s reproduces the published KL to its four digits',
    (sampler, name) => {
      (published.K as number[]).forEach((steps, i) => {
        const kl = gaussianKlBits(eigenvalues, outputVariances(sampler, eigenvalues, karrasSigmas(steps, 80, 0.002, 7))) / 64;
        expect(Math.abs(kl / published[name][i] - 1)).toBeLessThan(5.1e-4);
      });
    },
  );

  it('takes Euler steps of rectified flow that are DDIM steps of the same levels, and converges to the field', () => {
    const kl = (steps: number): number =>
      gaussianKlBits(eigenvalues, outputVariances('euler_flow', eigenvalues, flowSigmas(steps, 80))) / 64;
    for (const steps of [1, 2, 7, 32]) {
      const sigmas = flowSigmas(steps, 80);
      const [flow, ddim] = (['euler_flow', 'ddim'] as const).map((sampler) => outputVariances(sampler, eigenvalues, sigmas));
      flow.forEach((variance, i) => expect(Math.abs(variance / ddim[i] - 1)).toBeLessThan(1e-10));
    }
    // What is left is the start at a finite noise.
    const floor =
      gaussianKlBits(
        eigenvalues,
        eigenvalues.map((lam) => (lam * 80 ** 2) / (lam + 80 ** 2)),
      ) / 64;
    const [coarse, fine] = [kl(512), kl(1024)].map((value) => value - floor);
    expect(coarse).toBeGreaterThan(0);
    expect(coarse / fine).toBeGreaterThan(3);
  });

  it('has the published path excess over 80 .. 0.02 and 80 .. 0.002', () => {
    expect(gaussianPath(eigenvalues, karrasSigmas(33, 80, 0.02, 7), 0.02).pathKlBits / 64).toBeCloseTo(1.143, 3);
    expect(gaussianPath(eigenvalues, karrasSigmas(32, 80, 0.02, 7), 0.02).pathKlBits / 64).toBeCloseTo(1.19, 3);
    expect(gaussianPath(eigenvalues, karrasSigmas(32, 80, 0.002, 7), 0.002).pathKlBits / 64).toBeCloseTo(5.004, 3);
  });

  it('bounds the marginal KL at the same resolution by the path KL', () => {
    for (const steps of [1, 2, 4, 8, 16, 32, 64]) {
      const path = gaussianPath(eigenvalues, karrasSigmas(steps, 80, 0.002, 7), 0.02);
      expect(path.pathKlBits).toBeGreaterThan(path.marginalKlAtReferenceBits);
      expect(path.limitBits).toBeCloseTo(referenceEntropyBits, 10);
    }
  });

  it('has divergences that are known by hand', () => {
    expect(gaussianKlBits(Float64Array.of(2), Float64Array.of(1))).toBeCloseTo((1 - Math.LN2) / (2 * Math.LN2), 12);
    expect(frechetDistance(Float64Array.of(4, 1), Float64Array.of(1, 1))).toBe(1);
  });
});

describe('Gaussian noise over one-hots', () => {
  it('starts at the token entropy plus the cost of the start when nothing can be seen', () => {
    const world = cyclicChainWorld({ length: 6, vocabulary: 3, forward: 0.6 });
    const path = tokenEmbeddingPath(world, Float64Array.of(1000), { samples: 20, seed: 1 });
    expect(path.nelboBits).toBeCloseTo(6 * Math.log2(3), 4);
  });

  it('tends to H(X) plus the loss of the last step as the grid is refined', () => {
    const world = cyclicChainWorld({ length: 4, vocabulary: 3, forward: 0.6 });
    const path = tokenEmbeddingPath(world, logUniformSigmas(200, 20, 0.1), { samples: 300, seed: 5 });
    const slack = path.pathKlBits;
    expect(slack).toBeGreaterThan(-4 * path.seBits);
    expect(slack).toBeLessThan(0.15 + 4 * path.seBits);
  });
});

describe('Gaussian latent route of lc4s', () => {
  const { latent, entropyBits } = latentClassWorld(LC4S_DEFAULTS);

  it('costs nothing with the right class law', () => {
    const law = latentRouteLaw(latent, latent.prior);
    expect(law.marginalKlBits).toBeCloseTo(0, 10);
    expect(law.genNllBits).toBeCloseTo(entropyBits, 8);
  });

  it('approaches the prior as the steps grow, from a law that favours the commonest class', () => {
    const [few, many] = [2, 8].map((steps) =>
      sampledClassLaw(latent, 'ddpm', logUniformSigmas(steps, 12, 0.12), { samples: 4000, seed: 3 }),
    );
    expect(few.law[0]).toBeGreaterThan(0.8);
    expect(few.classKlBits).toBeGreaterThan(0.6);
    expect(many.classKlBits).toBeLessThan(0.03);
  });
});
