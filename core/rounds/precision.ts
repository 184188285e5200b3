import type { Precision } from '../grid/rounds-schema.js';
import { meanEstimate } from '../statistics/index.js';

/** The seeds of a point at one look. */
export interface PointSeeds {
  /** Seeds that it began with. */
  readonly first: number;
  /** Cells that it has. */
  readonly cells: number;
  /** The metric of its complete cells, by seed. */
  readonly values: readonly number[];
}

/**
 * What became of a point at a look. `more`: its interval is too wide. `precise`: it is as narrow as asked for. `capped`: it is not, and
 * the point has all seeds that it may have. `gap`: one of its cells has failed.
 */
export type LookOutcome = 'more' | 'precise' | 'capped' | 'gap';

/** A look at a point. */
export interface Look {
  readonly outcome: LookOutcome;
  /** Mean over the seeds; null without one. */
  readonly value: number | null;
  /** Half the width of its interval; null for fewer than two seeds. */
  readonly halfWidth: number | null;
  /** Seeds to add. */
  readonly add: number;
}

/** Looks at a point that begins with `first` seeds, at most. */
export function looksAt(first: number, { maxSeeds, batch }: Pick<Precision, 'maxSeeds' | 'batch'>): number {
  return 1 + Math.ceil(Math.max(0, maxSeeds - first) / batch);
}

/**
 * Level of Student's interval at each look. The errors of all looks together are at most 1 - confidence (union bound), so that the interval of a point
 * covers its mean with the confidence asked for at whichever look it stops; the naive interval at that look would be too narrow.
 */
export function levelOfLooks(looks: number, confidence: number): number {
  return 1 - (1 - confidence) / looks;
}

/** Looks at a point: decides whether it gets more seeds. */
export function lookAt({ first, cells, values }: PointSeeds, precision: Precision): Look {
  const value = values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
  const estimate = values.length < 2 ? null : meanEstimate(values, levelOfLooks(looksAt(first, precision), precision.confidence));
  const halfWidth = estimate === null ? null : (estimate.hi - estimate.lo) / 2;
  if (values.length < cells) return { outcome: 'gap', value, halfWidth, add: 0 };
  if (halfWidth !== null && halfWidth <= precision.halfWidth) return { outcome: 'precise', value, halfWidth, add: 0 };
  const add = Math.min(precision.batch, precision.maxSeeds - cells);
  return add <= 0 ? { outcome: 'capped', value, halfWidth, add: 0 } : { outcome: 'more', value, halfWidth, add };
}
