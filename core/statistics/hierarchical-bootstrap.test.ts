import { describe, expect, it } from '@jest/globals';
import { bcaInterval, bootstrapPValue, expandedPercentileInterval, percentileInterval } from './bootstrap-interval.js';
import { hierarchicalBootstrap } from './hierarchical-bootstrap.js';
import { meanEstimate } from './paired-comparison.js';

const VALUES = [3.1, 4.7, 1.2, 5.5, 2.8, 3.9, 4.4, 0.7, 3.3, 4.1];

const mean = (values: readonly number[]) => (weights: Float64Array) => {
  let sum = 0;
  let total = 0;
  weights.forEach((weight, i) => {
    sum += weight * values[i];
    total += weight;
  });
  return [sum / total];
};

const variance = (values: Iterable<number>): number => {
  const list = [...values];
  const centre = list.reduce((a, b) => a + b, 0) / list.length;
  return list.reduce((a, b) => a + (b - centre) ** 2, 0) / list.length;
};

describe('hierarchicalBootstrap', () => {
  it('has the closed-form variance of a resampled mean: sigma^2 / n', () => {
    const { estimates, replicates } = hierarchicalBootstrap([VALUES.length], mean(VALUES));
    expect(estimates[0]).toBeCloseTo(3.37, 12);
    expect(variance(replicates[0]) / (variance(VALUES) / VALUES.length)).toBeCloseTo(1, 1);
  });

  it('adds the variance between groups to that within them', () => {
    // Resampled group means plus resampled units: var(means) / G + mean(var within / n) / G.
    const groups = [
      [1, 2, 3],
      [11, 12, 13],
      [5, 9, 4],
      [7, 7, 10],
    ];
    const means = groups.map((group) => group.reduce((a, b) => a + b, 0) / 3);
    const within = groups.reduce((sum, group) => sum + variance(group) / 3, 0) / 4;
    const { replicates } = hierarchicalBootstrap([3, 3, 3, 3], mean(groups.flat()), { replicates: 20_000 });
    expect(variance(replicates[0]) / ((variance(means) + within) / 4)).toBeCloseTo(1, 1);
  });

  it('is the same for the same seed, and refuses empty groups', () => {
    const draw = (seed: number) => hierarchicalBootstrap([3, 2], mean([1, 2, 3, 4, 5]), { replicates: 50, seed }).replicates[0];
    expect(draw(4)).toEqual(draw(4));
    expect(draw(4)).not.toEqual(draw(5));
    expect(() => hierarchicalBootstrap([2, 0], mean([1, 2]))).toThrow(RangeError);
  });
});

describe('bootstrap intervals', () => {
  const { estimates, replicates } = hierarchicalBootstrap([VALUES.length], mean(VALUES), { replicates: 40_000 });

  it('expanded percentiles are close to the t interval of a mean, plain ones too narrow', () => {
    const student = meanEstimate(VALUES);
    const expanded = expandedPercentileInterval(replicates[0], VALUES.length);
    const plain = percentileInterval(replicates[0]);
    const width = student.hi - student.lo;
    expect(Math.abs(expanded.hi - expanded.lo - width) / width).toBeLessThan(0.05);
    expect((plain.hi - plain.lo) / width).toBeLessThan(0.9);
  });

  it('have no end where the replicates cannot show one', () => {
    const even = Float64Array.from({ length: 9999 }, (_, i) => i);
    // Of six tests by Holm: 1 - .05 / 6.
    const level = 1 - 0.05 / 6;
    expect(expandedPercentileInterval(even, 8, level)).toEqual({ lo: -Infinity, hi: Infinity });
    expect(expandedPercentileInterval(even, 9, level).lo).toBeGreaterThanOrEqual(0);
  });

  it('BCa is the plain interval without bias and skewness, and moves towards the long tail with them', () => {
    const symmetric = Float64Array.from({ length: 2001 }, (_, i) => i / 1000 - 1);
    const bca = bcaInterval(0, symmetric, [-1, 0, 1]);
    expect(bca.lo).toBeCloseTo(percentileInterval(symmetric).lo, 2);
    expect(bca.hi).toBeCloseTo(percentileInterval(symmetric).hi, 2);
    const skewed = bcaInterval(0, symmetric, [0.3, 0.3, 0.3, -0.9]);
    expect(skewed.hi).toBeGreaterThan(bca.hi);
    expect(bcaInterval(estimates[0], replicates[0], VALUES).lo).toBeLessThan(estimates[0]);
  });

  it('count what does not exist as infinite', () => {
    const half = Float64Array.from([1, 2, 3, NaN, NaN, NaN]);
    expect(percentileInterval(half, 0.1)).toEqual({ lo: 1.5, hi: Infinity });
  });

  it('give p-values by their tails', () => {
    const uniform = Float64Array.from({ length: 999 }, (_, i) => i);
    expect(bootstrapPValue(uniform, -1)).toBeCloseTo(2 / 1000, 12);
    expect(bootstrapPValue(uniform, 499)).toBe(1);
    expect(bootstrapPValue(uniform, 24)).toBeCloseTo((2 * 26) / 1000, 12);
  });
});
