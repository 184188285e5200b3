import { describe, expect, it } from '@jest/globals';
import { levelOfLooks, lookAt, looksAt } from './precision.js';

const PRECISION = { metric: 'path_kl', halfWidth: 0.5, confidence: 0.95, maxSeeds: 10, batch: 4 } as const;

describe('adaptive precision', () => {
  it('divides the error among the looks that there may be', () => {
    expect([2, 3, 6, 10, 12].map((first) => looksAt(first, PRECISION))).toEqual([3, 3, 2, 1, 1]);
    expect(levelOfLooks(5, 0.95)).toBeCloseTo(0.99, 12);
  });

  it('adds seeds until the interval is narrow or the cap is met', () => {
    expect(lookAt({ first: 2, cells: 2, values: [1, 3] }, PRECISION)).toMatchObject({ outcome: 'more', add: 4, value: 2 });
    expect(lookAt({ first: 2, cells: 2, values: [1, 1] }, PRECISION)).toEqual({ outcome: 'precise', add: 0, value: 1, halfWidth: 0 });
    const eight = [1, 9, 1, 9, 1, 9, 1, 9];
    expect(lookAt({ first: 2, cells: 8, values: eight }, PRECISION)).toMatchObject({ outcome: 'more', add: 2 });
    expect(lookAt({ first: 2, cells: 10, values: [...eight, 1, 9] }, PRECISION)).toMatchObject({ outcome: 'capped', add: 0 });
  });

  it('knows nothing of the width of one seed', () => {
    expect(lookAt({ first: 1, cells: 1, values: [1] }, PRECISION)).toEqual({ outcome: 'more', add: 4, value: 1, halfWidth: null });
  });

  it('stops at a gap', () => {
    expect(lookAt({ first: 3, cells: 3, values: [1, 2] }, PRECISION)).toMatchObject({ outcome: 'gap', add: 0 });
  });
});
