import { describe, expect, it } from '@jest/globals';
import { exactSum } from './exact-sum.js';

describe('exactSum', () => {
  it('keeps what a running sum loses', () => {
    expect(exactSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it('gives the same bytes in any order', () => {
    const values = Array.from({ length: 200 }, (_, i) => Math.sin(i * 12.9898) * 10 ** (i % 30));
    expect(exactSum([...values].reverse())).toBe(exactSum(values));
  });

  it('is 0 for nothing', () => {
    expect(exactSum([])).toBe(0);
  });
});
