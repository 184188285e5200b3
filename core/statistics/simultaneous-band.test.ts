import { describe, expect, it } from '@jest/globals';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { simultaneousBand } from './simultaneous-band.js';

const DRAWS = 40_000;
/** So many units that nothing is expanded. */
const MANY = 1e6;

function gaussians(points: number, shared: boolean): Float64Array[] {
  const noise = new SeededNoise(5);
  const common = Float64Array.from({ length: DRAWS }, () => noise.gaussian());
  return Array.from({ length: points }, (_, point) =>
    shared ? common.map((value) => value * (point + 1)) : Float64Array.from({ length: DRAWS }, () => (point + 1) * noise.gaussian()),
  );
}

describe('simultaneousBand', () => {
  it('has the factor of Sidak where points are independent', () => {
    const { factor } = simultaneousBand([0, 0, 0, 0], gaussians(4, false), MANY);
    // P(max of 4 |N(0,1)| <= c) = .95 for c = Phi^-1((1 + .95^(1/4)) / 2).
    expect(factor).toBeCloseTo(normalQuantile((1 + 0.95 ** 0.25) / 2, 0, 1), 1);
  });

  it('has the factor of one point where all move together, and follows the scale of each', () => {
    const { factor, points } = simultaneousBand([0, 0, 0], gaussians(3, true), MANY);
    expect(factor).toBeCloseTo(1.96, 1);
    expect(points[2].hi / points[0].hi).toBeCloseTo(3, 9);
  });

  it('is that of Student where one point rests on few units', () => {
    const { factor } = simultaneousBand([0], gaussians(1, false), 5);
    expect(factor / (studentQuantile(0.975, 4) * Math.sqrt(5 / 4))).toBeCloseTo(1, 1);
    expect(() => simultaneousBand([0], gaussians(1, false), 1)).toThrow(RangeError);
  });

  it('leaves points without spread as they are', () => {
    const [point] = simultaneousBand([2], [new Float64Array(10).fill(2)], 2).points;
    expect(point).toEqual({ value: 2, lo: 2, hi: 2 });
  });
});
