import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import { dataKindOf } from '../../../core/grid/applicability.js';
import { decimalSum } from '../../../core/statistics/index.js';
import type { Principal } from '../auth/principal.js';
import { cellView } from '../cells/cell.view.js';
import { CellsRepository } from '../cells/cells.repository.js';
import type { ComparisonQuery, DiffCellsQuery } from '../contract/requests.js';
import type { CellResponse } from '../contract/cells.js';
import type { ComparisonResponse, DiffResponse } from '../contract/comparison.js';
import { unitOf } from '../curves/describe-world.js';
import { idAfter, pageOf } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { ComparisonRepository, type AlignedPoint } from './comparison.repository.js';
import { pairedDifference } from './paired-difference.js';

/** Two sweeps beside each other. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly comparison: ComparisonRepository,
    private readonly cells: CellsRepository,
  ) {}

  /** Differences right - left of a metric, seed by seed. @throws Problem 404. */
  async compare({ teamId }: Principal, left: string, right: string, { y, ...filter }: ComparisonQuery): Promise<ComparisonResponse> {
    await this.requireBoth(teamId, left, right);
    const points = await this.comparison.aligned(teamId, left, right, y, filter);
    return { left, right, y, points: points.map((point) => comparedPoint(y, point)) };
  }

  /** Which cells both sweeps have, and which only one. @throws Problem 404. */
  async diff({ teamId }: Principal, left: string, right: string): Promise<DiffResponse> {
    await this.requireBoth(teamId, left, right);
    const points = await this.comparison.diff(teamId, left, right);
    const total = (part: 'both' | 'onlyLeft' | 'onlyRight'): number => points.reduce((sum, point) => sum + point[part], 0);
    return { left, right, both: total('both'), onlyLeft: total('onlyLeft'), onlyRight: total('onlyRight'), points };
  }

  /** The cells of one part of the diff, by id. @throws Problem 404. */
  async diffCells(
    { teamId }: Principal,
    left: string,
    right: string,
    { part, cursor, limit }: DiffCellsQuery,
  ): Promise<{ items: CellResponse[]; next: string | null }> {
    await this.requireBoth(teamId, left, right);
    const after = idAfter(cursor, isCellId) ?? '';
    const ids = await this.comparison.diffIds(teamId, left, right, part, after, limit + 1);
    const page = pageOf(ids, limit, (id) => [id]);
    return { items: (await this.cells.byIds(teamId, page.rows)).map(cellView), next: page.next };
  }

  private async requireBoth(teamId: string, left: string, right: string): Promise<void> {
    const known = await this.comparison.known(teamId, [left, right]);
    for (const id of [left, right]) if (!known.has(id)) throw Problem.notFound('sweep', id);
  }
}

/** An aligned point as it is answered. */
export function comparedPoint(y: MetricName, point: AlignedPoint): ComparisonResponse['points'][number] {
  const { data, architecture, space, sampler, leftModel, rightModel, steps, samples, leftCells, rightCells, pairs, same } = point;
  const mean = (sum: string | null): number | null => (sum === null || pairs === 0 ? null : decimalSum([sum]) / pairs);
  return {
    ...{ data, architecture, space, sampler, leftModel, rightModel, steps, samples },
    unit: unitOf(y, dataKindOf({ world: data, parameters: point.parameters })),
    cells: { left: leftCells, right: rightCells, pairs, same },
    left: mean(point.leftSum),
    right: mean(point.rightSum),
    difference: pairedDifference(point),
  };
}

function isCellId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
