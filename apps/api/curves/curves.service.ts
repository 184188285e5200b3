import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { CurvesQuery } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/curves.js';
import { Problem } from '../problems/problem.js';
import { buildCurves } from './build-curves.js';
import { CurvesRepository } from './curves.repository.js';

/** Quality against compute. */
@Injectable()
export class CurvesService {
  constructor(private readonly curves: CurvesRepository) {}

  /** The curves of a sweep as they stand now. @throws Problem 404. */
  async get({ teamId }: Principal, sweepId: string, { x, y, group, ...filter }: CurvesQuery): Promise<CurvesResponse> {
    const apart = group?.includes('seed') ?? false;
    const points =
      apart || filter.seed !== undefined
        ? await this.curves.pointsOfSeeds(teamId, sweepId, y, filter, apart)
        : await this.curves.points(teamId, sweepId, y, filter);
    if (points === null) throw Problem.notFound('sweep', sweepId);
    return buildCurves({ sweepId, x, y, group }, points);
  }
}
