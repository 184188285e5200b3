import { describe, expect, it } from '@jest/globals';
import { exactDenoiser, exactEmbeddingNetwork, exactPixelNetwork, type FunctionNetwork } from '../execution/testing/exact-networks.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { Denoiser } from '../samplers/denoiser.js';
import { gaussianMmse } from '../closed-forms/gaussian-path.js';
import { worldOf } from '../worlds/index.js';
import type { MarkovChainWorld } from '../worlds/markov-chain.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { DenoiserGain, type GainAtNode, largestGain } from './denoiser-gain.js';
import { moments } from './moments.js';

const world = worldOf('gmrf', { side: 3, rho: 0.8, sigmaRef: 0.02 }) as GaussianImageWorld;
const SIGMAS = Float64Array.of(2, 0.5, 0.1, 0);
const ROWS = 250;
const noise = new NoiseSource(4, 1);

function gainsOf(network: FunctionNetwork, d: number, free: number, clean: Float64Array, sigmas = SIGMAS): Promise<GainAtNode[]> {
  const denoiser = new Denoiser(new CheckedNetwork(network, 'step', () => false), d);
  const subBatch = { rows: clean.length / d, samples: Int32Array.from({ length: clean.length / d }, (_, i) => i) };
  return new DenoiserGain(denoiser, sigmas, free, noise).measure(subBatch, clean);
}

function images(): Float64Array {
  const out = new Float32Array(ROWS * world.dimensions);
  for (let s = 0; s < ROWS; s++) world.draw(noise.source(PURPOSE.data), s, out, s * world.dimensions);
  return Float64Array.from(out);
}

/** Gain in the last of 8 power iterations from the row's direction, in the eigenbasis. */
function iterated(row: number, node: number): number {
  const { eigenvalues, eigenvectors, dimensions: d } = world;
  const start = new Float64Array(d);
  noise.fillGaussians(PURPOSE.gainDirection, Int32Array.of(row), 1, node, d, start);
  const power = (times: number): number =>
    Math.hypot(
      ...eigenvalues.map((lam, i) => {
        const coordinate = start.reduce((sum, value, j) => sum + value * eigenvectors[i * d + j], 0);
        return coordinate * (lam / (lam + SIGMAS[node] ** 2)) ** times;
      }),
    );
  return power(8) / power(7);
}

describe('DenoiserGain', () => {
  it('of a Gaussian image is lam / (lam + sigma^2): its mean over directions, and its largest', async () => {
    const { eigenvalues, dimensions: d } = world;
    const gains = await gainsOf(exactPixelNetwork(world), d, d, images());
    for (const [node, { mean, top }] of gains.entries()) {
      const seen = moments(mean);
      expect(Math.abs(seen.mean - gaussianMmse(eigenvalues, SIGMAS[node]) / SIGMAS[node] ** 2 / d)).toBeLessThan(4.5 * seen.se);
      top.forEach((gain, row) => expect(gain).toBeCloseTo(iterated(row, node), 2));
      expect(Math.max(...top)).toBeLessThan((1.01 * eigenvalues[0]) / (eigenvalues[0] + SIGMAS[node] ** 2));
    }
    expect(largestGain('top_gain', gains)?.value).toBeGreaterThan(0.9);
    expect(largestGain('mean_gain', gains)?.n).toBe(ROWS);
  });

  it('is 0 where the prediction does not change', async () => {
    const constant = exactDenoiser(3, (_x, _sigma, out) => out.fill(0.5));
    for (const { top } of await gainsOf(constant, 3, 3, new Float64Array(30))) expect([...top]).toEqual(new Array(10).fill(0));
  });

  it('finds the largest singular value of a linear network', async () => {
    const network = exactDenoiser(3, (x, _, out) => {
      [3 * x[0], -x[1], 0.5 * x[2]].forEach((value, i) => (out[i] = value));
    });
    const gains = await gainsOf(network, 3, 3, new Float64Array(30));
    for (const gain of gains[1].top) expect(gain).toBeCloseTo(3, 1);
  });

  it('of one token of two is p (1 - p) 2 / sigma^2 along the only direction, which is the mean gain of the exact denoiser', async () => {
    const chain = worldOf('m4', { length: 2, vocabulary: 2, forward: 0.5 }) as MarkovChainWorld;
    const clean = new Float64Array(ROWS * 4);
    for (let s = 0; s < ROWS; s++)
      for (const i of [0, 1]) clean[s * 4 + i * 2 + Math.floor(noise.uniform(PURPOSE.data, s, 0, i, 0) * 2)] = 1;
    const [{ mean, top }] = await gainsOf(exactEmbeddingNetwork(chain), 4, 2, clean, Float64Array.of(0.7, 0));
    const expected = Array.from({ length: 32 }, (_, s) => {
      const z = new Float64Array(4);
      noise.fillGaussians(PURPOSE.dataNoise, Int32Array.of(s), 1, 0, 4, z);
      return [0, 1].map((i) => {
        const [a, b] = [0, 1].map((v) => clean[s * 4 + i * 2 + v] + 0.7 * z[i * 2 + v]);
        const p = 1 / (1 + Math.exp((b - a) / 0.49));
        return (2 * p * (1 - p)) / 0.49;
      });
    });
    // Tokens are independent here, so that the Jacobian has one block each; power iteration finds the larger of the two.
    const ratio = top.map((gain, row) => gain / Math.max(...expected[row]));
    expect(moments(ratio).mean).toBeCloseTo(1, 1);
    expect(Math.max(...ratio)).toBeLessThan(1.02);
    expect(moments(mean).mean).toBeGreaterThan(0);
  });
});
