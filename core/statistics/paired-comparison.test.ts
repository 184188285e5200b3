import { describe, expect, it } from '@jest/globals';
import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { equivalencePValue, meanEstimate, meanEstimatePValue, pairedComparison } from './paired-comparison.js';

describe('pairedComparison', () => {
  it('is the t interval of the differences', () => {
    // Differences 1, 2, 3: mean 2, sd 1, t(.975, 2) = 4.302653.
    const estimate = pairedComparison([2, 4, 6], [1, 2, 3]);
    expect(estimate).toMatchObject({ value: 2, degrees: 2 });
    expect(estimate.hi).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5);
    expect(() => pairedComparison([1, 2], [1])).toThrow(RangeError);
    expect(() => meanEstimate([1])).toThrow(RangeError);
  });

  it('is sharper than either side where both share their noise', () => {
    const noise = new SeededNoise(3);
    const shared = Array.from({ length: 40 }, () => noise.gaussian());
    const a = shared.map((one) => one + 0.1 * noise.gaussian());
    expect(pairedComparison(a, shared).se).toBeLessThan(meanEstimate(a).se / 5);
  });
});

describe('p-values', () => {
  it('are at the level where the interval ends', () => {
    const estimate = meanEstimate([1, 2, 4, 4, 7], 0.9);
    expect(meanEstimatePValue(estimate, estimate.lo)).toBeCloseTo(0.1, 9);
    expect(meanEstimatePValue(estimate, estimate.hi)).toBeCloseTo(0.1, 9);
    // The 90% interval inside the margin is the test of equivalence at 5%.
    expect(equivalencePValue(estimate, estimate.hi)).toBeCloseTo(0.05, 9);
  });

  it('are 0 or 1 without spread', () => {
    const constant = meanEstimate([2, 2, 2]);
    expect([meanEstimatePValue(constant, 2), meanEstimatePValue(constant, 1)]).toEqual([1, 0]);
    expect([equivalencePValue(constant, 3), equivalencePValue(constant, 1)]).toEqual([0, 1]);
  });
});
