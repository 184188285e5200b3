import { METRICS, type MetricName } from '../../../core/cells/metrics.js';
import { samplerRank } from '../../../core/grid/sampler-options.js';
import { ARCHITECTURES, SPACES, WORLDS } from '../../../core/grid/vocabulary.js';
import type { CellPageQuery, SORT_AXES } from '../contract/requests.js';

/** How a listing of cells is sorted. */
export type CellSort = CellPageQuery['sort'];
type PointAxis = Exclude<(typeof SORT_AXES)[number], 'position' | 'seed'>;

/** Coordinates of a point of a sweep. */
export interface PointCoordinates {
  readonly id: string;
  readonly data: string;
  readonly architecture: string;
  readonly space: string;
  readonly sampler: string;
  readonly model: string;
  readonly steps: number | null;
}

/** True for sort keys that are metrics. */
export function isMetric(sort: CellSort): sort is MetricName {
  return METRICS.some((metric) => metric === sort);
}

const WORDS: Readonly<Record<Exclude<PointAxis, 'sampler' | 'model' | 'steps'>, readonly string[]>> = {
  data: WORLDS,
  architecture: ARCHITECTURES,
  space: SPACES,
};

/** Points that share a value of an axis. */
export interface PointGroup {
  readonly key: string | number;
  readonly points: readonly string[];
}

/**
 * Points by their value of an axis, in the order of the listing: words in the order of the vocabulary, models by the alphabet, step
 * counts by size with the cells that have none first.
 */
export function groupsInOrder(points: readonly PointCoordinates[], axis: PointAxis, order: 'asc' | 'desc'): PointGroup[] {
  const groups = new Map<string | number, string[]>();
  for (const point of points) {
    const key = point[axis] ?? 0;
    groups.set(key, [...(groups.get(key) ?? []), point.id]);
  }
  const ascending = [...groups].map(([key, ids]) => ({ key, points: ids })).sort((a, b) => compareKeys(axis, a.key, b.key));
  return order === 'asc' ? ascending : ascending.reverse();
}

function compareKeys(axis: PointAxis, a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (axis === 'sampler') return samplerRank(String(a)) - samplerRank(String(b)) || (a < b ? -1 : 1);
  if (axis !== 'model' && axis !== 'steps') return WORDS[axis].indexOf(String(a)) - WORDS[axis].indexOf(String(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
