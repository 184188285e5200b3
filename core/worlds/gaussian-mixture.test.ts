import { describe, expect, it } from '@jest/globals';
import { LuDecomposition, Matrix } from 'ml-matrix';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { gaussianMixtureWorld, GMM_DEFAULTS } from './gaussian-mixture.js';
import { defaultParameters, InvalidWorldParameters, worldOf } from './index.js';
import { mixtureClassEntropy } from './mixture-entropy.js';
import { mixtureLog2Density, mixturePosterior } from './posteriors/mixture.js';

const SIDE = 3;
const D = SIDE * SIDE;
/** Components that overlap. */
const PARAMETERS = { side: SIDE, weights: [0.6, 0.4], separation: 1.2, rhos: [0.5, 0.3], variances: [1, 0.8], sigmaRef: 0.1 };
const world = gaussianMixtureWorld(PARAMETERS);
const noise = new NoiseSource(7, 1);

/** Density of the mixture with noise, from its definition: covariances entry by entry, determinants and solves by LU. */
function definedLog2Density(x: ArrayLike<number>, sigma: number): number {
  const at = (i: number): [number, number] => [Math.floor(i / SIDE), i % SIDE];
  const density = PARAMETERS.weights.reduce((total, weight, c) => {
    const covariance = new Matrix(
      Array.from({ length: D }, (_, i) =>
        Array.from({ length: D }, (__, j) => {
          const distance = Math.abs(at(i)[0] - at(j)[0]) + Math.abs(at(i)[1] - at(j)[1]);
          return PARAMETERS.variances[c] * PARAMETERS.rhos[c] ** distance + (i === j ? sigma ** 2 : 0);
        }),
      ),
    );
    const stripes = Array.from({ length: D }, (_, i) => Math.cos((Math.PI * (c + 1) * ((i % SIDE) + 0.5)) / SIDE));
    const length = Math.hypot(...stripes);
    const centred = Matrix.columnVector(stripes.map((value, i) => x[i] - (PARAMETERS.separation * value) / length));
    const lu = new LuDecomposition(covariance);
    const distance = centred.transpose().mmul(lu.solve(centred)).get(0, 0);
    return total + (weight * Math.exp(-distance / 2)) / Math.sqrt((2 * Math.PI) ** D * lu.determinant);
  }, 0);
  return Math.log2(density);
}

function images(count: number): Float32Array[] {
  const uniforms = noise.source(PURPOSE.data);
  return Array.from({ length: count }, (_, sample) => {
    const image = new Float32Array(D);
    world.draw(uniforms, sample, image, 0);
    return image;
  });
}

describe('world gmm', () => {
  it('has the density of its definition at every noise level', () => {
    for (const image of images(5)) {
      for (const sigma of [0, 0.1, 1, 20]) {
        expect(mixtureLog2Density(world.components, image, sigma)).toBeCloseTo(definedLog2Density(image, sigma), 9);
      }
    }
  });

  it('has the posterior mean that follows from the score: E[X | x] = x + sigma^2 grad log p(x)', () => {
    const out = new Float64Array(D);
    for (const sigma of [0.1, 0.5, 3]) {
      const x = Float64Array.from(images(1)[0], (value, i) => value + sigma * Math.sin(5 * i));
      mixturePosterior(world.components, x, sigma, out);
      const step = 1e-4;
      out.forEach((value, i) => {
        const moved = (by: number): number => definedLog2Density(Object.assign(Float64Array.from(x), { [i]: x[i] + by }), sigma) * Math.LN2;
        expect(value).toBeCloseTo(x[i] + (sigma ** 2 * (moved(step) - moved(-step))) / (2 * step), 5);
      });
    }
  });

  it('has the entropy of its density, within the errors of both estimates', () => {
    const bits = images(4000).map((image) => -definedLog2Density(image, 0));
    const mean = bits.reduce((a, b) => a + b) / bits.length;
    const se = Math.sqrt(bits.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / bits.length;
    expect(world.entropyError).toBeGreaterThan(0);
    expect(world.entropyError).toBeLessThan(0.02);
    expect(Math.abs(world.entropyBits - mean)).toBeLessThan(4.5 * Math.hypot(se, world.entropyError));
  });

  it('has the information above the reference noise as difference of two entropies', () => {
    const gaussians = new Float64Array(D);
    const bits = images(4000).map((image, n) => {
      noise.fillGaussians(PURPOSE.dataNoise, Int32Array.of(n), 1, 0, D, gaussians);
      const noisy = Float64Array.from(image, (value, i) => value + PARAMETERS.sigmaRef * gaussians[i]);
      return -definedLog2Density(noisy, PARAMETERS.sigmaRef);
    });
    const noiseBits = (D / 2) * Math.log2(2 * Math.PI * Math.E * PARAMETERS.sigmaRef ** 2);
    const mean = bits.reduce((a, b) => a + b) / bits.length;
    const se = Math.sqrt(bits.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / bits.length;
    expect(Math.abs(world.referenceEntropyBits - (mean - noiseBits))).toBeLessThan(4.5 * Math.hypot(se, world.entropyError));
  });

  it('draws images with its mean and covariance, each from the component that it names', () => {
    const drawn = images(6000);
    const along = (image: Float32Array, row: number): number =>
      world.eigenvectors.subarray(row * D, (row + 1) * D).reduce((sum, q, i) => sum + q * (image[i] - world.mean[i]), 0);
    for (let row = 0; row < D; row++) {
      const coordinates = drawn.map((image) => along(image, row));
      const mean = coordinates.reduce((a, b) => a + b) / drawn.length;
      const variance = coordinates.reduce((sum, value) => sum + value ** 2, 0) / drawn.length;
      expect(Math.abs(mean) / Math.sqrt(world.eigenvalues[row] / drawn.length)).toBeLessThan(4.5);
      expect(variance / world.eigenvalues[row]).toBeCloseTo(1, 0.9);
    }
    const uniforms = noise.source(PURPOSE.data);
    const first = drawn.filter((_, n) => world.componentOf(uniforms, n) === 0).length;
    expect(Math.abs(first / drawn.length - 0.6)).toBeLessThan(4.5 * Math.sqrt(0.24 / drawn.length));
  });

  it('takes what is open about the class as 0 where components lie apart, with a bound on the error', () => {
    const apart = worldOf('gmm', defaultParameters('gmm'));
    const { error, bits } = mixtureClassEntropy(gaussianMixtureWorld(GMM_DEFAULTS).components, 0.02);
    expect(bits).toBe(0);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(1e-4);
    expect(apart).toMatchObject({ kind: 'image', dimensions: 36 });
  });

  it('refuses parameters out of range', () => {
    const refused: Record<string, unknown>[] = [{ rhos: [0.5] }, { rhos: [0.5, 1] }, { weights: [0.5, 0.6] }, { side: 9 }, { spread: 1 }];
    for (const change of refused) {
      expect(() => gaussianMixtureWorld({ ...PARAMETERS, ...change })).toThrow(InvalidWorldParameters);
    }
    expect(() => gaussianMixtureWorld({ ...PARAMETERS, weights: [0.4, 0.3, 0.3] })).toThrow('2 to 2 positive numbers');
  });
});
