import { describe, expect, it } from '@jest/globals';
import { gaussianKlBits } from '../closed-forms/gaussian-divergence.js';
import { outputVariances as closedVariances } from '../closed-forms/gaussian-samplers.js';
import { flowSigmas } from '../closed-forms/sigma-grid.js';
import { worldOf } from '../worlds/index.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { gaussianKernel } from './gaussian-kernels.js';
import { sigmaGrid } from './sigma-grid.js';

const KARRAS = { schedule: 'karras', sigmaMax: 80, sigmaMin: 0.002, rho: 7 };
const field = worldOf('gmrf', { side: 8, rho: 0.95, sigmaRef: 0.02 }) as GaussianImageWorld;
const FLOW = { schedule: 'uniform_time', sigmaMax: 80 };
type Name = 'ddim' | 'edm_heun' | 'dpmpp_2m' | 'ddpm' | 'euler_flow';

/**
 * Output variance along every eigendirection with the exact denoiser lam/(lam + s^2). The samplers are linear: a start of sigma_0 gives
 * the gain, and for ddpm a unit Gaussian injected at one step at a time gives that step's share of the variance.
 */
async function outputVariances(name: Name, steps: number): Promise<Float64Array> {
  const sources = name === 'ddpm' ? [-1, ...Array.from({ length: steps - 1 }, (_, k) => k)] : [-1];
  const variances = new Float64Array(field.dimensions);
  for (const source of sources) {
    const x = await propagate(name, steps, source);
    for (let i = 0; i < x.length; i++) variances[i] += x[i] ** 2;
  }
  return variances;
}

/** Final state when only one source is 1 standard deviation: the start (-1) or the noise of a step. */
async function propagate(name: Name, steps: number, source: number): Promise<Float64Array> {
  const d = field.dimensions;
  const sigmas = sigmaGrid(name === 'euler_flow' ? FLOW : KARRAS, steps);
  const kernel = gaussianKernel(name, d);
  const denoise = (x: ArrayLike<number>, sigma: number): Float32Array =>
    Float64Array.from(x, (value, i) => (value * field.eigenvalues[i]) / (field.eigenvalues[i] + sigma ** 2)) as unknown as Float32Array;
  const x = new Float64Array(d).fill(source === -1 ? sigmas[0] : 0);
  // Casts here and above: rounding to float32 would cost digits that the table has.
  const rounded = new Float64Array(d) as unknown as Float32Array;
  for (let step = 0; step < steps; step++) {
    await kernel.advance({
      x,
      rounded,
      size: d,
      denoised: denoise(x, sigmas[step]),
      step,
      sigma: sigmas[step],
      nextSigma: sigmas[step + 1],
      gaussians: () => new Float64Array(d).fill(step === source ? 1 : 0),
      denoise: (state, sigma) => Promise.resolve(denoise(state, sigma)),
    });
  }
  return x;
}

describe('Gaussian kernels on an 8 x 8 Gaussian field', () => {
  // KL(data || samples) in bits per dimension, Karras sigmas .002..80, from an independent calculation of the recursions.
  it.each([
    ['ddim', 8, 0.5003],
    ['ddim', 16, 0.09565],
    ['ddim', 64, 0.004854],
    ['edm_heun', 8, 0.2716],
    ['edm_heun', 16, 0.01748],
    ['edm_heun', 64, 4.05e-5],
    ['dpmpp_2m', 8, 0.01296],
    ['dpmpp_2m', 16, 0.007947],
    ['dpmpp_2m', 64, 4.243e-5],
    ['ddpm', 8, 1.128],
    ['ddpm', 16, 0.3199],
    ['ddpm', 64, 0.0205],
  ] as const)('%s at K = %d has the published KL', async (name, steps, expected) => {
    const kl = gaussianKlBits(field.eigenvalues, await outputVariances(name, steps)) / field.dimensions;
    expect(Math.abs(kl / expected - 1)).toBeLessThan(1e-3);
  });

  it('euler_flow has the variances of Euler steps of rectified flow in its own variables', async () => {
    for (const steps of [1, 8, 40]) {
      const expected = closedVariances('euler_flow', field.eigenvalues, flowSigmas(steps, 80));
      (await outputVariances('euler_flow', steps)).forEach((variance, i) => expect(variance / expected[i]).toBeCloseTo(1, 9));
    }
  });

  it('returns the denoised image when it steps to 0', async () => {
    for (const name of ['ddim', 'edm_heun', 'dpmpp_2m', 'ddpm', 'euler_flow'] as const) {
      const x = Float64Array.of(3);
      await gaussianKernel(name, 1).advance({
        x,
        rounded: new Float32Array(1),
        size: 1,
        denoised: Float32Array.of(0.25),
        step: 0,
        sigma: 2,
        nextSigma: 0,
        gaussians: () => Float64Array.of(1),
        denoise: () => Promise.reject(new Error('no second call on the last step')),
      });
      expect(x[0]).toBeCloseTo(0.25, 12);
    }
  });

  it('refuses a sampler that is not Gaussian', () => {
    expect(() => gaussianKernel('mdlm_ancestral', 4)).toThrow('mdlm_ancestral is no Gaussian sampler');
  });
});
