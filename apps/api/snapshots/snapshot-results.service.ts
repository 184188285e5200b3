import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { COSTS, ERROR_METRICS } from '../../../core/derived/index.js';
import type { Principal } from '../auth/principal.js';
import { alignCells } from '../comparison/align-cells.js';
import { comparedPoint } from '../comparison/comparison.service.js';
import type { ComparisonResponse } from '../contract/comparison.js';
import type { CheapestResponse, ParetoResponse } from '../contract/curves.js';
import type { DerivedResponse } from '../contract/derived.js';
import type { PinnedCheapestQuery, PinnedDerivedQuery } from '../contract/requests.js';
import { buildDerived } from '../derived/build-derived.js';
import { buildCheapest, buildPareto } from '../frontier/build-frontier.js';
import { Problem } from '../problems/problem.js';
import { SnapshotsService } from './snapshots.service.js';

/** What follows from pinned curves. It is a function of them alone, so it stands as long as they do and has the same manifest. */
@Injectable()
export class SnapshotResultsService {
  constructor(private readonly snapshots: SnapshotsService) {}

  /** The Pareto front of each world. @throws Problem 404. */
  async pareto(principal: Principal, id: string): Promise<ParetoResponse> {
    return buildPareto((await this.snapshots.get(principal, id)).answer);
  }

  /** The cheapest settings within epsilon of the best. @throws Problem 404. */
  async cheapest(principal: Principal, id: string, { epsilon }: PinnedCheapestQuery): Promise<CheapestResponse> {
    return buildCheapest((await this.snapshots.get(principal, id)).answer, epsilon);
  }

  /** Differences of two snapshots, other - this, seed by seed. @throws Problem 404; 409 when they pin different metrics. */
  async compare(principal: Principal, left: string, right: string): Promise<ComparisonResponse> {
    const [pinnedLeft, pinnedRight] = await Promise.all([left, right].map((id) => this.snapshots.pinned(principal, id)));
    const { y } = pinnedLeft.query;
    if (pinnedRight.query.y !== y)
      throw new Problem('conflict', `a comparison needs one metric; these curves were pinned with y=${y} and y=${pinnedRight.query.y}`);
    const points = alignCells(pinnedLeft.cells, pinnedRight.cells);
    return { left, right, y, points: points.map((point) => comparedPoint(y, point)) };
  }

  /** The derived results. @throws Problem 404; 409 when the curves were not pinned over a cost, or of no error. */
  async derived(principal: Principal, id: string, query: PinnedDerivedQuery): Promise<DerivedResponse> {
    const { answer } = await this.snapshots.get(principal, id);
    const x = COSTS.find((cost) => cost === answer.x);
    if (x === undefined || !ERROR_METRICS.some((metric) => metric === answer.y))
      throw new Problem(
        'conflict',
        `derived results need an error over a cost; these curves were pinned with x=${answer.x} and y=${answer.y}`,
      );
    return buildDerived(answer, { ...query, x }, () => otherWork());
  }
}
