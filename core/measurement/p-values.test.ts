import { describe, expect, it } from '@jest/globals';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { callsCheck, classLawCheck, meanCheck, varianceChecks } from './checks.js';
import { fisherExactPValue } from './fisher-exact.js';
import { moments } from './moments.js';
import { bonferroni, chiSquarePValue, meanPValue, poissonPValue } from './p-values.js';

const noise = new NoiseSource(21, 1);
const uniform = (replicate: number, i: number): number => noise.uniform(PURPOSE.token, replicate, 0, i, 0);

describe('meanPValue', () => {
  it('is Student t for symmetric values', () => {
    // Mean 3, se 1, four degrees of freedom: two-sided p of t = 3 is .0399.
    const values = moments(Float64Array.of(3 - Math.SQRT2 * Math.sqrt(2.5), 3, 3, 3, 3 + Math.SQRT2 * Math.sqrt(2.5)));
    expect(meanPValue({ ...values, se: 1 }, 0, 0)).toBeCloseTo(0.0399, 4);
  });

  it('has the right size in both tails for skewed values', () => {
    // Exponential values, n = 60: the plain t test rejects far more often on one side than on the other.
    let above = 0;
    let below = 0;
    const replicates = 4000;
    for (let r = 0; r < replicates; r++) {
      const seen = moments(Float64Array.from({ length: 60 }, (_, i) => -Math.log(1 - uniform(r, i))));
      if (meanPValue(seen, 1, 0) < 0.02) {
        if (seen.mean > 1) above++;
        else below++;
      }
    }
    for (const count of [above, below]) {
      expect(count / replicates).toBeGreaterThan(0.004);
      expect(count / replicates).toBeLessThan(0.018);
    }
  });

  it('does not take rounding for a deviation, nor a deviation for rounding', () => {
    const equal = moments(new Float64Array(100).fill(1 + 1e-7));
    expect(meanPValue(equal, 1, 1e-5)).toBeGreaterThan(0.9);
    expect(meanPValue(equal, 1.01, 1e-5)).toBeLessThan(1e-12);
    expect(meanPValue(equal, 2, 0)).toBe(0);
  });
});

describe('tail functions', () => {
  it('are those of the tables', () => {
    expect(chiSquarePValue(3.841, 1)).toBeCloseTo(2 * 0.05, 3);
    expect(chiSquarePValue(124.342, 100)).toBeCloseTo(2 * 0.05, 3);
    expect(poissonPValue(0, 3)).toBeCloseTo(2 * Math.exp(-3), 10);
    expect(poissonPValue(9, 3)).toBeCloseTo(2 * 0.003803, 5);
    expect(poissonPValue(0, 0)).toBe(1);
    expect(poissonPValue(1, 0)).toBe(0);
    expect(bonferroni([0.2, 0.01, 0.5])).toBeCloseTo(0.03, 12);
    // Tea-tasting table: P(4 of 4) = 1/70.
    expect(fisherExactPValue(4, 4, 0, 4)).toBeCloseTo(2 / 70, 10);
    expect(fisherExactPValue(0, 50, 0, 5000)).toBe(1);
  });
});

describe('checks', () => {
  it('pass on the law they test and fail on another', () => {
    const d = 6;
    const n = 400;
    const variances = new Float64Array(d);
    const z = new Float64Array(d * n);
    noise.fillGaussians(PURPOSE.stepNoise, Int32Array.of(1), 1, 0, d * n, z);
    z.forEach((value, i) => (variances[i % d] += value ** 2 / n));
    const one = new Float64Array(d).fill(1);
    for (const check of varianceChecks(variances, one, n)) expect(check.pValue).toBeGreaterThan(1e-4);
    const [total] = varianceChecks(variances, new Float64Array(d).fill(1.3), n);
    expect(total.pValue).toBeLessThan(1e-6);
    const [, worst] = varianceChecks(variances, Float64Array.of(1, 1, 2, 1, 1, 1), n);
    expect(worst.pValue).toBeLessThan(1e-6);
  });

  it('find a wrong mean, wrong class frequencies and calls that were not made', () => {
    const bits = Float64Array.from({ length: 200 }, (_, i) => 40 + uniform(1, i));
    expect(meanCheck('nelbo', bits, 40.5, 32)[0].pValue).toBeGreaterThan(1e-4);
    expect(meanCheck('nelbo', bits, 41.5, 32)[0].pValue).toBeLessThan(1e-12);
    const classes = Uint8Array.from({ length: 400 }, (_, i) => (uniform(2, i) < 0.5 ? 0 : 1));
    expect(classLawCheck(classes, Float64Array.of(0.5, 0.5), 4000)[0].pValue).toBeGreaterThan(1e-4);
    expect(classLawCheck(classes, Float64Array.of(0.8, 0.2), 4000)[0].pValue).toBeLessThan(1e-12);
    expect(callsCheck(new Int32Array(50).fill(4), 4, 4)[0].pValue).toBe(1);
    expect(callsCheck(new Int32Array(50).fill(3), 4, 4)[0].pValue).toBe(0);
  });

  it('say nothing of too few values', () => {
    expect(meanCheck('nelbo', new Float64Array(19), 1, 1)).toEqual([]);
  });
});
