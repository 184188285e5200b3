import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { percentileInterval } from '../statistics/bootstrap-interval.js';
import type { Estimate } from '../statistics/interval.js';
import type { CostPoint } from './envelope.js';

/** A cost point with the standard error of its error. */
export interface MeasuredPoint extends CostPoint {
  readonly se: number;
}

const REDRAWS = 1000;
const SEED = 21;

/**
 * Results of a curve with their 95% intervals: the percentiles over curves whose errors are drawn anew from their normal laws (parametric
 * bootstrap, fixed seed, errors of points taken as independent). Ends are infinite where results are.
 * @param derive The results of a curve, always as many. NaN counts as +Infinity: what is not reached is not reached at any cost.
 */
export function redrawnEstimates(
  points: readonly MeasuredPoint[],
  derive: (points: readonly CostPoint[]) => readonly number[],
): Estimate[] {
  const noise = new SeededNoise(SEED);
  const values = derive(points);
  const replicates = values.map(() => new Float64Array(REDRAWS));
  for (let redraw = 0; redraw < REDRAWS; redraw++) {
    const drawn = derive(points.map(({ cost, error, se }) => ({ cost, error: error + se * noise.gaussian() })));
    drawn.forEach((value, index) => (replicates[index][redraw] = value));
  }
  return values.map((value, index) => ({ value, ...percentileInterval(replicates[index]) }));
}
