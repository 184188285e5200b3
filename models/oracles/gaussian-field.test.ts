import { describe, expect, it } from '@jest/globals';
import { Matrix, solve } from 'ml-matrix';
import type { GaussianImageWorld } from '../../core/worlds/index.js';
import { defaultParameters, isGaussianFieldWorld, worldOf } from '../../core/worlds/index.js';
import { maxDifference } from '../testing/enumeration.js';
import { runGraph } from '../testing/graph-session.js';
import { testNormals } from '../testing/random.js';
import { fieldCholeskyGraph, fieldDecoderGraph, fieldLatentGraph, fieldPixelGraph } from './gaussian-field.js';

const PARAMETERS = defaultParameters('gmrf');
const SIDE = 8;
const D = SIDE * SIDE;
const BATCHES = [1, 2, 7, 250];

function gmrf(): GaussianImageWorld {
  const world = worldOf('gmrf', PARAMETERS);
  if (!isGaussianFieldWorld(world)) throw new TypeError('gmrf is no image world');
  return world;
}

/** The covariance from its definition: correlation rho^|row distance| times rho^|column distance|. */
function covariance(): Matrix {
  const rho = Number(PARAMETERS.rho);
  const distance = (a: number, b: number): number =>
    Math.abs(Math.floor(a / SIDE) - Math.floor(b / SIDE)) + Math.abs((a % SIDE) - (b % SIDE));
  return new Matrix(Array.from({ length: D }, (_, a) => Array.from({ length: D }, (__, b) => rho ** distance(a, b))));
}

/** Rows of the linear map that a graph with one (1, D) input computes: its outputs on the unit vectors. */
async function linearMap(bytes: Uint8Array, input: string, output: string): Promise<Matrix> {
  const identity = Float32Array.from({ length: D * D }, (_, k) => (k % (D + 1) === 0 ? 1 : 0));
  const outputs = await runGraph(bytes, { [input]: { data: identity, shape: [D, D] } });
  return Matrix.from1DArray(D, D, [...outputs[output]]);
}

describe('pixel denoiser of the Gaussian field', () => {
  it.each(BATCHES)('solves the normal equations of the posterior mean at batch %i', async (batch) => {
    const normal = testNormals(batch);
    const levels = [80, 5, 1, 0.1, 0.02, 0.002];
    const sigma = Float32Array.from({ length: batch }, (_, b) => levels[b % levels.length]);
    const x = Float32Array.from({ length: batch * D }, (_, k) => Math.hypot(1, sigma[Math.floor(k / D)]) * normal());
    const { x0 } = await runGraph(fieldPixelGraph(gmrf()).build({}), {
      x: { data: x, shape: [batch, 1, SIDE, SIDE] },
      sigma: { data: sigma, shape: [batch] },
    });
    const prior = covariance();
    const uniqueLevels = levels.slice(0, Math.min(batch, levels.length));
    uniqueLevels.forEach((level, k) => {
      const rows = Array.from({ length: batch }, (_, b) => b).filter((b) => b % levels.length === k);
      const noisy = new Matrix(rows.map((b) => [...x.subarray(b * D, (b + 1) * D)])).transpose();
      // E[X | x] = C (C + sigma^2 I)^-1 x.
      const expected = prior.mmul(solve(Matrix.add(prior, Matrix.eye(D).mul(Math.fround(level) ** 2)), noisy));
      rows.forEach((b, column) => {
        const scale = Math.max(...x.subarray(b * D, (b + 1) * D).map(Math.abs));
        expect(maxDifference(x0.subarray(b * D, (b + 1) * D), expected.getColumn(column)) / scale).toBeLessThan(1e-5);
      });
    });
  });
});

describe('whitened latent of the Gaussian field', () => {
  it.each(BATCHES)('is denoised by 1 / (1 + sigma^2) at batch %i', async (batch) => {
    const normal = testNormals(batch);
    const sigma = Float32Array.from({ length: batch }, (_, b) => 80 * 0.5 ** (b % 16));
    const x = Float32Array.from({ length: batch * D }, normal);
    const { x0 } = await runGraph(fieldLatentGraph(gmrf()).build({}), {
      x: { data: x, shape: [batch, D] },
      sigma: { data: sigma, shape: [batch] },
    });
    const expected = Float64Array.from(x, (value, k) => value / (1 + sigma[Math.floor(k / D)] ** 2));
    expect(maxDifference(x0, expected)).toBeLessThan(1e-6);
  });

  it('decodes unit noise into the covariance of the field', async () => {
    const map = await linearMap(fieldDecoderGraph(gmrf()).build({}), 'z', 'image');
    expect(maxDifference(map.transpose().mmul(map).to1DArray(), covariance().to1DArray())).toBeLessThan(1e-5);
  });
});

describe.each([
  { ...PARAMETERS, latent: 'pca' },
  { ...PARAMETERS, latent: 'pca', components: 16 },
  { ...PARAMETERS, components: 8 },
])('latent of the field with $latent and $components components', (parameters) => {
  const world = worldOf('gmrf', parameters) as GaussianImageWorld;
  const { components } = world.latentSpace;

  it('is denoised by the posterior mean of independent coordinates, whose variances the decoded covariance shows', async () => {
    const unit = Float32Array.from({ length: components ** 2 }, (_, k) => Number(k % (components + 1) === 0));
    const { image } = await runGraph(fieldDecoderGraph(world).build({}), { z: { data: unit, shape: [components, components] } });
    const map = Matrix.from1DArray(components, D, [...image]);
    // Variances of the latent from the definition of the field: of rows q of the decoder, q C q / |q|^4.
    const gram = map.mmul(covariance()).mmul(map.transpose());
    const variances = map
      .mmul(map.transpose())
      .diagonal()
      .map((norm, k) => gram.get(k, k) / norm ** 2);
    const sigma = Float32Array.from({ length: components }, (_, k) => [10, 1, 0.1][k % 3]);
    const ones = new Float32Array(components ** 2).fill(1);
    const { x0 } = await runGraph(fieldLatentGraph(world).build({}), {
      x: { data: ones, shape: [components, components] },
      sigma: { data: sigma, shape: [components] },
    });
    const expected = Float64Array.from(ones, (_, k) => {
      const variance = variances[k % components];
      return variance / (variance + sigma[Math.floor(k / components)] ** 2);
    });
    expect(maxDifference(x0, expected)).toBeLessThan(2e-5);
  });
});

describe('Cholesky one-shot sampler of the Gaussian field', () => {
  it('turns unit noise into the covariance of the field', async () => {
    const map = await linearMap(fieldCholeskyGraph(gmrf()).build({}), 'noise', 'image');
    expect(maxDifference(map.transpose().mmul(map).to1DArray(), covariance().to1DArray())).toBeLessThan(1e-5);
  });

  it('lets a pixel depend only on noise of its own and earlier pixels', async () => {
    const map = await linearMap(fieldCholeskyGraph(gmrf()).build({}), 'noise', 'image');
    const later = map.to1DArray().filter((_, k) => k % D < Math.floor(k / D));
    expect(later.every((weight) => weight === 0)).toBe(true);
  });

  it.each(BATCHES)('gives images at batch %i', async (batch) => {
    const noise = Float32Array.from({ length: batch * D }, testNormals(batch));
    const { image } = await runGraph(fieldCholeskyGraph(gmrf()).build({}), { noise: { data: noise, shape: [batch, D] } });
    const { cholesky } = gmrf();
    const expected = Float64Array.from({ length: batch * D }, (_, k) => {
      const [b, pixel] = [Math.floor(k / D), k % D];
      return Array.from({ length: D }, (__, j) => cholesky[pixel * D + j] * noise[b * D + j]).reduce((a, c) => a + c);
    });
    expect(maxDifference(image, expected)).toBeLessThan(1e-5);
  });
});
