import { describe, expect, it } from '@jest/globals';
import { LuDecomposition, Matrix } from 'ml-matrix';
import { defaultParameters, isMixtureImageWorld, type MixtureImageWorld, worldOf } from '../../core/worlds/index.js';
import { maxDifference } from '../testing/enumeration.js';
import { runGraph } from '../testing/graph-session.js';
import { testNormals } from '../testing/random.js';
import { mixturePixelGraph } from './gaussian-mixture.js';

interface Mixture {
  readonly side: number;
  readonly weights: readonly number[];
  readonly separation: number;
  readonly rhos: readonly number[];
  readonly variances: readonly number[];
  readonly sigmaRef: number;
}

const CASES: readonly Mixture[] = [
  defaultParameters('gmm') as unknown as Mixture,
  { side: 4, weights: [0.1, 0.7, 0.2], separation: 2, rhos: [0.2, 0.9, 0.7], variances: [2, 0.5, 1], sigmaRef: 0.05 },
];

function mixture(parameters: Mixture): MixtureImageWorld {
  const world = worldOf('gmm', { ...parameters });
  if (!isMixtureImageWorld(world)) throw new TypeError('gmm is no mixture');
  return world;
}

/** E[X | x] from the definition of the world, with covariances entry by entry and LU solves. */
function posteriorMean({ side, weights, separation, rhos, variances }: Mixture, x: Float32Array, sigma: number): Float64Array {
  const d = side * side;
  const parts = weights.map((weight, c) => {
    const prior = new Matrix(
      Array.from({ length: d }, (_, i) =>
        Array.from({ length: d }, (__, j) => {
          const distance = Math.abs(Math.floor(i / side) - Math.floor(j / side)) + Math.abs((i % side) - (j % side));
          return variances[c] * rhos[c] ** distance;
        }),
      ),
    );
    const stripes = Array.from({ length: d }, (_, i) => Math.cos((Math.PI * (c + 1) * ((i % side) + 0.5)) / side));
    const mean = stripes.map((value) => (separation * value) / Math.hypot(...stripes));
    const noisy = Matrix.add(prior, Matrix.eye(d).mul(sigma ** 2));
    const lu = new LuDecomposition(noisy);
    const centred = Matrix.columnVector(mean.map((value, i) => x[i] - value));
    const solved = lu.solve(centred);
    const logDeterminant = lu.upperTriangularMatrix.diagonal().reduce((sum, entry) => sum + Math.log(Math.abs(entry)), 0);
    const log = Math.log(weight) - 0.5 * (centred.transpose().mmul(solved).get(0, 0) + logDeterminant);
    const given = prior.mmul(solved).to1DArray();
    return { log, mean: given.map((value, i) => value + mean[i]) };
  });
  const highest = Math.max(...parts.map(({ log }) => log));
  const total = parts.reduce((sum, { log }) => sum + Math.exp(log - highest), 0);
  return Float64Array.from({ length: d }, (_, i) =>
    parts.reduce((sum, { log, mean }) => sum + (Math.exp(log - highest) / total) * mean[i], 0),
  );
}

describe.each(CASES)('pixel denoiser of the mixture with weights $weights', (parameters) => {
  it.each([1, 7, 24])('is the posterior mean at batch %i', async (batch) => {
    const { side } = parameters;
    const d = side * side;
    const normal = testNormals(batch);
    const levels = [80, 5, 1, 0.1, 0.02, 0.002];
    const sigma = Float32Array.from({ length: batch }, (_, b) => levels[b % levels.length]);
    const x = Float32Array.from({ length: batch * d }, (_, k) => Math.hypot(1, sigma[Math.floor(k / d)]) * normal());
    const { x0 } = await runGraph(mixturePixelGraph(mixture(parameters)).build({}), {
      x: { data: x, shape: [batch, 1, side, side] },
      sigma: { data: sigma, shape: [batch] },
    });
    for (let b = 0; b < batch; b++) {
      const noisy = x.subarray(b * d, (b + 1) * d);
      const scale = Math.max(parameters.separation, ...noisy.map(Math.abs));
      expect(maxDifference(x0.subarray(b * d, (b + 1) * d), posteriorMean(parameters, noisy, sigma[b])) / scale).toBeLessThan(1e-5);
    }
  });
});
