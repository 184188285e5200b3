import type { ModelSummary } from '../../core/models/package.js';
import type { Model } from '../../prisma/generated/client.js';

/**
 * A row of `models` as planners see it, or null for a model that names no data: without data there is nothing to measure it against.
 * The table is written from checked cards and built-in packages only, so its words are those of the vocabulary.
 */
export function modelSummary(row: Model & { readonly tags: readonly { readonly tag: string }[] }): ModelSummary | null {
  if (row.world === null || row.architecture === null || row.space === null) return null;
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    origin: row.origin as ModelSummary['origin'],
    data: {
      world: row.world as ModelSummary['data']['world'],
      parameters: (row.dataParameters ?? {}) as ModelSummary['data']['parameters'],
    },
    architecture: row.architecture as ModelSummary['architecture'],
    space: row.space as ModelSummary['space'],
    graphs: row.graphs as ModelSummary['graphs'],
    interface: row.interface as ModelSummary['interface'],
    tags: row.tags.map(({ tag }) => tag),
  };
}
