import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import {
  BOOTSTRAP_REPLICATES,
  bootstrapPValue,
  expandedPercentileInterval,
  hierarchicalBootstrap,
  percentileInterval,
  type Interval,
} from '../statistics/index.js';

/** A function of the weights of the blocks; with all weights 1 it is the estimate. */
export type Statistic = (weights: Float64Array) => number;

/** An estimated effect with its replicates. */
export interface Effect {
  readonly value: number;
  /** Independent units: blocks of samples, or training seeds. */
  readonly units: number;
  readonly replicates: Float64Array;
  /**
   * How replicates were drawn: `blocks` by the bootstrap, whose percentiles are expanded for few units; `student` from the law of the
   * effect (`trained-effect.ts`), whose percentiles are read as they are.
   */
  readonly law: 'blocks' | 'student';
}

/** Bootstraps a statistic over independent blocks (sampling seeds of an exact network), with a fixed seed. */
export function bootstrapEffect(units: number, statistic: Statistic, replicates: number = BOOTSTRAP_REPLICATES): Effect {
  const drawn = hierarchicalBootstrap([units], (weights) => [statistic(weights)], { replicates });
  return { value: drawn.estimates[0], units, replicates: drawn.replicates[0], law: 'blocks' };
}

/** The interval of an effect at a level. */
export function effectInterval({ replicates, units, law }: Effect, level: number): Interval {
  if (law === 'student') return percentileInterval(replicates, (1 - level) / 2);
  return expandedPercentileInterval(replicates, units, level);
}

/**
 * Two-sided p-value of "theta is `margin`": one minus the level at which the interval of `effectInterval` just reaches the margin, so that
 * tests and intervals never disagree. Its floor is set by the number of replicates.
 */
export function effectPValue({ replicates, units, law }: Effect, margin: number): number {
  if (law === 'student') return bootstrapPValue(replicates, margin);
  let below = 0;
  let above = 0;
  for (const replicate of replicates) {
    if (replicate <= margin) below++;
    if (!(replicate < margin)) above++;
  }
  const tail = (1 + Math.min(below, above)) / (replicates.length + 1);
  if (tail >= 0.5) return 1;
  return 2 * studentCdf(normalQuantile(tail, 0, 1) * Math.sqrt((units - 1) / units), units - 1);
}
