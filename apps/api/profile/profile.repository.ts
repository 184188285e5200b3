import { Injectable } from '@nestjs/common';
import type { MeanState, NelboPoint } from '../../../core/profile/index.js';
import { meanStatesQuery, nelboPointsQuery } from '../../../platform/database/index.js';
import { TeamScope } from '../auth/team-scope.js';

/** What profiles are made from. */
@Injectable()
export class ProfileRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Points of a sweep whose NELBO was measured. */
  async points(teamId: string, sweepId: string): Promise<NelboPoint[]> {
    return this.scope.query<NelboPoint>(teamId, (team) => nelboPointsQuery(team, sweepId));
  }

  /** Mean states by point. */
  async states(teamId: string, sweepId: string, points: readonly string[]): Promise<Map<string, MeanState[]>> {
    const rows = await this.scope.query<{ pointId: string; states: MeanState[] }>(teamId, (team) => meanStatesQuery(team, sweepId, points));
    return new Map(rows.map(({ pointId, states }) => [pointId, states]));
  }
}
