import type { ModelSummary } from '../../core/models/package.js';
import type { Database } from '../../platform/database/index.js';

/** Models that a team sees: the built-in ones and its own. */
export async function loadModels(database: Database, teamId: string): Promise<ModelSummary[]> {
  const rows = await database.model.findMany({
    where: { OR: [{ teamId: null }, { teamId }] },
    orderBy: [{ name: 'asc' }, { version: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    version: row.version,
    origin: row.origin as ModelSummary['origin'],
    data: { world: row.world as ModelSummary['data']['world'], parameters: row.dataParameters as ModelSummary['data']['parameters'] },
    architecture: row.architecture as ModelSummary['architecture'],
    space: row.space as ModelSummary['space'],
    graphs: row.graphs as ModelSummary['graphs'],
  }));
}
