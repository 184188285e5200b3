import { describe, expect, it } from '@jest/globals';
import { dualTotalCorrelationBits, iidStepPathKlBits, totalCorrelationBits } from '../closed-forms/index.js';
import { defaultParameters, worldOf } from '../worlds/index.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import {
  areaUnderCurve,
  costWithin,
  debtDoublings,
  efficiency,
  fitPowerLaw,
  fittedPlateau,
  integratedDebt,
  interestRate,
  latentSufficiency,
  lowerEnvelope,
  splitDebt,
  stepsToPlateau,
} from './index.js';

const GRID = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const INVERSE = GRID.map((cost) => ({ cost, error: 0.7 / cost }));

function m4Profile(): Float64Array {
  const world = worldOf('m4', defaultParameters('m4'));
  if (!isMarkovChainWorld(world)) throw new Error('m4 is a chain');
  return world.profile;
}

describe('envelope and cost', () => {
  it('interpolates a power law exactly', () => {
    expect(costWithin(INVERSE, 0.05)).toBeCloseTo(14, 9);
    expect(costWithin(INVERSE, 1)).toBe(1);
    expect(costWithin(INVERSE, 0.001)).toBe(Infinity);
  });

  it('skips what a cheaper setting beats, and takes an error of 0 as it is', () => {
    const points = [
      { cost: 4, error: 0.3 },
      { cost: 2, error: 0.2 },
      { cost: 8, error: 0 },
    ];
    expect(lowerEnvelope(points)).toEqual([points[1], points[2]]);
    expect(costWithin(points, 0.1)).toBe(8);
  });

  it('finds the published step counts of m4 on all whole numbers of steps', () => {
    const profile = m4Profile();
    const points = Array.from({ length: 180 }, (_, i) => ({ cost: i + 1, error: iidStepPathKlBits(profile, i + 1) / 32 }));
    const calls = [0.1, 0.03, 0.01, 0.003].map((tau) => Math.ceil(costWithin(points, tau)));
    expect(calls).toEqual([6, 18, 52, 171]);
  });
});

describe('debt', () => {
  it('splits exactly into steps and passes: the published 6.26 doublings of m4', () => {
    const split = splitDebt(52, 3008, 2048);
    expect(split.steps + split.perPass).toBe(split.debt);
    expect(split.debt).toBeCloseTo(debtDoublings(52 * 3008, 2048), 12);
    expect(split.steps).toBeCloseTo(5.7, 2);
    expect(split.perPass).toBeCloseTo(0.55, 2);
  });

  it('averages over the ladder and names what is not reached', () => {
    // Debt log2(.7 / tau) at each threshold.
    const ladder = [0.1, 0.05, 0.025];
    expect(integratedDebt(INVERSE, () => 1, ladder).debt).toBeCloseTo(Math.log2(14), 9);
    const beyond = integratedDebt(INVERSE, () => 1, [0.1, 0.0001]);
    expect(beyond.censored).toEqual([0.0001]);
    expect(beyond.debt).toBeCloseTo((Math.log2(7) + 8) / 2, 9);
    expect(() => integratedDebt(INVERSE, (tau) => (tau < 0.1 ? Infinity : 1), ladder)).toThrow(RangeError);
    expect(() => integratedDebt([], () => 1, ladder)).toThrow(RangeError);
  });

  it('has interest 1/p for an error of c / K^p', () => {
    expect(interestRate(INVERSE, [0.1, 0.03, 0.01])).toBeCloseTo(1, 9);
    const square = GRID.map((cost) => ({ cost, error: cost ** -2 }));
    expect(interestRate(square, [0.1, 0.01, 0.001])).toBeCloseTo(0.5, 9);
    expect(interestRate(square, [0.1, 1e-9])).toBeNaN();
  });
});

describe('plateau', () => {
  const point = (steps: number, value: number) => ({ steps, difference: { value, lo: value - 0.01, hi: value + 0.01 } });

  it('is the first step count from which nothing moves', () => {
    const points = [point(1, 0.5), point(2, 0.005), point(4, 0.03), point(8, 0.004), point(16, 0)];
    expect(stepsToPlateau(points, 0.02)).toEqual({ reached: true, steps: 8 });
    expect(stepsToPlateau(points, 0.045)).toEqual({ reached: true, steps: 2 });
  });

  it('needs the interval of a difference within the bound, not its estimate', () => {
    const wide = { steps: 4, difference: { value: 0.001, lo: -0.03, hi: 0.032 } };
    expect(stepsToPlateau([wide, point(8, 0.004), point(16, 0)], 0.02)).toEqual({ reached: true, steps: 8 });
  });

  it('is not reached while the curve moves at its end', () => {
    expect(stepsToPlateau([point(1, 0.5), point(2, 0.1), point(4, 0)], 0.02)).toEqual({ reached: false });
  });
});

describe('fitPowerLaw', () => {
  it('recovers the law', () => {
    const law = fitPowerLaw(GRID.map((steps) => ({ steps, value: 1.3 + 0.7 * steps ** -1.5, se: 0.01 })));
    expect(law?.exponent).toBeCloseTo(1.5, 6);
    expect(law?.limit).toBeCloseTo(1.3, 9);
    if (law === null) throw new Error('nine points have a law');
    expect(fittedPlateau(law, 0.07, [1, 256])).toEqual({ steps: expect.closeTo(10 ** (2 / 3), 5), bound: null });
    expect(fitPowerLaw([{ steps: 1, value: 1, se: 0.1 }])).toBeNull();
  });

  it('tells only the side of a plateau that lies outside of the measured range', () => {
    const slow = { limit: 0, scale: 8, exponent: 0.05 };
    expect(fittedPlateau(slow, 0.02, [1, 64])).toEqual({ steps: 64, bound: 'lower' });
    expect(fittedPlateau({ ...slow, scale: 0.01 }, 0.02, [1, 64])).toEqual({ steps: 1, bound: 'upper' });
    expect(fittedPlateau({ ...slow, scale: 0 }, 0.02, [2, 64])).toEqual({ steps: 2, bound: 'upper' });
    expect(fittedPlateau({ limit: 0, scale: 1.28, exponent: 1 }, 0.02, [1, 64])).toEqual({ steps: expect.closeTo(64, 9), bound: null });
  });

  it('finds p = 1 and c = (TC + DTC) / 2 of masked steps', () => {
    const profile = m4Profile();
    const steps = [64, 128, 256, 512, 1024];
    const law = fitPowerLaw(steps.map((k) => ({ steps: k, value: iidStepPathKlBits(profile, k), se: 1e-3 })));
    expect(law?.exponent).toBeCloseTo(1, 2);
    const limit = (totalCorrelationBits(profile) + dualTotalCorrelationBits(profile)) / 2;
    expect(Math.abs((law?.scale ?? 0) / limit - 1)).toBeLessThan(0.02);
  });
});

describe('area and efficiency', () => {
  it('is the mean error over log cost', () => {
    const points = [
      { cost: 1, error: 4 },
      { cost: 4, error: 1 },
    ];
    // Error 4 over [1, 4), 1 over [4, 16).
    expect(areaUnderCurve(points, [1, 16])).toBeCloseTo(2.5, 12);
    expect(areaUnderCurve(points, [2, 4])).toBeCloseTo(4, 12);
    expect(areaUnderCurve(points, [0.5, 4])).toBeNaN();
    expect(() => areaUnderCurve(points, [4, 4])).toThrow(RangeError);
  });

  it('is bits over cost, step by step and in all', () => {
    const states = [
      { cost: 0, remainingEntropy: 3 },
      { cost: 2, remainingEntropy: 1 },
      { cost: 2, remainingEntropy: 1 },
      { cost: 6, remainingEntropy: 0 },
    ];
    expect(efficiency(states)).toEqual({ steps: [1, null, 0.25], overall: 0.5 });
    expect(efficiency([]).overall).toBeNull();
  });
});

describe('latentSufficiency', () => {
  it('has no residual for the class of lc4s, which carries more than is necessary', () => {
    const world = worldOf('lc4s', defaultParameters('lc4s'));
    if (!isLatentClassWorld(world)) throw new Error('lc4s has a latent class');
    const { emission, prior, vocabulary } = world.latent;
    // H(x | c) = sum_c prior(c) sum_v -p log2 p.
    const given = world.length * emission.reduce((bits, p, i) => bits - prior[Math.floor(i / vocabulary)] * p * Math.log2(p), 0);
    const { profile, entropyBits: entropy, length } = world;
    const sufficiency = latentSufficiency(entropy, given, given, length * profile[length - 1]);
    expect(sufficiency.residualTotalCorrelation).toBe(0);
    expect(sufficiency.necessary).toBeGreaterThan(0);
    expect(sufficiency.information).toBeGreaterThanOrEqual(sufficiency.necessary);
    expect(sufficiency.share).toBeCloseTo(sufficiency.information / entropy, 12);
  });
});
