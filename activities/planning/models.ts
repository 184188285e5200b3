import type { ModelSummary } from '../../core/models/package.js';
import { modelSummary, type Database } from '../../platform/database/index.js';

/** Models that a team may use: the built-in ones and its own that are ready and name their data. */
export async function loadModels(database: Database, teamId: string): Promise<ModelSummary[]> {
  const rows = await database.model.findMany({
    where: { OR: [{ teamId: null }, { teamId }], state: 'ready' },
    include: { tags: { select: { tag: true } } },
    orderBy: [{ name: 'asc' }, { version: 'asc' }],
  });
  return rows.map(modelSummary).filter((model) => model !== null);
}
