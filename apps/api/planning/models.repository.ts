import { Injectable } from '@nestjs/common';
import type { ModelSummary } from '../../../core/models/package.js';
import { modelSummaries } from '../../../platform/database/index.js';
import type { Model } from '../../../prisma/generated/client.js';
import { DELETED_TOO, TeamScope } from '../auth/team-scope.js';

/** A version of a model, as far as one decides whether it is the same. */
export type ModelVersion = Pick<Model, 'id' | 'name' | 'version' | 'graphs' | 'deletedAt'>;

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

  /** Versions of a team's own models of these names, deleted ones too, the newest first. */
  async versionsOf(teamId: string, names: readonly string[]): Promise<ModelVersion[]> {
    return this.scope.of(teamId).model.findMany({
      where: { name: { in: [...names] }, teamId, ...DELETED_TOO },
      select: { id: true, name: true, version: true, graphs: true, deletedAt: true },
      orderBy: { version: 'desc' },
    });
  }

  /** Makes a deleted version usable again. */
  async restore(teamId: string, id: string): Promise<void> {
    await this.scope.of(teamId).model.updateMany({ where: { id, ...DELETED_TOO }, data: { deletedAt: null } });
  }

  /** @throws PrismaClientKnownRequestError P2002 when the team has this version. */
  async insertOracle(teamId: string, { id, name, version, data, architecture, space, graphs }: ModelSummary): Promise<void> {
    await this.scope.of(teamId).model.create({
      data: {
        id,
        name,
        version,
        origin: 'oracle',
        world: data.world,
        dataParameters: data.parameters,
        architecture,
        space,
        graphs,
        teamId,
      },
    });
  }
}
