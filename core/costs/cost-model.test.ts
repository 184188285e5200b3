import { describe, expect, it } from '@jest/globals';
import { CostModel, type CostRecord } from './cost-model.js';

const record = (steps: number | null, median: number, spread = 1.2, group = 'g'): CostRecord => ({
  group,
  steps,
  samples: 100,
  low: median / spread,
  median,
  high: median * spread,
});

describe('CostModel', () => {
  it('prices a measured kind at what it took', () => {
    const model = new CostModel([record(8, 80), record(16, 170)]);
    expect(model.price({ group: 'g', steps: 16, samples: 100 })).toEqual({ low: 170 / 1.2, median: 170, high: 170 * 1.2 });
  });

  it('does not know a group without history', () => {
    expect(new CostModel([record(8, 80)]).price({ group: 'other', steps: 8, samples: 100 })).toBeNull();
    expect(new CostModel([]).price({ group: 'g', steps: 8, samples: 100 })).toBeNull();
  });

  it('scales with the work where one amount of it was measured', () => {
    const price = new CostModel([record(8, 80)]).price({ group: 'g', steps: 8, samples: 400 });
    expect(price?.median).toBeCloseTo(320, 9);
    expect(price?.high).toBeCloseTo(384, 9);
    expect(price?.low).toBeCloseTo(320 / 1.2, 9);
  });

  it('recovers a power law, whatever one disturbed measurement says', () => {
    const law = (steps: number): number => 5 * steps ** 0.8;
    const records = [1, 2, 4, 8, 16, 32].map((steps) => record(steps, law(steps)));
    records[3] = record(8, law(8) * 20);
    const price = new CostModel(records).price({ group: 'g', steps: 128, samples: 100 });
    expect((price?.median ?? 0) / law(128)).toBeGreaterThan(0.8);
    expect((price?.median ?? 0) / law(128)).toBeLessThan(1.25);
    // The disturbance is in the range, not in the price.
    expect(price?.high).toBeGreaterThan(10 * law(128));
  });

  it('takes cells without steps as one step', () => {
    expect(new CostModel([record(null, 30)]).price({ group: 'g', steps: null, samples: 200 })?.median).toBeCloseTo(60, 9);
  });
});
