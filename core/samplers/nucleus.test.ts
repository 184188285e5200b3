import { describe, expect, it } from '@jest/globals';
import { keepNucleus, topPOf } from './nucleus.js';

const cut = (law: readonly number[], topP: number): number[] => {
  const kept = Float64Array.from(law);
  keepNucleus(kept, topP);
  return [...kept];
};

const close = (law: readonly number[]): unknown[] => law.map((p) => expect.closeTo(p, 12));

describe('keepNucleus', () => {
  it('keeps the fewest likeliest tokens with that share, divided by their sum', () => {
    const law = [0.1, 0.4, 0, 0.3, 0.2];
    expect(cut(law, 0.1)).toEqual([0, 1, 0, 0, 0]);
    expect(cut(law, 0.5)).toEqual(close([0, 4 / 7, 0, 3 / 7, 0]));
    expect(cut(law, 0.75)).toEqual(close([0, 4 / 9, 0, 3 / 9, 2 / 9]));
    expect(cut(law, 0.95)).toEqual(close(law));
    expect(cut(law, 1)).toEqual(law);
  });

  it('does not let rounding decide: a sum that is the bound but for it, tokens that are alike but for it', () => {
    expect(cut([0.7, 0.1, 0.1, 0.1], 0.9)).toEqual(close([7 / 9, 1 / 9, 1 / 9, 0]));
    expect(cut([0.7 - 1e-7, 0.1 - 1e-7, 0.1, 0.1 + 2e-7], 0.9).map((p) => p > 0)).toEqual([true, true, true, false]);
  });

  it('is named by parameters, within bounds', () => {
    expect(topPOf({ parameters: {} })).toBe(1);
    expect(topPOf({ parameters: { topP: 0.9 } })).toBe(0.9);
    expect(() => topPOf({ parameters: { topP: 1.5 } })).toThrow('at most 1');
  });
});
