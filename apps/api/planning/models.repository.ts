import { Injectable } from '@nestjs/common';
import type { ModelSummary } from '../../../core/models/package.js';
import { modelSummaries } from '../../../platform/database/index.js';
import { TeamScope } from '../auth/team-scope.js';

/** Registered models, as planners see them. */
@Injectable()
export class ModelsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** The models that a team may use: the built-in ones and its own that are ready and name their data. */
  async visibleTo(teamId: string): Promise<ModelSummary[]> {
    const [rows, datasets] = await Promise.all([
      this.scope.of(teamId).model.findMany({
        where: { state: 'ready' },
        include: { tags: { select: { tag: true } } },
        orderBy: [{ name: 'asc' }, { version: 'asc' }],
      }),
      this.scope.of(teamId).dataset.findMany(),
    ]);
    return modelSummaries(rows, datasets);
  }
}
