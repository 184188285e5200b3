import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ServiceName } from '../support/local-stack.js';

/** What can be killed: the services of the local stack, and one inference process of the cells worker. */
export type Victim = ServiceName | 'inference';

export const VICTIMS: readonly Victim[] = ['worker-cpu', 'inference', 'worker-control', 'api', 'temporal', 'postgres', 's3'];

/** A kill and the time to wait before it. */
export interface PlannedKill {
  readonly victim: Victim;
  readonly afterMs: number;
}

const SHORTEST_MS = 500;
const LONGEST_MS = 5000;

/**
 * An endless plan of kills that depends on the seed alone. Victims are drawn from a shuffled deck that holds each once, so that all
 * get their share; none is drawn twice in a row, because a cell whose process dies twice in a row is given up by design.
 */
export function* killPlan(seed: number): Generator<PlannedKill, never> {
  const generator = xoroshiro128plus(seed);
  let previous: Victim | undefined;
  for (;;) {
    const deck = [...VICTIMS];
    while (deck.length > 0) {
      const choices = deck.filter((victim) => victim !== previous);
      const victim = choices[uniformInt(generator, 0, choices.length - 1)];
      deck.splice(deck.indexOf(victim), 1);
      previous = victim;
      yield { victim, afterMs: Math.round(SHORTEST_MS + uniformFloat64(generator) * (LONGEST_MS - SHORTEST_MS)) };
    }
  }
}
