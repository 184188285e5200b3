import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from './wilson.js';

const Z = 1.959963984540054;

describe('wilsonInterval', () => {
  it.each([
    [1, 10],
    [37, 80],
    [499, 500],
  ])('has the ends at which the score test of %i in %i is just not rejected', (successes, trials) => {
    const share = successes / trials;
    const { lo, hi } = wilsonInterval(successes, trials);
    for (const end of [lo, hi]) expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / trials)).toBeCloseTo(Z, 9);
    expect(lo).toBeLessThan(share);
    expect(hi).toBeGreaterThan(share);
  });

  it('keeps a width at 0 and 1: z^2 / (n + z^2)', () => {
    expect(wilsonInterval(0, 20)).toEqual({ lo: 0, hi: expect.closeTo(Z ** 2 / (20 + Z ** 2), 12) });
    expect(wilsonInterval(20, 20)).toEqual({ lo: expect.closeTo(20 / (20 + Z ** 2), 12), hi: 1 });
  });

  it('refuses what is not a share', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  });
});
