import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { DerivedResponse } from '../contract/derived.js';
import type { DerivedQuery } from '../contract/requests.js';
import { CurvesService } from '../curves/curves.service.js';
import { buildDerived } from './build-derived.js';

/** What follows from the curves of a sweep. */
@Injectable()
export class DerivedService {
  constructor(private readonly curves: CurvesService) {}

  /** The derived results as they stand now. @throws Problem 404. */
  async get(principal: Principal, sweepId: string, { tau, delta, from, to, ...query }: DerivedQuery): Promise<DerivedResponse> {
    const curves = await this.curves.get(principal, sweepId, { ...query, group: undefined });
    return buildDerived(curves, { x: query.x, tau, delta, from, to }, () => otherWork());
  }
}
