import { Injectable } from '@nestjs/common';
import { TeamScope } from '../auth/team-scope.js';

/** What has been computed already. */
@Injectable()
export class KnownCellsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Which of the cells are complete in the team. */
  async complete(teamId: string, ids: string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.scope.of(teamId).cell.findMany({ where: { id: { in: ids }, state: 'complete' }, select: { id: true } });
    return new Set(rows.map(({ id }) => id));
  }
}
