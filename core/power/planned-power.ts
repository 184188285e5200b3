import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { MetricName } from '../cells/metrics.js';
import { blocksForHalfWidth, powerToDecide, samplesForHalfWidth } from '../statistics/index.js';

/**
 * Standard deviations of one sample that are assumed where nothing like it was measured, in the unit of the metric: 1 bit a token or
 * dimension is more than the worlds and reference models show, and a share varies most at one half. Metrics that are not here are no means over
 * samples; without a measurement nothing is assumed of them.
 */
export const PRIOR_SD: Readonly<Partial<Record<MetricName, number>>> = {
  nelbo: 1,
  path_kl: 1,
  gen_nll: 1,
  sample_entropy: 1,
  sequence_error_rate: 0.5,
  classifier_confidence: 0.5,
};

/** The precision that is asked of each mean. */
export interface AskedPrecision {
  /** Half the width of the interval, in the unit of the metric. */
  readonly halfWidth: number;
  /** Of the interval, e.g. .95. */
  readonly confidence: number;
  /** Distance of the truth from a margin that a verdict is to find; null asks for no power. */
  readonly effect: number | null;
}

/** Spread of one sample. */
export interface SampleSpread {
  readonly sd: number;
  readonly source: 'measured' | 'given' | 'assumed';
}

/** What a plan of `samples` in each of `seeds` cells will show of a mean, and what it would take to show what is asked. */
export interface PlannedPower extends SampleSpread {
  /** Half-width that the planned samples give. */
  readonly halfWidth: number;
  /** Samples over all seeds that give the asked half-width. */
  readonly samplesNeeded: number;
  /** Seeds, each with the planned samples, after which Student's interval over seeds is as narrow: what claims are judged by. */
  readonly seedsNeeded: number;
  /** Probability that the interval of the planned samples lies on one side of a margin that is `effect` away; null where none was asked. */
  readonly power: number | null;
}

/** N = (z sd / half)^2 samples; t(n - 1) sd / sqrt(samples n) <= half seeds; and the power of the plan. */
export function plannedPower(asked: AskedPrecision, spread: SampleSpread, planned: { samples: number; seeds: number }): PlannedPower {
  const { halfWidth, confidence, effect } = asked;
  const se = spread.sd / Math.sqrt(planned.samples * planned.seeds);
  return {
    ...spread,
    halfWidth: normalQuantile((1 + confidence) / 2, 0, 1) * se,
    samplesNeeded: samplesForHalfWidth(spread.sd, halfWidth, confidence),
    seedsNeeded: blocksForHalfWidth(spread.sd / Math.sqrt(planned.samples), halfWidth, confidence),
    power: effect === null ? null : powerToDecide(effect, 0, se, confidence),
  };
}
