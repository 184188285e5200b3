import { describe, expect, it } from '@jest/globals';
import { observe, paceOf, type Observation } from './progress';

const history = (...pairs: [at: number, finished: number][]): Observation[] => pairs.map(([at, finished]) => ({ at, finished }));

describe('paceOf', () => {
  it('divides what finished by the time it took, and what is left by that rate', () => {
    expect(paceOf(history([0, 10], [5_000, 30]), 50)).toEqual({ rate: 4, left: 5_000 });
  });

  it('gives no time left while nothing finishes, and no pace from one moment', () => {
    expect(paceOf(history([0, 10], [5_000, 10]), 50)).toEqual({ rate: 0, left: null });
    expect(paceOf(history([0, 10]), 50)).toBeNull();
  });
});

describe('observe', () => {
  it('forgets what lies before the window, so that a lost worker shows in the rate', () => {
    const kept = observe(history([0, 0], [20_000, 100]), { at: 40_000, finished: 100 });
    expect(kept.map((seen) => seen.at)).toEqual([20_000, 40_000]);
  });
});
