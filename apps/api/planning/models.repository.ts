import { Inject, Injectable } from '@nestjs/common';
import type { ModelSummary } from '../../../core/models/package.js';
import type { Model, PrismaClient } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';

/** Registered models. */
@Injectable()
export class ModelsRepository {
  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The models that a team may use: the built-in ones and its own. */
  async visibleTo(teamId: string): Promise<ModelSummary[]> {
    const rows = await this.prisma.model.findMany({
      where: { OR: [{ teamId: null }, { teamId }] },
      orderBy: [{ name: 'asc' }, { version: 'asc' }],
    });
    return rows.map(toSummary);
  }
}

/** The table is written from `ModelPackage`s only, so its words are those of the vocabulary. */
function toSummary(row: Model): ModelSummary {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    origin: row.origin as ModelSummary['origin'],
    data: { world: row.world as ModelSummary['data']['world'], parameters: row.dataParameters as ModelSummary['data']['parameters'] },
    architecture: row.architecture as ModelSummary['architecture'],
    space: row.space as ModelSummary['space'],
    graphs: row.graphs as ModelSummary['graphs'],
  };
}
