import type { ComparedPoint } from '../../api/types';

/** What the interval of a difference says; where there is none, why. */
export function differenceVerdict({ difference, cells }: Pick<ComparedPoint, 'difference' | 'cells'>): string {
  if (difference === null) return cells.left === 0 ? 'only in the other' : cells.right === 0 ? 'only in this one' : 'no common seed';
  if (difference.method === 'same') return 'same cells';
  if (difference.lo > 0) return 'higher';
  return difference.hi < 0 ? 'lower' : 'not told apart';
}

/** Half-width that every interval of a world fits into. */
export function reachOf(points: readonly Pick<ComparedPoint, 'difference'>[]): number {
  return points.reduce(
    (most, { difference }) => (difference === null ? most : Math.max(most, Math.abs(difference.lo), Math.abs(difference.hi))),
    0,
  );
}
