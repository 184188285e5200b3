import { describe, expect, it } from '@jest/globals';
import type { PlanCost } from './cell-tally.js';
import { priceWarnings } from './price-warnings.js';

const cost = (low: number, high: number, cellsUnknown = 0): PlanCost => ({
  deviceSeconds: { low, median: (low + high) / 2, high },
  cellsPriced: 10,
  cellsUnknown,
});
const UNKNOWN: PlanCost = { deviceSeconds: null, cellsPriced: 0, cellsUnknown: 4 };
const FREE = { limit: null, used: 0, reserved: 0 };
const budget = (budgetSeconds: number) => ({ budgetSeconds, quota: FREE });
const quota = (limit: number, used: number, reserved: number, budgetSeconds: number | null = null) => ({
  budgetSeconds,
  quota: { limit, used, reserved },
});

describe('priceWarnings', () => {
  it('says nothing where nothing bounds the sweep, or all fits', () => {
    expect(priceWarnings(cost(10, 20), { budgetSeconds: null, quota: FREE })).toEqual([]);
    expect(priceWarnings(UNKNOWN, { budgetSeconds: null, quota: FREE })).toEqual([]);
    expect(priceWarnings(cost(10, 20), budget(20))).toEqual([]);
    expect(priceWarnings(cost(10, 20), quota(100, 50, 30))).toEqual([]);
    expect(priceWarnings(cost(10, 20), quota(100, 50, 30, 20))).toEqual([]);
  });

  it.each([
    [5, 'the budget of 5 device-seconds is below the price of 10 to 20'],
    [15, 'the budget of 15 device-seconds may not suffice for a price of 10 to 20'],
  ])('compares a budget of %d with the price', (seconds, sentence) => {
    expect(priceWarnings(cost(10, 20), budget(seconds))).toEqual([{ about: 'budget', detail: expect.stringContaining(sentence) }]);
  });

  it('says that a budget cannot be compared with what is not known', () => {
    for (const price of [cost(1, 2, 4), UNKNOWN]) {
      expect(priceWarnings(price, budget(100))).toEqual([{ about: 'budget', detail: expect.stringContaining('what 4 cells take') }]);
    }
    expect(priceWarnings(null, budget(100))).toEqual([{ about: 'budget', detail: expect.stringContaining('what the cells take') }]);
  });

  it('compares the price with what is left of the day, or the budget where there is one: that is what is reserved', () => {
    const sentences = (price: PlanCost, means: ReturnType<typeof quota>) => priceWarnings(price, means).map(({ detail }) => detail);
    expect(sentences(cost(10, 30), quota(100, 50, 30))).toEqual([expect.stringContaining('may be more than the 20 device-seconds')]);
    expect(sentences(cost(25, 30), quota(100, 50, 30))).toEqual([expect.stringContaining('is more than the 20 device-seconds')]);
    expect(sentences(cost(1, 2), quota(100, 80, 30))).toEqual([expect.stringContaining('would be refused')]);
    expect(sentences(cost(1, 2), quota(100, 50, 30, 25))).toEqual([
      expect.stringContaining('a budget of 25 is more than the 20 device-seconds'),
    ]);
  });
});
