import { describe, expect, it } from '@jest/globals';
import { gaussianInformationBits, iidStepNelboBits, maskedTokenEntropyBits, profileEntropyBits } from '../closed-forms/index.js';
import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { defaultParameters, worldOf } from '../worlds/index.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import { areNodes, bestSigmas, mmseAt, riemannBits, type GaussianProfile } from './gaussian-profile.js';
import { lineProfile, profileChecks, type ProfileKind, type ProfilePoint } from './line-profile.js';
import { bestMaskedSchedule, isMeasuredAt, predictedMaskedNelbo } from './masked-profile.js';

const m4 = worldOf('m4', defaultParameters('m4'));
const gmrf = worldOf('gmrf', defaultParameters('gmrf'));
if (!isMarkovChainWorld(m4) || gmrf.kind !== 'image') throw new Error('unexpected worlds');
const L = m4.length;
const Z = m4.profile;
const STATES = 64;

function m4Bits(states: number): Float64Array {
  return Float64Array.from({ length: states }, (_, k) => maskedTokenEntropyBits(Z, k / states));
}

/** mmse of the Gaussian field per pixel, lam sigma^2 / (lam + sigma^2). */
function fieldMmse(sigma: number): number {
  if (gmrf.kind !== 'image') throw new Error('gmrf is an image');
  return gmrf.eigenvalues.reduce((sum, lam) => sum + (lam * sigma ** 2) / (lam + sigma ** 2), 0) / gmrf.dimensions;
}

function fieldProfile(sigmas: readonly number[], floor = 0): GaussianProfile {
  return { sigmas, mmse: sigmas.map(fieldMmse), elements: 1, floor };
}

const nodesOf = (schedule: 'karras' | 'log_uniform', sigmaMax: number, sigmaMin: number, count: number): number[] =>
  Array.from(sigmaGrid({ schedule, sigmaMax, sigmaMin, rho: 7 }, count).subarray(0, count));

describe('masked profile', () => {
  it('predicts every step count of the closed form, by measured states where it divides them', () => {
    const profile = { bits: m4Bits(STATES) };
    for (const steps of [1, 2, 4, 8, 16, 32, 64]) {
      expect(isMeasuredAt(profile, steps)).toBe(true);
      expect(predictedMaskedNelbo(profile, steps)).toBeCloseTo(iidStepNelboBits(Z, steps) / L, 12);
    }
    for (const steps of [3, 7, 30]) {
      expect(isMeasuredAt(profile, steps)).toBe(false);
      expect(predictedMaskedNelbo(profile, steps)).toBeCloseTo(iidStepNelboBits(Z, steps) / L, 3);
    }
  });

  it('finds the best schedule that enumeration finds', () => {
    const bits = m4Bits(8);
    const best = bestMaskedSchedule({ bits }, 3);
    let least = Infinity;
    for (let a = 1; a < 8; a++) {
      for (let b = a + 1; b < 8; b++) least = Math.min(least, (a * bits[0] + (b - a) * bits[a] + (8 - b) * bits[b]) / 8);
    }
    expect(best.nelbo).toBeCloseTo(least, 12);
    expect(best.boundaries).toHaveLength(4);
    expect([best.boundaries[0], best.boundaries[3]]).toEqual([0, 1]);
    expect(() => bestMaskedSchedule({ bits }, 9)).toThrow(RangeError);
  });

  it('is no worse than the linear schedule, and bounded by the entropy', () => {
    const profile = { bits: m4Bits(STATES) };
    for (const steps of [2, 4, 8, 16]) {
      const { nelbo } = bestMaskedSchedule(profile, steps);
      expect(nelbo).toBeLessThanOrEqual(predictedMaskedNelbo(profile, steps));
      expect(nelbo).toBeGreaterThan(profileEntropyBits(Z) / L);
    }
  });
});

describe('Gaussian profile', () => {
  it('has the published excess of the best grid, of Karras and of even logarithms', () => {
    // Excess over the information between the two noise levels; 32 intervals, the best on 600 nodes.
    const [from, to] = [80, 0.02];
    const limit = (gaussianInformationBits(gmrf.eigenvalues, to) - gaussianInformationBits(gmrf.eigenvalues, from)) / gmrf.dimensions;
    const fine = fieldProfile(nodesOf('log_uniform', from, to, 600));
    expect(bestSigmas(fine, 33).nelbo - limit).toBeCloseTo(0.323, 2);
    const excess = (grid: readonly number[]): number => riemannBits(fieldProfile(grid), grid) - limit;
    expect(excess(nodesOf('karras', from, to, 33))).toBeCloseTo(1.143, 3);
    expect(excess(nodesOf('log_uniform', from, to, 33))).toBeCloseTo(0.642, 2);
  });

  it('reads nodes where it has them and interpolates between', () => {
    const profile = fieldProfile(nodesOf('log_uniform', 8, 0.12, 64));
    expect(areNodes(profile, nodesOf('log_uniform', 8, 0.12, 8))).toBe(true);
    expect(areNodes(profile, nodesOf('log_uniform', 8, 0.12, 16))).toBe(false);
    expect(mmseAt(profile, profile.sigmas[5])).toBe(profile.mmse[5]);
    expect(mmseAt(profile, 1)).toBeCloseTo(fieldMmse(1), 3);
    expect([mmseAt(profile, 9), mmseAt(profile, 0.1)]).toEqual([profile.mmse[0], profile.mmse[63]]);
  });

  it('counts noise below the floor as the floor', () => {
    const profile = fieldProfile(nodesOf('karras', 80, 0.002, 33), 0.02);
    const above = profile.sigmas.filter((sigma) => sigma > 0.02);
    expect(riemannBits(profile, profile.sigmas)).toBeCloseTo(riemannBits(profile, [...above, 0.02]), 12);
  });

  it('refuses grids that it has no nodes for', () => {
    expect(() => bestSigmas(fieldProfile([2, 1]), 3)).toThrow(RangeError);
    expect(() => bestSigmas(fieldProfile([2, 1]), 1)).toThrow(RangeError);
  });
});

describe('lineProfile', () => {
  const masked: ProfileKind = { kind: 'masked' };
  const noise = new SeededNoise(4);
  const se = 0.004;

  /** Runs of m4 with closed-form states and NELBO, the latter with noise. */
  function runs(shift = 0): ProfilePoint[] {
    return [1, 2, 4, 8, 16, 32, 64].map((steps) => ({
      steps,
      se,
      samples: 1000,
      sampleRatio: 1,
      nelbo: iidStepNelboBits(Z, steps) / L + se * noise.gaussian() + (steps === 4 ? shift : 0),
      states: Array.from(m4Bits(steps), (value, k) => ({ noiseLevel: 1 - k / steps, value })),
    }));
  }

  it('sets predictions of the longest run beside what the others measured', () => {
    const found = lineProfile(masked, runs());
    expect(found?.reference).toBe(64);
    expect(found?.predictions).toHaveLength(64);
    expect(found?.best.map(({ steps }) => steps)).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(found?.predictions[2]).toMatchObject({ steps: 3, measured: null, pValue: null, exact: false });
    const checks = found === null ? [] : profileChecks(found);
    expect(checks.map(({ steps }) => steps)).toEqual([1, 2, 4, 8, 16, 32]);
    for (const { check } of checks) expect(check.pValue).toBeGreaterThan(1e-3);
  });

  it('notices a run that disagrees', () => {
    const found = lineProfile(masked, runs(0.5));
    const checks = found === null ? [] : profileChecks(found);
    expect(checks.find(({ steps }) => steps === 4)?.check.pValue).toBeLessThan(1e-9);
  });

  it('predicts a Gaussian run from another one, constants included', () => {
    const grid = { schedule: 'log_uniform', sigmaMax: 8, sigmaMin: 0.12 } as const;
    const kind: ProfileKind = { kind: 'gaussian', grid, elements: 1, floor: 0 };
    const points = [2, 4, 8, 16, 64].map((steps): ProfilePoint => {
      const sigmas = nodesOf('log_uniform', 8, 0.12, steps);
      return {
        steps,
        se,
        samples: 1000,
        sampleRatio: 1,
        nelbo: 0.7 + riemannBits(fieldProfile(sigmas), sigmas),
        states: sigmas.map((sigma) => ({ noiseLevel: sigma, value: fieldMmse(sigma) })),
      };
    });
    const found = lineProfile(kind, points);
    for (const { steps, predicted, measured, exact } of found?.predictions ?? []) {
      if (measured !== null) expect(predicted).toBeCloseTo(measured, exact ? 9 : 2);
      expect(exact).toBe([2, 4, 8, 10, 22, 64].includes(steps));
    }
    expect(found?.best.find(({ steps }) => steps === 8)?.nelbo).toBeLessThan(points[2].nelbo);
  });

  it('needs a run of some length', () => {
    expect(lineProfile(masked, runs().slice(0, 2))).toBeNull();
    expect(lineProfile(masked, [])).toBeNull();
  });
});
