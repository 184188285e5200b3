import type { Interval } from '../statistics/index.js';
import type { Verdict, VerdictDetail } from './vocabulary.js';

/** A verdict with its sub-label, which is null where there is none. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly detail: VerdictDetail | null;
}

/**
 * The verdict on "theta >= margin" from an interval of theta: supported when the whole interval is at or above the margin,
 * contradicted when it is below, else inconclusive. Contradicted is `reversed` when theta is at most -margin, and `equivalent` when it is
 * smaller than the margin in both directions. Inconclusive is `underpowered` when the interval is wider than twice the margin: no true
 * value could have been told apart reliably.
 * @param margin Positive, fixed in the plan.
 */
export function judge({ lo, hi }: Interval, margin: number): Judgement {
  if (!(margin > 0)) throw new RangeError('A margin is positive.');
  if (lo >= margin) return { verdict: 'supported', detail: null };
  if (hi < margin) return { verdict: 'contradicted', detail: hi <= -margin ? 'reversed' : lo > -margin ? 'equivalent' : null };
  return { verdict: 'inconclusive', detail: hi - lo > 2 * margin ? 'underpowered' : null };
}
