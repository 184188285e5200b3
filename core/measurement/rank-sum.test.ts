import { describe, expect, it } from '@jest/globals';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { coordinateChecks } from './checks.js';
import { rankSumPValue } from './rank-sum.js';

const noise = new NoiseSource(3, 1);

function gaussians(step: number, count: number): Float64Array {
  const out = new Float64Array(count);
  noise.fillGaussians(PURPOSE.stepNoise, Int32Array.of(0), 1, step, count, out);
  return out;
}

/** Two-sided exact p-value: twice the smaller tail of the rank sum over all choices of places for `a`. */
function exactPValue(rankSum: number, n: number, total: number): number {
  const ways: number[][] = Array.from({ length: n + 1 }, () => []);
  ways[0][0] = 1;
  for (let rank = 1; rank <= total; rank++) {
    for (let k = Math.min(n, rank); k >= 1; k--) {
      ways[k - 1].forEach((count, sum) => (ways[k][sum + rank] = (ways[k][sum + rank] ?? 0) + count));
    }
  }
  const all = ways[n].reduce((sum, count) => sum + count, 0);
  const below = ways[n].reduce((sum, count, value) => sum + (value <= rankSum ? count : 0), 0);
  const above = ways[n].reduce((sum, count, value) => sum + (value >= rankSum ? count : 0), 0);
  return (2 * Math.min(below, above)) / all;
}

describe('rankSumPValue', () => {
  it('is close to the exact law of the rank sum, and not smaller far out', () => {
    const total = 60;
    const values = Float64Array.from({ length: total }, (_, i) => i);
    for (const shift of [0, 4, 8, 12, 16, 18]) {
      const chosen = Array.from({ length: 20 }, (_, i) => 2 * i + shift).filter((rank) => rank < total);
      const rest = [...values].filter((value) => !chosen.includes(value));
      const found = rankSumPValue(Float64Array.from(chosen), Float64Array.from(rest));
      const exact = exactPValue(
        chosen.reduce((sum, value) => sum + value + 1, 0),
        chosen.length,
        total,
      );
      if (exact > 0.01) expect(Math.min(1, exact)).toBeCloseTo(found, 1);
      else expect(found).toBeGreaterThan(0.5 * exact);
    }
  });

  it('is 1 for samples that are all alike, and takes ties at their mean rank', () => {
    expect(rankSumPValue(new Float64Array(30), new Float64Array(30))).toBe(1);
    const a = Float64Array.from({ length: 40 }, (_, i) => i % 2);
    const b = Float64Array.from({ length: 40 }, (_, i) => (i + 1) % 2);
    expect(rankSumPValue(a, b)).toBeCloseTo(1, 9);
  });
});

describe('coordinateChecks', () => {
  const reference = gaussians(1, 3 * 500);
  const changed = (change: (value: number) => number): Float64Array =>
    gaussians(2, 3 * 400).map((value, i) => (i % 3 === 1 ? change(value) : value));

  it('passes images of the same law', () => {
    for (const { pValue } of coordinateChecks(
      changed((value) => value),
      reference,
      3,
    ))
      expect(pValue).toBeGreaterThan(1e-3);
  });

  it('finds a direction that is shifted, and one that is too wide', () => {
    const [shift] = coordinateChecks(
      changed((value) => value + 0.6),
      reference,
      3,
    );
    const [, scale] = coordinateChecks(
      changed((value) => 1.5 * value),
      reference,
      3,
    );
    expect(shift).toMatchObject({ check: 'coordinate_location' });
    expect(scale).toMatchObject({ check: 'coordinate_scale' });
    expect(shift.pValue).toBeLessThan(1e-6);
    expect(scale.pValue).toBeLessThan(1e-5);
    expect(scale.observed / scale.expected).toBeCloseTo(1.5, 0.7);
  });
});
