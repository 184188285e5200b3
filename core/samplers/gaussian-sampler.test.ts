import { describe, expect, it } from '@jest/globals';
import { exactDenoiser } from '../execution/testing/exact-networks.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { moments } from '../measurement/moments.js';
import { NoiseSource } from '../random/noise.js';
import { Denoiser } from './denoiser.js';
import { gaussianKernel } from './gaussian-kernels.js';
import { GaussianSampler } from './gaussian-sampler.js';
import { sigmaGrid } from './sigma-grid.js';

const V = 8;

/** Two tokens that are always equal, uniform over V: both marginals are the softmax of the summed evidence. */
function pairPosterior(x: Float32Array, sigma: number, out: Float64Array): void {
  let total = 0;
  const evidence = Array.from({ length: V }, (_, v) => (x[v] + x[V + v]) / sigma ** 2);
  const max = Math.max(...evidence);
  for (let v = 0; v < V; v++) total += Math.exp(evidence[v] - max);
  for (let v = 0; v < V; v++) out[v] = out[V + v] = Math.exp(evidence[v] - max) / total;
}

/** Probability that the two tokens drawn from the last marginals differ, and its standard error. */
async function violation(sampler: 'ddim' | 'dpmpp_2m', steps: number, subBatches: number): Promise<{ mean: number; se: number }> {
  const denoiser = new Denoiser(new CheckedNetwork(exactDenoiser(2 * V, pairPosterior), 'step', () => false), 2 * V);
  const sigmas = sigmaGrid({ schedule: 'log_uniform', sigmaMax: 10, sigmaMin: 0.1 }, steps);
  const run = new GaussianSampler(denoiser, gaussianKernel(sampler, SUB_BATCH * 2 * V), sigmas, 1 / V, new NoiseSource(1, 1));
  const n = subBatches * SUB_BATCH;
  let sum = 0;
  let squares = 0;
  for (let b = 0; b < subBatches; b++) {
    const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => b * SUB_BATCH + row);
    await run.sample({ rows: SUB_BATCH, samples }, 0, new Int32Array(n), { onDenoised: () => undefined, onStepEnd: () => undefined });
    for (let row = 0; row < SUB_BATCH; row++) {
      let agree = 0;
      for (let v = 0; v < V; v++) agree += run.denoised[row * 2 * V + v] ** 2;
      sum += 1 - agree;
      squares += (1 - agree) ** 2;
    }
  }
  return { mean: sum / n, se: Math.sqrt((squares / n - (sum / n) ** 2) / n) };
}

describe('GaussianSampler', () => {
  it('starts at the mean it was given, with the deviation of the first node', async () => {
    const seen: number[] = [];
    const network = exactDenoiser(V, (x, _sigma, out) => {
      seen.push(...x);
      out.fill(0);
    });
    const denoiser = new Denoiser(new CheckedNetwork(network, 'step', () => false), V);
    const run = new GaussianSampler(denoiser, gaussianKernel('ddim', SUB_BATCH * V), Float64Array.of(0.5, 0), 1 / V, new NoiseSource(1, 1));
    const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => row);
    await run.sample({ rows: SUB_BATCH, samples }, 0, new Int32Array(SUB_BATCH), {
      onDenoised: () => undefined,
      onStepEnd: () => undefined,
    });
    const { mean, se, n } = moments(Float64Array.from(seen));
    expect(n).toBe(SUB_BATCH * V);
    expect(Math.abs(mean - 1 / V)).toBeLessThan(4 * se);
    expect(se * Math.sqrt(n)).toBeCloseTo(0.5, 1);
  });
});

describe('GaussianSampler over one-hots of a hard constraint', () => {
  // Violations of x_2 = x_1 (V = 8, log-uniform sigma 10..0.1), published to two or three digits.
  it.each([
    ['ddim', 2, 0.0794],
    ['ddim', 3, 0.0156],
    ['ddim', 4, 0.0054],
    ['ddim', 5, 0.0021],
    ['dpmpp_2m', 3, 0.0114],
  ] as const)('%s at %d calls violates it as often as published', async (sampler, steps, expected) => {
    const { mean, se } = await violation(sampler, steps, 40);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * se + 0.02 * expected);
  });
});

describe('GaussianSampler with a prediction that is not finite', () => {
  const sigmas = sigmaGrid({ schedule: 'log_uniform', sigmaMax: 10, sigmaMin: 0.1 }, 4);

  /** Not finite once, at one noise level; afterwards finite whatever it is given, as a network that clips its input. */
  function badAt(sigma: number, value: number): Denoiser {
    const network = exactDenoiser(V, (_x, at, out) => out.fill(0.5).fill(Math.abs(at - sigma) < 1e-5 ? value : 0.5, 2, 3));
    return new Denoiser(new CheckedNetwork(network, 'step', () => false), V);
  }

  const cases = (['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m'] as const).flatMap((sampler) =>
    [0, 1, 2, 3].flatMap((step) => [Number.NaN, Infinity].map((value) => [sampler, step, value] as const)),
  );
  it.each(cases)('%s names the step %d of %d', async (sampler, step, value) => {
    const run = new GaussianSampler(badAt(sigmas[step], value), gaussianKernel(sampler, SUB_BATCH * V), sigmas, 0, new NoiseSource(1, 1));
    const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => row);
    // The second call of a Heun step is at the level of the next one, which it therefore reaches first.
    const named = sampler === 'edm_heun' && step > 0 ? step - 1 : step;
    const drawn = run.sample({ rows: SUB_BATCH, samples }, 0, new Int32Array(SUB_BATCH), {
      onDenoised: () => undefined,
      onStepEnd: () => undefined,
    });
    await expect(drawn).rejects.toThrow(
      `Output "x0" of the step graph is not usable at step ${String(named)}, sample 0: element 2 of ${String(V)}`,
    );
  });
});
