import { describe, expect, it } from '@jest/globals';
import { gaussianKlBits } from '../closed-forms/gaussian-divergence.js';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { inverseCdf } from '../worlds/categorical.js';
import { worldOf } from '../worlds/index.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import type { MarkovChainWorld } from '../worlds/markov-chain.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { adjacentPairKl } from './adjacent-pair-kl.js';
import { adjacentPairLaw } from './adjacent-pair-law.js';
import { estimateClassLaw } from './class-kl.js';
import { frechetDistance } from './frechet-distance.js';
import { gaussianMarginalKl } from './gaussian-marginal-kl.js';
import { continuousPathWeights, discretePathWeights } from './gaussian-path.js';
import { imageInformationBits } from './image-information.js';
import { latentMarginalKl } from './latent-marginal-kl.js';
import { marginalKl } from './marginal-kl.js';
import { moments } from './moments.js';
import { imageRemainingEntropyBits, prefixRemainingEntropyBits } from './remaining-entropy.js';
import { sampleEntropy } from './sample-entropy.js';

const noise = new NoiseSource(11, 1);

/** Standard Gaussians of replicate `replicate`. */
function gaussians(replicate: number, count: number): Float64Array {
  const out = new Float64Array(count);
  noise.fillGaussians(PURPOSE.stepNoise, Int32Array.of(replicate), 1, 0, count, out);
  return out;
}

/**
 * Asserts that the replicates' mean is `expected`, and that their spread is what the estimator states. At a KL of 0 the stated error is
 * floored at its true value and so a little too large on average: erring on that side is allowed, up to 1.6.
 */
function expectCalibrated(values: { value: number; se: number }[], expected: number, slack = 0): void {
  const seen = moments(Float64Array.from(values, (v) => v.value));
  expect(Math.abs(seen.mean - expected)).toBeLessThan(4.5 * seen.se + slack);
  const stated = Math.sqrt(values.reduce((total, v) => total + v.se ** 2, 0) / values.length);
  const actual = seen.se * Math.sqrt(values.length);
  expect(stated / actual).toBeGreaterThan(0.75);
  expect(stated / actual).toBeLessThan(1.6);
}

describe('moments', () => {
  it('are those of the numbers', () => {
    const { mean, se, skewness, n } = moments(Float64Array.of(1, 2, 3, 10));
    expect([mean, n]).toEqual([4, 4]);
    expect(se).toBeCloseTo(Math.sqrt(50 / 3 / 4), 12);
    expect(skewness).toBeCloseTo(45 / 12.5 ** 1.5, 12);
  });
});

describe('gaussianMarginalKl', () => {
  it('is unbiased with the standard error it states, at zero and at a large KL', () => {
    const lam = Float64Array.of(2, 1, 0.1);
    for (const v of [lam, Float64Array.of(1, 1.5, 0.3)]) {
      const estimates = Array.from({ length: 400 }, (_, replicate) => {
        const z = gaussians(replicate, 300);
        const w = v.map((variance, i) => (variance * z.subarray(i * 100, (i + 1) * 100).reduce((t, x) => t + x * x, 0)) / 100);
        return gaussianMarginalKl(lam, w, 100, null) as { value: number; se: number };
      });
      expectCalibrated(estimates, gaussianKlBits(lam, v) / 3);
    }
  });

  it('does not exist with fewer than five images', () => {
    expect(gaussianMarginalKl(Float64Array.of(1), Float64Array.of(1), 4, null)).toBeNull();
  });
});

describe('frechetDistance', () => {
  it('is the squared Wasserstein distance of the laws, without the bias of the fit', () => {
    const lam = Float64Array.of(4, 1);
    const estimates = Array.from({ length: 300 }, (_, replicate) => {
      const z = gaussians(replicate, 400);
      // Variances 1 and 2.25 against 4 and 1: (2 - 1)^2 + (1 - 1.5)^2 = 1.25.
      const coordinates = Float64Array.from(z, (value, i) => (i % 2 === 0 ? value : 1.5 * value));
      return frechetDistance(coordinates, lam, null) as { value: number; se: number };
    });
    expectCalibrated(estimates, 1.25, 2e-3);
  });

  it('has no bias on samples of a mixture, whose products vary more than those of a Gaussian', () => {
    const estimates = Array.from({ length: 300 }, (_, replicate) => {
      const z = gaussians(replicate, 400);
      // Variances 8.2 and .2 with equal probability: 4.2 in each direction, against 1 and 4.
      const spread = (n: number): number => Math.sqrt(noise.uniform(PURPOSE.token, replicate, 0, n, 0) < 0.5 ? 8.2 : 0.2);
      const coordinates = Float64Array.from(z, (value, i) => spread(Math.floor(i / 2)) * value);
      return frechetDistance(coordinates, Float64Array.of(1, 4), null, 'any') as { value: number; se: number };
    });
    expectCalibrated(estimates, (Math.sqrt(4.2) - 1) ** 2 + (Math.sqrt(4.2) - 2) ** 2, 4e-3);
  });

  it('is about 0 for the data law itself, where the plug-in value is biased upwards', () => {
    const estimates = Array.from({ length: 300 }, (_, replicate) =>
      frechetDistance(Float64Array.from(gaussians(replicate, 400)), Float64Array.of(1, 1), null),
    );
    const mean = moments(Float64Array.from(estimates, (e) => e?.value ?? Number.NaN));
    expect(Math.abs(mean.mean)).toBeLessThan(4.5 * mean.se + 5e-4);
  });
});

describe('estimateClassLaw', () => {
  it('has no first-order bias and states its standard error', () => {
    const prior = Float64Array.of(0.5, 0.3, 0.2);
    for (const law of [prior, Float64Array.of(0.3, 0.3, 0.4)]) {
      const estimates = Array.from({ length: 400 }, (_, replicate) => {
        const classes = Uint8Array.from({ length: 400 }, (_unused, s) =>
          inverseCdf(law, 0, 3, noise.uniform(PURPOSE.token, replicate, 0, s, 0)),
        );
        const { klBits, seBits } = estimateClassLaw(classes, prior);
        return { value: klBits, se: seBits };
      });
      const exact = prior.reduce((total, p, c) => total + p * Math.log2(p / law[c]), 0);
      expectCalibrated(estimates, exact, 1e-4);
    }
  });

  it('stays finite when a class never occurs', () => {
    expect(estimateClassLaw(new Uint8Array(500), Float64Array.of(0.5, 0.5)).klBits).toBeGreaterThan(3);
  });
});

describe('latentMarginalKl', () => {
  it('is the exact marginal KL of the route without the bias of the class law', () => {
    const { latent } = worldOf('lc4s', {
      length: 32,
      prior: [0.5, 0.3, 0.15, 0.05],
      ownTokens: 2,
      ownShare: 0.8,
    }) as LatentClassWorld;
    const estimates = Array.from({ length: 150 }, (_, replicate) => {
      const classes = Uint8Array.from({ length: 300 }, (_unused, s) =>
        inverseCdf(latent.prior, 0, 4, noise.uniform(PURPOSE.dataClass, replicate, 0, s, 0)),
      );
      return latentMarginalKl(latent, estimateClassLaw(classes, latent.prior)) as { value: number; se: number };
    });
    expectCalibrated(estimates, 0, 2e-5);
  });
});

describe('imageInformationBits', () => {
  it('is H_ref for an image whose squared coordinates are the variances, and grows with them', () => {
    const field = worldOf('gmrf', { side: 4, rho: 0.95, sigmaRef: 0.02 }) as GaussianImageWorld;
    const imageOf = (scale: number): Float32Array =>
      Float32Array.from({ length: 16 }, (_, i) =>
        field.eigenvalues.reduce((total, lam, row) => total + scale * Math.sqrt(lam) * field.eigenvectors[row * 16 + i], 0),
      );
    const bits = (scale: number): number => imageInformationBits(field, imageOf(scale))[0];
    expect(bits(1)).toBeCloseTo(field.referenceEntropyBits, 3);
    // One more unit of y^2 / (lam + sigma_ref^2) is worth 1 / (2 ln 2) bits in every direction.
    const weight = field.eigenvalues.reduce((total, lam) => total + lam / (lam + 0.02 ** 2), 0);
    expect(bits(2) - bits(1)).toBeCloseTo((3 * weight) / (2 * Math.LN2), 3);
  });
});

describe('remaining entropy', () => {
  it('of an image is the information between its noise level and the reference noise', () => {
    const field = worldOf('gmrf', { side: 4, rho: 0.95, sigmaRef: 0.02 }) as GaussianImageWorld;
    for (const sigma of [0.05, 1, 20]) {
      const between = field.eigenvalues.reduce((bits, lam) => bits + 0.5 * Math.log2((1 + lam / 0.02 ** 2) / (1 + lam / sigma ** 2)), 0);
      expect(imageRemainingEntropyBits(field, sigma)).toBeCloseTo(between, 9);
    }
    expect(imageRemainingEntropyBits(field, 0.01)).toBe(0);
  });

  it('of a prefix is the entropy of what follows', () => {
    const chain = worldOf('m4', { length: 12, vocabulary: 4, forward: 0.7 }) as MarkovChainWorld;
    const rate = -(0.7 * Math.log2(0.7) + 0.3 * Math.log2(0.1));
    expect(prefixRemainingEntropyBits(chain, 0)).toBeCloseTo(2 + 11 * rate, 9);
    for (const decoded of [1, 5, 12]) expect(prefixRemainingEntropyBits(chain, decoded)).toBeCloseTo((12 - decoded) * rate, 9);
    const classes = worldOf('lc4s', { length: 8, prior: [0.5, 0.3, 0.15, 0.05], ownTokens: 2, ownShare: 0.8 }) as LatentClassWorld;
    expect(prefixRemainingEntropyBits(classes, 0)).toBeCloseTo(classes.entropyBits, 9);
    expect(prefixRemainingEntropyBits(classes, 7)).toBeCloseTo(classes.profile[7], 9);
  });
});

describe('adjacentPairKl', () => {
  const world = worldOf('m4', { length: 12, vocabulary: 4, forward: 0.7 }) as MarkovChainWorld;
  const law = adjacentPairLaw(world);

  it('knows the law of a pair', () => {
    expect(law.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(law[1]).toBeCloseTo(0.25 * 0.7, 12);
  });

  it('is about 0 on data', () => {
    const estimates = Array.from({ length: 150 }, (_, replicate) => {
      const tokens = new Uint8Array(100 * 12);
      const source = new NoiseSource(replicate, 1).source(PURPOSE.data);
      for (let s = 0; s < 100; s++) world.draw(source, s, tokens, s * 12);
      return adjacentPairKl(tokens, 12, 4, law) as { value: number; se: number };
    });
    expectCalibrated(estimates, 0, 3e-6);
  });

  it('is KL(pair law || product law) / L on independent tokens', () => {
    const estimates = Array.from({ length: 150 }, (_, replicate) => {
      const tokens = Uint8Array.from({ length: 100 * 12 }, (_unused, i) =>
        Math.floor(4 * noise.uniform(PURPOSE.token, replicate, 1, i, 0)),
      );
      return adjacentPairKl(tokens, 12, 4, law) as { value: number; se: number };
    });
    const exact = law.reduce((total, p) => total + p * Math.log2(16 * p), 0) / 12;
    expectCalibrated(estimates, exact, 3e-4);
  });
});

describe('marginalKl', () => {
  it('is 0 exactly where both laws agree and non-negative sequence by sequence', () => {
    const bits = Float64Array.of(3, 5, 8);
    expect(marginalKl(bits, bits, 4, 0)).toMatchObject({ value: 0, se: 0, n: 3 });
    expect(marginalKl(bits, Float64Array.of(2, 6, 8), 4, null)?.value).toBeGreaterThan(0);
  });

  it('needs two sequences for a standard error', () => {
    expect(marginalKl(Float64Array.of(3), Float64Array.of(3), 4, null)).toBeNull();
  });
});

describe('sampleEntropy', () => {
  it('is the unigram entropy of each sample in nats', () => {
    expect(sampleEntropy(Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 0), 4, 4)?.value).toBeCloseTo(Math.log(4) / 2, 12);
  });
});

describe('path weights', () => {
  it('telescope to the information range of the grid', () => {
    const sigmas = Float64Array.of(4, 1, 0.5, 0);
    const discrete = discretePathWeights(sigmas);
    expect(discrete.steps.reduce((a, b) => a + b, 0)).toBeCloseTo((4 - 1 / 16) / (2 * Math.LN2), 12);
    expect(discrete.steps[2]).toBe(0);
    expect(discrete.prior).toBeCloseTo(1 / 32 / Math.LN2, 12);
  });

  it('end at the reference noise for continuous data, with nodes below it counted as it', () => {
    const above = continuousPathWeights(Float64Array.of(4, 1, 0), 0.25);
    expect(Array.from(above.steps)).toEqual([(1 - 1 / 16) / (2 * Math.LN2), (16 - 1) / (2 * Math.LN2)]);
    const below = continuousPathWeights(Float64Array.of(4, 1, 0.1, 0), 0.25);
    expect(below.steps[2]).toBe(0);
    expect(below.steps[1]).toBeCloseTo((16 - 1) / (2 * Math.LN2), 12);
  });
});
