import { describe, expect, it } from '@jest/globals';
import { cheapestWithin, frontierShares, paretoFrontier } from './frontier.js';

const exact = (cost: number, error: number) => ({ cost, error, se: 0 });

describe('paretoFrontier', () => {
  it('keeps what nothing dominates, whatever the order', () => {
    const settings = [exact(4, 1), exact(1, 8), exact(2, 8), exact(2, 3), exact(8, 1), exact(3, 3)];
    expect(paretoFrontier(settings)).toEqual([true, true, false, true, false, false]);
    expect(paretoFrontier([...settings].reverse())).toEqual([false, false, true, false, true, true]);
  });

  it('keeps both of two equal settings', () => {
    expect(paretoFrontier([exact(1, 1), exact(1, 1), exact(2, 1)])).toEqual([true, true, false]);
  });
});

describe('frontierShares', () => {
  it('are 1 and 0 for exact errors', () => {
    expect(frontierShares([exact(1, 2), exact(2, 3), exact(3, 1)])).toEqual([1, 0, 1]);
  });

  it('are one half where the dearer setting is better with probability one half', () => {
    const [cheap, dear] = frontierShares([
      { cost: 1, error: 1, se: 0.1 },
      { cost: 2, error: 1, se: 0.1 },
    ]);
    expect(cheap).toBe(1);
    // 4.4 standard errors of a share of 1000 replicates.
    expect(Math.abs(dear - 0.5)).toBeLessThan(0.07);
  });
});

describe('cheapestWithin', () => {
  const settings = [exact(1, 0.5), exact(2, 0.05), exact(4, 0.011), exact(8, 0.001)];

  it('takes the cheapest whose excess over the best is small enough', () => {
    expect(cheapestWithin(settings, 0.02)).toEqual({ best: 3, cheapest: 2 });
    expect(cheapestWithin(settings, 0.05)).toEqual({ best: 3, cheapest: 1 });
    expect(cheapestWithin(settings, 0)).toEqual({ best: 3, cheapest: 3 });
  });

  it('asks for the whole interval to be within epsilon', () => {
    const uncertain = settings.map((setting, index) => (index === 2 ? { ...setting, se: 0.01 } : setting));
    expect(cheapestWithin(uncertain, 0.02)).toEqual({ best: 3, cheapest: 3 });
  });

  it('is null where no candidate is good enough, and without settings', () => {
    expect(cheapestWithin(settings, 0.02, [0, 1])).toEqual({ best: 3, cheapest: null });
    expect(cheapestWithin([], 1)).toBeNull();
  });
});
