import type { Halving } from '../grid/rounds-schema.js';

/** A point of a rung with what was measured of it. */
export interface RungPoint {
  readonly pointId: string;
  /** Points race against those of their own world: worlds have units of their own. */
  readonly world: string;
  /** Place in the plan, which breaks ties. */
  readonly position: number;
  /** The mean over its seeds; null where a cell has failed. */
  readonly value: number | null;
}

/** What became of a point in a rung. `finished`: it was in the last one. `gap`: one of its cells has failed, so it cannot be ranked. */
export type RungOutcome = 'kept' | 'dropped' | 'finished' | 'gap';

/** Samples a cell in each rung, the first one first; the last one has `samples`. */
export function rungSamples({ eta, rungs }: Pick<Halving, 'eta' | 'rungs'>, samples: number): number[] {
  return Array.from({ length: rungs }, (_, rung) => Math.round(samples / eta ** (rungs - 1 - rung)));
}

/** How many of `points` points go on: the best 1/eta, at least one. */
export function survivors(points: number, eta: number): number {
  return points === 0 ? 0 : Math.max(1, Math.floor(points / eta));
}

/**
 * Decides a rung: in each world the best 1/eta of its points go on. Jamieson and Talwalkar, Non-stochastic best arm identification and
 * hyperparameter optimization (AISTATS 2016).
 * @param last Whether it is the last rung, from which nothing goes on.
 * @returns What becomes of each point, in the order given.
 */
export function decideRung(points: readonly RungPoint[], { eta, direction }: Halving, last: boolean): RungOutcome[] {
  const kept = new Set<RungPoint>();
  for (const rivals of Map.groupBy(points, ({ world }) => world).values()) {
    const ranked = rivals.filter(isMeasured).sort((a, b) => compare(a.value, b.value, direction) || a.position - b.position);
    for (const point of ranked.slice(0, survivors(rivals.length, eta))) kept.add(point);
  }
  return points.map((point) => {
    if (point.value === null) return 'gap';
    if (last) return 'finished';
    return kept.has(point) ? 'kept' : 'dropped';
  });
}

function isMeasured(point: RungPoint): point is RungPoint & { readonly value: number } {
  return point.value !== null;
}

function compare(a: number, b: number, direction: Halving['direction']): number {
  return direction === 'minimise' ? a - b : b - a;
}
