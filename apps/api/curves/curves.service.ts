import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { CurvesQuery } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/responses.js';
import { Problem } from '../problems/problem.js';
import { buildCurves } from './build-curves.js';
import { CurvesRepository } from './curves.repository.js';

/** Quality against compute. */
@Injectable()
export class CurvesService {
  constructor(private readonly curves: CurvesRepository) {}

  /** The curves of a sweep as they stand now. @throws Problem 404. */
  async get({ teamId }: Principal, sweepId: string, { x, y }: CurvesQuery): Promise<CurvesResponse> {
    const cells = await this.curves.cells(teamId, sweepId, y);
    if (cells === null) throw Problem.notFound('sweep', sweepId);
    return buildCurves({ sweepId, x, y }, cells);
  }
}
