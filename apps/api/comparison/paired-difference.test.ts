import { describe, expect, it } from '@jest/globals';
import type { AlignedPoint } from './comparison.repository.js';
import { pairedDifference } from './paired-difference.js';

/** Sums as the database gives them, of differences with a standard error of each side. */
function aligned(differences: readonly number[], same = 0): AlignedPoint {
  const sum = (read: (difference: number) => number): string => String(differences.reduce((total, one) => total + read(one), 0));
  return {
    data: 'm4',
    parameters: {},
    architecture: 'masked-diffusion',
    space: 'token',
    sampler: 'mdlm_ancestral',
    leftModel: 'a@1',
    rightModel: 'a@2',
    steps: 4,
    samples: 500,
    leftCells: differences.length,
    rightCells: differences.length,
    pairs: differences.length,
    same,
    leftSum: '0',
    rightSum: sum((one) => one),
    differenceSum: sum((one) => one),
    squareSum: sum((one) => one * one),
    varianceSum: sum(() => 0.01 + 0.01),
  };
}

describe('pairedDifference', () => {
  it('is the t interval of the differences over seeds', () => {
    // Mean 2, sd 1, t(0.975, 2) = 4.302653.
    const difference = pairedDifference(aligned([1, 2, 3]));
    expect(difference).toMatchObject({ value: 2, method: 'paired' });
    expect(difference?.se).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(difference?.hi).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5);
  });

  it('is 0 without an interval for the same cells', () => {
    expect(pairedDifference(aligned([0, 0], 2))).toEqual({ value: 0, se: 0, lo: 0, hi: 0, method: 'same' });
  });

  it('falls back on the standard errors for one seed, and on nothing without a pair', () => {
    const difference = pairedDifference(aligned([0.5]));
    expect(difference).toMatchObject({ value: 0.5, method: 'independent' });
    expect(difference?.se).toBeCloseTo(Math.sqrt(0.02), 12);
    expect(pairedDifference(aligned([]))).toBeNull();
  });
});
