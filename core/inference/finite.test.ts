import { describe, expect, it } from '@jest/globals';
import { firstNonFinite } from './finite.js';

describe('firstNonFinite', () => {
  it.each([Number.NaN, Infinity, -Infinity])('finds %p at every place', (value) => {
    for (let at = 0; at < 11; at++) {
      const values = Float32Array.from({ length: 11 }, (_, i) => (i === at ? value : i - 5));
      expect(firstNonFinite(values, 11)).toBe(at);
      expect(firstNonFinite(values, at)).toBe(-1);
    }
  });

  it('finds infinities of both signs, which do not cancel', () => {
    expect(firstNonFinite(Float32Array.of(0, 1, Infinity, 0, 0, 0, -Infinity), 7)).toBe(2);
  });

  it('finds nothing among the largest numbers, whose sum overflows in float64', () => {
    expect(firstNonFinite(new Float32Array(9).fill(3.4028234663852886e38), 9)).toBe(-1);
    expect(firstNonFinite(new Float64Array(9).fill(Number.MAX_VALUE), 9)).toBe(-1);
  });
});
