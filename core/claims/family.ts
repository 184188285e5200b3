import { benjaminiHochberg, holmAdjusted, holmLevels, type Interval } from '../statistics/index.js';
import { effectInterval, effectPValue, type Effect } from './effect.js';
import { judge, type Judgement } from './verdict.js';

/** Family-wise error of the primary family: one test a claim. */
export const PRIMARY_ALPHA = 0.05;
/** False discovery rate among all other tests. */
export const EXPLORATORY_RATE = 0.1;
/** Level of the intervals of exploratory tests. */
export const EXPLORATORY_LEVEL = 0.95;

/** An effect and the margin that its test asks for. */
export interface Tested {
  readonly effect: Effect;
  readonly margin: number;
}

/** A judged effect. */
export interface Judged extends Judgement {
  readonly interval: Interval;
  /** Confidence level of the interval. */
  readonly level: number;
  readonly pValue: number;
  readonly adjustedPValue: number;
}

/**
 * The primary family: each effect gets the interval at its level of Holm's test, so that the probability of any verdict that its margin
 * does not deserve is at most alpha.
 */
export function judgePrimary(tests: readonly Tested[], alpha = PRIMARY_ALPHA): Judged[] {
  const pValues = tests.map(({ effect, margin }) => effectPValue(effect, margin));
  const adjusted = holmAdjusted(pValues);
  const levels = holmLevels(pValues, alpha);
  return tests.map(({ effect, margin }, index) => {
    const interval = effectInterval(effect, levels[index]);
    return { ...judge(interval, margin), interval, level: levels[index], pValue: pValues[index], adjustedPValue: adjusted[index] };
  });
}

/**
 * All other tests: 95% intervals, and a verdict only where Benjamini and Hochberg reject "theta is the margin" at the false discovery
 * rate.
 */
export function judgeExploratory(tests: readonly Tested[], rate = EXPLORATORY_RATE): Judged[] {
  const pValues = tests.map(({ effect, margin }) => effectPValue(effect, margin));
  const adjusted = benjaminiHochberg(pValues);
  return tests.map(({ effect, margin }, index) => {
    const interval = effectInterval(effect, EXPLORATORY_LEVEL);
    const rejected = adjusted[index] <= rate;
    const judgement: Judgement = rejected ? judge(interval, margin) : { verdict: 'inconclusive', detail: null };
    return { ...judgement, interval, level: EXPLORATORY_LEVEL, pValue: pValues[index], adjustedPValue: adjusted[index] };
  });
}
