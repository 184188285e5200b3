import { describe, expect, it } from '@jest/globals';
import { logScale, ticksOf } from './log-scale.js';

describe('logScale', () => {
  it('widens to whole powers and places values between them', () => {
    const scale = logScale([0.02, 0.5], 10);
    expect([scale.min, scale.max]).toEqual([0.01, 1]);
    expect(scale.position(0.1)).toBeCloseTo(0.5, 12);
    expect(scale.position(5)).toBe(1);
    expect(scale.position(0.0001)).toBe(0);
  });

  it('keeps whole powers as they are and never has zero length', () => {
    expect(logScale([1, 1000], 10)).toMatchObject({ min: 1, max: 1000 });
    expect(logScale([8], 2)).toMatchObject({ min: 8, max: 16 });
    expect(logScale([], 10)).toMatchObject({ min: 1, max: 10 });
  });

  it('labels every power, or every few of them where there are too many', () => {
    expect(ticksOf(logScale([1, 64], 2), 2, 10)).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(ticksOf(logScale([1, 64], 2), 2, 4)).toEqual([1, 4, 16, 64]);
  });
});
