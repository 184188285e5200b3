import { describe, expect, it } from '@jest/globals';
import { differenceVerdict, reachOf } from './compared-rows';

const CELLS = { left: 2, right: 2, pairs: 2, same: 0 };
const difference = (lo: number, hi: number, method: 'paired' | 'same' = 'paired') => ({ value: (lo + hi) / 2, se: 0.1, lo, hi, method });

describe('differenceVerdict', () => {
  it('says what the interval says', () => {
    expect(differenceVerdict({ difference: difference(0.1, 0.2), cells: CELLS })).toBe('higher');
    expect(differenceVerdict({ difference: difference(-0.2, -0.1), cells: CELLS })).toBe('lower');
    expect(differenceVerdict({ difference: difference(-0.1, 0.1), cells: CELLS })).toBe('not told apart');
    expect(differenceVerdict({ difference: difference(0, 0, 'same'), cells: CELLS })).toBe('same cells');
  });

  it('says why there is none', () => {
    expect(differenceVerdict({ difference: null, cells: { ...CELLS, left: 0 } })).toBe('only in the other');
    expect(differenceVerdict({ difference: null, cells: { ...CELLS, right: 0 } })).toBe('only in this one');
    expect(differenceVerdict({ difference: null, cells: CELLS })).toBe('no common seed');
  });
});

describe('reachOf', () => {
  it('is the furthest end', () => {
    expect(reachOf([{ difference: difference(-0.3, 0.1) }, { difference: null }])).toBe(0.3);
    expect(reachOf([])).toBe(0);
  });
});
