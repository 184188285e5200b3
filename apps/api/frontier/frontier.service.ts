import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { CheapestQuery, ParetoQuery } from '../contract/requests.js';
import type { CheapestResponse, ParetoResponse } from '../contract/curves.js';
import { CurvesService } from '../curves/curves.service.js';
import { buildCheapest, buildPareto } from './build-frontier.js';

/** What is worth its cost. */
@Injectable()
export class FrontierService {
  constructor(private readonly curves: CurvesService) {}

  /** The Pareto front of each world. @throws Problem 404. */
  async pareto(principal: Principal, sweepId: string, query: ParetoQuery): Promise<ParetoResponse> {
    return buildPareto(await this.curves.get(principal, sweepId, { ...query, group: undefined }));
  }

  /** The cheapest settings within epsilon of the best. @throws Problem 404. */
  async cheapest(principal: Principal, sweepId: string, { epsilon, ...query }: CheapestQuery): Promise<CheapestResponse> {
    return buildCheapest(await this.curves.get(principal, sweepId, { ...query, group: undefined }), epsilon);
  }
}
