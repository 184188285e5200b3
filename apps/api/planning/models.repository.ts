import { Inject, Injectable } from '@nestjs/common';
import type { ModelSummary } from '../../../core/models/package.js';
import { modelSummary } from '../../../platform/database/index.js';
import type { PrismaClient } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';

/** Registered models, as planners see them. */
@Injectable()
export class ModelsRepository {
  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The models that a team may use: the built-in ones and its own that are ready and name their data. */
  async visibleTo(teamId: string): Promise<ModelSummary[]> {
    const rows = await this.prisma.model.findMany({
      where: { OR: [{ teamId: null }, { teamId }], state: 'ready' },
      include: { tags: { select: { tag: true } } },
      orderBy: [{ name: 'asc' }, { version: 'asc' }],
    });
    return rows.map(modelSummary).filter((model) => model !== null);
  }
}
