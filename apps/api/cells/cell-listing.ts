import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { CellPageQuery } from '../contract/requests.js';
import { badCursor, decodeCursor, encodeCursor } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { groupsInOrder, isMetric, type PointCoordinates } from './cell-order.js';
import { CellsRepository } from './cells.repository.js';
import { RankedCellsRepository, type RankedCell, type Ranking } from './ranked-cells.repository.js';

/** Ids of points are digests in the form of a UUID, without its version. */
const pointId = z.guid();

/** Ids of a page's cells, with the cursor of the next page or null. */
export interface IdPage {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** What a page is read from. */
interface Listing {
  readonly teamId: string;
  readonly sweepId: string;
  readonly query: CellPageQuery;
  readonly points: readonly PointCoordinates[];
  /** The points to narrow to; null where all match. */
  readonly narrowed: readonly string[] | null;
}

/** Finds which cells stand on a page, for every sort key. Each page costs a few index walks, whatever the size of the sweep. */
@Injectable()
export class CellListing {
  constructor(
    private readonly cells: CellsRepository,
    private readonly ranked: RankedCellsRepository,
  ) {}

  /** The ids of a page. @throws Problem 404 for an unknown sweep, 422 for a cursor of another listing. */
  async page(teamId: string, sweepId: string, query: CellPageQuery): Promise<IdPage> {
    const found = await this.cells.points(teamId, sweepId, query);
    if (found === null) throw Problem.notFound('sweep', sweepId);
    const listing = { teamId, sweepId, query, points: found.points, narrowed: found.all ? null : found.points.map((point) => point.id) };
    if (found.points.length === 0) return { ids: [], next: null };
    if (query.sort === 'position' || query.sort === 'seed') return this.inPlan(listing, query.sort);
    return isMetric(query.sort) ? this.byMetric(listing, query.sort) : this.byAxis(listing, query.sort);
  }

  private async inPlan({ teamId, sweepId, query, narrowed }: Listing, by: 'position' | 'seed'): Promise<IdPage> {
    const after = query.cursor === undefined ? null : planCursor(query.cursor);
    const walk = { by, order: query.order, after, take: query.limit + 1 };
    const places = await this.cells.walk(teamId, sweepId, narrowed, query, walk);
    return pageOfIds(places, query.limit, (place) => [place.seed, place.position]);
  }

  /** One walk for each value of the axis, until the page is full. */
  private async byAxis(listing: Listing, axis: Parameters<typeof groupsInOrder>[1]): Promise<IdPage> {
    const { teamId, sweepId, query, points } = listing;
    const groups = groupsInOrder(points, axis, query.order);
    const [key, position] =
      query.cursor === undefined ? [] : decodeCursor(query.cursor, [axis === 'steps' ? 'number' : 'string', 'number']);
    const start = key === undefined ? 0 : groups.findIndex((group) => group.key === key);
    if (start < 0 || (key !== undefined && !isPlace(position))) throw badCursor();
    const places: { key: string | number; position: number; cellId: string }[] = [];
    for (const group of groups.slice(start)) {
      const after = group.key === key ? { seed: 0, position: Number(position) } : null;
      const walk = { by: 'position', order: 'asc', after, take: query.limit + 1 - places.length } as const;
      const found = await this.cells.walk(teamId, sweepId, group.points, query, walk);
      places.push(...found.map((place) => ({ key: group.key, position: place.position, cellId: place.cellId })));
      if (places.length > query.limit) break;
    }
    return pageOfIds(places, query.limit, (place) => [place.key, place.position]);
  }

  private async byMetric({ teamId, sweepId, query, points }: Listing, metric: Ranking['metric']): Promise<IdPage> {
    if (query.state !== undefined && !query.state.includes('complete')) return { ids: [], next: null };
    const ranking = {
      metric,
      order: query.order,
      points: points.map((point) => point.id),
      seeds: query.seed,
      min: query.min,
      max: query.max,
      take: query.limit + 1,
    };
    const members: RankedCell[] = [];
    let after = query.cursor === undefined ? null : rankedCursor(query.cursor);
    for (;;) {
      const asked = { ...ranking, after };
      const found = await (query.seed === undefined
        ? this.ranked.candidates(teamId, sweepId, asked)
        : this.ranked.ofSeeds(teamId, sweepId, asked));
      members.push(...found.filter((cell) => cell.member));
      if (members.length > query.limit || found.length < ranking.take) break;
      after = found[found.length - 1];
    }
    return pageOfIds(members, query.limit, (cell) => [cell.value, cell.seed, cell.point]);
  }
}

/** True for what can stand in an integer column. */
function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
}

function planCursor(cursor: string): { seed: number; position: number } {
  const [seed, position] = decodeCursor(cursor, ['number', 'number']);
  if (!isPlace(seed) || !isPlace(position)) throw badCursor();
  return { seed, position };
}

function rankedCursor(cursor: string): Ranking['after'] {
  const [value, seed, point] = decodeCursor(cursor, ['number', 'number', 'string']);
  if (!isPlace(seed) || !pointId.safeParse(point).success) throw badCursor();
  return { value: Number(value), seed: Number(seed), point: String(point) };
}

function pageOfIds<T extends { readonly cellId: string }>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): IdPage {
  const page = rows.slice(0, limit);
  return { ids: page.map((row) => row.cellId), next: rows.length > limit ? encodeCursor(keyOf(page[limit - 1])) : null };
}
