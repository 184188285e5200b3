import { describe, expect, it } from '@jest/globals';
import { decimalSum, decimalTerm } from './decimal-sum.js';

describe('decimalSum', () => {
  it('adds what floating point cannot', () => {
    expect(decimalSum(['0.1', '0.2'])).toBe(0.3);
    expect(decimalSum(['1e100', '1', '-1e100'])).toBe(1);
    expect(decimalSum(['-0.5', '0.25'])).toBe(-0.25);
  });

  it('gives the same double in any order', () => {
    const values = Array.from({ length: 100 }, (_, i) => String(Math.sin(i * 78.233) * 10 ** ((i % 40) - 20)));
    expect(decimalSum([...values].reverse())).toBe(decimalSum(values));
  });

  it('adds exact products', () => {
    expect(decimalSum([decimalTerm(3, 0.1), decimalTerm(3, 0.2)])).toBe(0.9);
    expect(decimalSum([decimalTerm(10, 0.1, 2), decimalTerm(5, -1e-7, 2)])).toBe(1.00000000000025);
  });

  it('is 0 for nothing and refuses what is no number', () => {
    expect(decimalSum([])).toBe(0);
    expect(() => decimalSum(['NaN'])).toThrow(/not a decimal/);
  });
});
