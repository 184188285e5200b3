import { describe, expect, it } from '@jest/globals';
import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { meanEstimate } from './paired-comparison.js';
import { blocksForHalfWidth, powerToDecide, samplesForHalfWidth } from './power.js';

describe('samples needed', () => {
  it('follow N = (1.96 sd / half)^2', () => {
    expect(samplesForHalfWidth(1.84, 0.05)).toBe(Math.ceil((1.959963984540054 * 1.84) ** 2 / 0.0025));
    expect(() => samplesForHalfWidth(1, 0)).toThrow(RangeError);
  });

  it('are the fewest blocks whose interval is narrow enough', () => {
    // t(.975, 17) = 2.1098, t(.975, 16) = 2.1199.
    const blocks = blocksForHalfWidth(1, 0.5);
    expect(blocks).toBe(18);
    expect(2.1098 / Math.sqrt(18)).toBeLessThanOrEqual(0.5);
    expect(2.1199 / Math.sqrt(17)).toBeGreaterThan(0.5);
  });
});

describe('powerToDecide', () => {
  it('is the level at the margin, and what simulation finds away from it', () => {
    expect(powerToDecide(1, 1, 0.3)).toBeCloseTo(0.05, 9);
    const noise = new SeededNoise(8);
    const decided = Array.from({ length: 2000 }, () => {
      const { lo, hi } = meanEstimate(Array.from({ length: 200 }, () => 0.2 + noise.gaussian()));
      return lo >= 0 || hi < 0 ? 1 : 0;
    });
    const share = decided.reduce<number>((sum, one) => sum + one, 0) / decided.length;
    expect(Math.abs(share - powerToDecide(0.2, 0, 1 / Math.sqrt(200)))).toBeLessThan(0.03);
  });

  it('is certain without noise', () => {
    expect([powerToDecide(2, 1, 0), powerToDecide(1, 1, 0)]).toEqual([1, 0]);
  });
});
