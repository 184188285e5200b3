import type { ModelSummary } from '../../core/models/package.js';
import { modelSummaries, type Database } from '../../platform/database/index.js';

/** Models that a team may use: the built-in ones and its own that are ready and name their data. */
export async function loadModels(database: Database, teamId: string): Promise<ModelSummary[]> {
  const usable = { OR: [{ teamId: null }, { teamId }] };
  const [rows, datasets] = await Promise.all([
    database.model.findMany({
      where: { ...usable, state: 'ready', deletedAt: null },
      include: { tags: { select: { tag: true } } },
      orderBy: [{ name: 'asc' }, { version: 'asc' }],
    }),
    database.dataset.findMany({ where: usable }),
  ]);
  return modelSummaries(rows, datasets);
}
