import type { Estimate } from '../statistics/interval.js';

/** Difference of a metric at some steps from its value at the most steps, with an interval. */
export interface PlateauPoint {
  readonly steps: number;
  /** Q(steps) - Q(most steps). */
  readonly difference: Estimate;
}

/** `reached: false` where the curve still moves at its end, so that nothing can be said of where it would stop. */
export type Plateau = { readonly reached: true; readonly steps: number } | { readonly reached: false };

/**
 * Steps to plateau: the smallest K of the grid such that for every K' >= K of it the interval of |Q(K') - Q(K_max)| stays below
 * `delta`. Needs the last two grid values to agree within `delta`; a grid that still moves at its end has no plateau to report.
 * @param points In any order; the one with the most steps is compared with itself.
 */
export function stepsToPlateau(points: readonly PlateauPoint[], delta: number): Plateau {
  const ordered = [...points].sort((a, b) => b.steps - a.steps);
  const within = ordered.findIndex(({ difference: { lo, hi } }) => !(Math.max(Math.abs(lo), Math.abs(hi)) < delta));
  const settled = within === -1 ? ordered : ordered.slice(0, within);
  const last = settled.at(-1);
  return settled.length < 2 || last === undefined ? { reached: false } : { reached: true, steps: last.steps };
}
