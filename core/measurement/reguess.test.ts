import { describe, expect, it } from '@jest/globals';
import { exactDenoiser, exactPixelNetwork, type FunctionNetwork } from '../execution/testing/exact-networks.js';
import { CheckedNetwork } from '../inference/checked-network.js';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { Denoiser } from '../samplers/denoiser.js';
import { gaussianPosterior, worldOf } from '../worlds/index.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { ArgmaxFlips, transitionShare } from './argmax-flips.js';
import { BeliefMovement, reguessCheck, reguessRatio } from './belief-movement.js';
import { GaussianDataPass } from './gaussian-data-pass.js';
import { MaskedBeliefs } from './masked-beliefs.js';
import { moments } from './moments.js';
import { NestedNoisePass } from './nested-noise-pass.js';

const world = worldOf('gmrf', { side: 3, rho: 0.8, sigmaRef: 0.02 }) as GaussianImageWorld;
const { dimensions: d, eigenvalues } = world;
const SIGMAS = Float64Array.of(4, 1.5, 0.6, 0.2, 0);
const ROWS = 250;
const subBatch = { rows: ROWS, samples: Int32Array.from({ length: ROWS }, (_, i) => i) };

function data(seed: number): { noise: NoiseSource; clean: Float64Array } {
  const noise = new NoiseSource(seed, 1);
  const images = new Float32Array(ROWS * d);
  for (let s = 0; s < ROWS; s++) world.draw(noise.source(PURPOSE.data), s, images, s * d);
  return { noise, clean: Float64Array.from(images) };
}

function denoiserOf(network: FunctionNetwork): Denoiser {
  return new Denoiser(new CheckedNetwork(network, 'step', () => false), d);
}

async function nested(network: FunctionNetwork, seed: number): Promise<BeliefMovement> {
  const { noise, clean } = data(seed);
  const movement = new BeliefMovement(ROWS, d);
  await new NestedNoisePass(denoiserOf(network), SIGMAS, noise).run(subBatch, clean, movement);
  return movement;
}

describe('NestedNoisePass', () => {
  it('moves predictions of a Gaussian as much as their error falls: sum lam^2 / (lam + sigma^2) between the ends', async () => {
    const explained = (sigma: number): number => eigenvalues.reduce((sum, lam) => sum + lam ** 2 / (lam + sigma ** 2), 0);
    const expected = explained(0.2) - explained(4);
    const { moved, fell } = await nested(exactPixelNetwork(world), 3);
    for (const values of [moments(moved), moments(fell)]) expect(Math.abs(values.mean - expected)).toBeLessThan(4.5 * values.se);
    const ratio = reguessRatio({ moved, fell }, 1);
    expect(Math.abs((ratio?.value ?? 0) - 1)).toBeLessThan(4.5 * (ratio?.se ?? 0));
  });

  it('passes gate G9 for an exact network, and fails it for one that is too sure', async () => {
    const [exact] = reguessCheck(await nested(exactPixelNetwork(world), 5));
    expect(exact.pValue).toBeGreaterThan(1e-4);
    const sure = exactDenoiser(d, (x, sigma, out) => {
      gaussianPosterior(world, x, sigma, out);
      for (let i = 0; i < d; i++) out[i] *= 1.3;
    });
    const [wrong] = reguessCheck(await nested(sure, 5));
    expect(wrong.observed).toBeGreaterThan(1.2);
    expect(wrong.pValue).toBeLessThan(1e-9);
  });

  it('states the standard error that ratios of repeated draws have', async () => {
    const ratios = await Promise.all(
      Array.from({ length: 60 }, async (_, seed) => reguessRatio(await nested(exactPixelNetwork(world), seed), 1)),
    );
    const actual = moments(Float64Array.from(ratios, (ratio) => ratio?.value ?? NaN)).se * Math.sqrt(ratios.length);
    const stated = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio?.se ?? NaN) ** 2, 0) / ratios.length);
    expect(stated / actual).toBeGreaterThan(0.75);
    expect(stated / actual).toBeLessThan(1.35);
  });

  it('is needed: fresh noise at every node makes an exact network look as if it guessed again', async () => {
    const { noise, clean } = data(3);
    const movement = new BeliefMovement(ROWS, d);
    const pass = new GaussianDataPass(denoiserOf(exactPixelNetwork(world)), SIGMAS, noise, 'independent');
    await pass.run(subBatch, 0, clean, {
      onDenoised: (step, denoised, errors) => {
        for (let row = 0; row < ROWS; row++) {
          movement.move(row, row, denoised, row * d);
          if (step === 0 || step === SIGMAS.length - 2) movement.addError(row, errors[row], step === 0 ? 1 : -1);
        }
      },
      onStepEnd: () => undefined,
    });
    expect(reguessRatio(movement, 1)?.value).toBeGreaterThan(1.1);
  });
});

describe('MaskedBeliefs', () => {
  it('moves from the law of a masked token to the token', () => {
    const movement = new BeliefMovement(1, 4);
    const beliefs = new MaskedBeliefs(movement, 2, 2);
    const tokens = Uint8Array.of(0, 1);
    const log = (...p: number[]): Float32Array => Float32Array.from(p, Math.log);
    beliefs.begin();
    beliefs.see(0, 0, Int32Array.of(2, 2), log(0.5, 0.5, 0.25, 0.75), 0, tokens);
    // What a network says of a revealed token does not count.
    beliefs.see(0, 0, Int32Array.of(0, 2), log(0.1, 0.9, 0.5, 0.5), 0, tokens);
    beliefs.end({ rows: 1, samples: Int32Array.of(0) }, tokens);
    expect(movement.moved[0]).toBeCloseTo(2 * 0.5 ** 2 + 2 * 0.25 ** 2 + 2 * 0.5 ** 2, 6);
    expect(movement.fell[0]).toBeCloseTo(2 * 0.5 ** 2 + 2 * 0.25 ** 2, 6);
  });
});

describe('reguessRatio', () => {
  it('is a ratio of means, and absent where nothing falls', () => {
    expect(reguessRatio({ moved: Float64Array.of(1, 3), fell: Float64Array.of(2, 0) }, null)).toMatchObject({ value: 2, n: 2 });
    expect(reguessRatio({ moved: Float64Array.of(1, 3), fell: Float64Array.of(0, 0) }, 1)).toBeNull();
    expect(reguessCheck({ moved: new Float64Array(30), fell: new Float64Array(30) })).toEqual([]);
  });
});

describe('ArgmaxFlips', () => {
  it('counts changes of the likeliest token, and those that go back', () => {
    const flips = new ArgmaxFlips(2, 2, 3);
    flips.begin();
    // Position 0: 0, 1, 0 and the sample 0. Position 1: 2, decided as 2, and the sample 2.
    flips.see(0, 1, [1, 0, 0, 0, 0, 1], 0, null);
    flips.see(0, 1, [0, 1, 0, 1, 0, 0], 0, Int32Array.of(3, 2));
    flips.see(0, 1, [1, 0, 0, 1, 0, 0], 0, Int32Array.of(3, 2));
    flips.end(0, 1, Uint8Array.of(0, 2), 0);
    expect([[...flips.flips], [...flips.reverts]]).toEqual([
      [0, 2],
      [0, 1],
    ]);
    expect(transitionShare('flip_rate', flips.flips, 2, 3)).toMatchObject({ value: 1 / 6, n: 2 });
  });

  it('knows nothing of the sub-batch before', () => {
    const flips = new ArgmaxFlips(2, 1, 2);
    for (const sample of [0, 1]) {
      flips.begin();
      flips.see(0, sample, [1 - sample, sample], 0, null);
      flips.end(0, sample, Uint8Array.of(1), 0);
    }
    expect([[...flips.flips], [...flips.reverts]]).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });
});
