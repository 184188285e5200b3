import { describe, expect, it } from '@jest/globals';
import type { CellSpec, Parameters } from '../cells/cell.js';
import type { CellResult } from '../cells/result.js';
import { samplerParameters } from '../grid/applicability.js';
import { PROTOCOL_VERSION, SUB_BATCH, type Sampler } from '../grid/vocabulary.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import type { NetworkSet } from '../inference/network.js';
import { NoiseSource, type Purpose } from '../random/noise.js';
import { Denoiser } from '../samplers/denoiser.js';
import { gaussianKernel } from '../samplers/gaussian-kernels.js';
import { GaussianSampler } from '../samplers/gaussian-sampler.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { isGaussianFieldWorld, worldOf, type GaussianImageWorld } from '../worlds/index.js';
import { executeCell } from './execute-cell.js';
import { exactFieldLatentNetworks, exactPixelNetwork, FunctionNetwork } from './testing/exact-networks.js';

const GMRF = { side: 4, rho: 0.95, sigmaRef: 0.02 };
const D = 16;
const SAMPLERS = ['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m'] as const;

function field(parameters: Parameters): GaussianImageWorld {
  const world = worldOf('gmrf', parameters);
  if (!isGaussianFieldWorld(world)) throw new TypeError('gmrf is no field');
  return world;
}

function networksOf(parameters: Parameters, space: CellSpec['space']): NetworkSet {
  const world = field(parameters);
  return space === 'pixel' ? { step: exactPixelNetwork(world) } : exactFieldLatentNetworks(world);
}

function run(
  parameters: Parameters,
  space: CellSpec['space'],
  sampler: Sampler,
  steps: number,
  samples: number,
  networks: NetworkSet = networksOf(parameters, space),
): Promise<CellResult> {
  const spec: CellSpec = {
    protocol: PROTOCOL_VERSION,
    data: { world: 'gmrf', parameters },
    architecture: 'gaussian-diffusion',
    space,
    graphs: {},
    sampler: { name: sampler, parameters: samplerParameters(sampler, space, 'gmrf') },
    steps,
    seed: 1,
    samples,
    runtimeClass: 'test',
  };
  return executeCell(spec, networks, { onProgress: () => undefined, cancelled: () => false });
}

/** Noise whose coordinates along the eigenvectors are the numbers that another source gives for the coordinates. */
class RotatedNoise extends NoiseSource {
  constructor(
    private readonly eigenvectors: Float64Array,
    seed: number,
  ) {
    super(seed, PROTOCOL_VERSION);
  }

  override fillGaussians(purpose: Purpose, samples: Int32Array, rows: number, step: number, positions: number, out: Float64Array): void {
    const z = new Float64Array(rows * positions);
    super.fillGaussians(purpose, samples, rows, step, positions, z);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < positions; i++) {
        let pixel = 0;
        for (let j = 0; j < positions; j++) pixel += this.eigenvectors[j * positions + i] * z[row * positions + j];
        out[row * positions + i] = pixel;
      }
    }
  }
}

const LATENTS: readonly Parameters[] = [
  { ...GMRF, latent: 'pca' },
  { ...GMRF, latent: 'pca', components: 5 },
  { ...GMRF, components: 5 },
];

describe.each(LATENTS.map((parameters) => ({ name: JSON.stringify(parameters), parameters })))('the latent of $name', ({ parameters }) => {
  it.each(SAMPLERS)('passes its checks with %s', async (sampler) => {
    for (const steps of [1, 4]) {
      const { checks } = await run(parameters, 'image-latent', sampler, steps, 100);
      expect(checks.map(({ check }) => check)).toEqual(expect.arrayContaining(['nfe', 'variance_total', 'variance_worst_direction']));
      for (const check of checks) expect(check.pValue).toBeGreaterThan(1e-5);
    }
  });
});

describe('the PCA latent (gate G8)', () => {
  it.each(SAMPLERS)('makes the images of pixel space to rounding with %s, from noise that is rotated alike', async (sampler) => {
    const world = field({ ...GMRF, latent: 'pca' });
    const sigmas = sigmaGrid(samplerParameters(sampler, 'pixel', 'gmrf'), 6);
    const samplerOf = (network: CheckedNetwork, noise: NoiseSource) =>
      new GaussianSampler(new Denoiser(network, D), gaussianKernel(sampler, SUB_BATCH * D), sigmas, 0, noise);
    const pixel = samplerOf(new CheckedNetwork(exactPixelNetwork(world), 'step', () => false), new RotatedNoise(world.eigenvectors, 3));
    const latent = samplerOf(
      new CheckedNetwork(exactFieldLatentNetworks(world).step, 'step', () => false),
      new NoiseSource(3, PROTOCOL_VERSION),
    );
    const rows = 8;
    const samples = Int32Array.from({ length: rows }, (_, row) => row);
    for (const one of [pixel, latent]) {
      await one.sample({ rows, samples }, 0, new Int32Array(rows), { onDenoised: () => undefined, onStepEnd: () => undefined });
    }
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < D; i++) {
        let decoded = 0;
        for (let j = 0; j < D; j++) decoded += world.eigenvectors[j * D + i] * latent.x[row * D + j];
        // A float32 network sees states of up to 80 x 4, of which the last steps leave 1e-4 at most.
        expect(Math.abs(decoded - pixel.x[row * D + i])).toBeLessThan(1e-4);
      }
    }
  });

  it.each(SAMPLERS)('expects exactly what pixel space expects with %s, at one call more', async (sampler) => {
    const pixel = await run(GMRF, 'pixel', sampler, 8, 40);
    const latent = await run({ ...GMRF, latent: 'pca' }, 'image-latent', sampler, 8, 40);
    const expected = ({ metrics }: CellResult): unknown =>
      metrics.filter(({ metric }) => metric !== 'nelbo').map((value) => [value.metric, value.expected]);
    expect(expected(latent)).toEqual(expected(pixel));
    expect(latent.nfe).toBe(pixel.nfe + 1);
  });
});

describe('a truncated latent', () => {
  const parameters = { ...GMRF, components: 5 };

  it('leaves the variance of the dropped directions as a floor of the Frechet distance, and has no marginal KL', async () => {
    const floor = field(GMRF)
      .eigenvalues.subarray(5)
      .reduce((sum, lam) => sum + lam, 0);
    const { metrics } = await run(parameters, 'image-latent', 'dpmpp_2m', 32, 1000);
    const distance = metrics.find(({ metric }) => metric === 'frechet_distance');
    expect(distance?.expected).toBeGreaterThan(floor);
    expect((distance?.expected ?? 0) / floor).toBeCloseTo(1, 1);
    expect(Math.abs((distance?.value ?? 0) - (distance?.expected ?? 0))).toBeLessThan(5 * (distance?.se ?? 0));
    expect(metrics.map(({ metric }) => metric)).toEqual(['frechet_distance']);
  });

  it('has the published floors at 8, 16 and 32 of 64 directions', () => {
    const { eigenvalues } = field({ side: 8, rho: 0.95, sigmaRef: 0.02 });
    const floors = [8, 16, 32].map((kept) => eigenvalues.subarray(kept).reduce((sum, lam) => sum + lam, 0));
    [2.6147, 0.6096, 0.0913].forEach((published, k) => expect(floors[k]).toBeCloseTo(published, 4));
  });

  it('is found out when its images leave the directions that it has', async () => {
    const { step } = exactFieldLatentNetworks(field(parameters));
    const decoder = new FunctionNetwork({ z: 5, image: D }, (row, { z }, { image }) => {
      for (let i = 0; i < D; i++) (image as Float32Array)[row * D + i] = i < 5 ? Number(z[row * 5 + i]) : 0;
    });
    const { checks } = await run(parameters, 'image-latent', 'ddim', 2, 40, { step, decoder });
    expect(checks.find(({ check }) => check === 'dropped_directions')).toMatchObject({ pValue: 0 });
  });
});
