import { SeededNoise } from '../../../core/closed-forms/seeded-noise.js';
import { meanEstimate, wilsonInterval, type Interval } from '../../../core/statistics/index.js';
import type { Scenario } from './scenarios.js';

/** How much is simulated. */
export interface Size {
  /** Replications of each scenario. */
  readonly replications: number;
  /** Bootstrap replicates in each of them. */
  readonly replicates: number;
  readonly seed: number;
}

/** The rate that a scenario showed, with its own interval. */
export interface SimulatedRate extends Interval {
  readonly scenario: Scenario;
  readonly rate: number;
}

/**
 * Replicates a scenario. Rates are shares of replications with Wilson's interval; a false discovery rate is a mean of proportions, with
 * Student's.
 * @param level Confidence of the interval.
 */
export function simulate(scenario: Scenario, { replications, replicates, seed }: Size, level = 0.95): SimulatedRate {
  // One stream for all: those of neighbouring seeds begin alike.
  const noise = new SeededNoise(seed);
  const outcomes = Array.from({ length: replications }, () => scenario.replicate(noise, replicates));
  const total = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const isShare = outcomes.every((outcome) => outcome === 0 || outcome === 1);
  const { lo, hi } = isShare ? wilsonInterval(total, replications, level) : meanEstimate(outcomes, level);
  return { scenario, rate: total / replications, lo, hi };
}

/** True unless the whole interval is on the wrong side of the nominal value: coverage too low, or errors too frequent. */
export function holds({ scenario, lo, hi }: SimulatedRate): boolean {
  return scenario.kind === 'coverage' || scenario.kind === 'verdict' ? hi >= scenario.nominal : lo <= scenario.nominal;
}
