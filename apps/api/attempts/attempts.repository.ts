import { Injectable } from '@nestjs/common';
import type { CellAttempt } from '../../../prisma/generated/client.js';
import { OF_SWEEPS } from '../cells/of-sweeps.js';
import { TeamScope } from '../auth/team-scope.js';

/** Attempts at cells. */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Every attempt at a cell, oldest first; null when the team has no such cell. */
  async of(teamId: string, cellId: string): Promise<CellAttempt[] | null> {
    const team = this.scope.of(teamId);
    if ((await team.cell.count({ where: { id: cellId, ...OF_SWEEPS } })) === 0) return null;
    return team.cellAttempt.findMany({ where: { cellId }, orderBy: [{ fence: 'asc' }, { number: 'asc' }] });
  }
}
