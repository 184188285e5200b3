import { v5 as uuidFromName } from 'uuid';
import { canonicalJson } from '../../core/cells/cell.js';
import type { ModelPackage } from '../../core/models/package.js';
import { graphKey, sha256, type ArtifactStore } from '../../platform/artifacts/index.js';
import type { Database } from '../../platform/database/index.js';

/** Namespace of the ids of built-in models, so that every installation gives them the same ids. */
const BUILT_IN_NAMESPACE = '0d3fd3c4-6f0e-5c0b-9d7e-54a1c1f1b6a1';

/** A built-in model whose graphs changed although its version did not. */
export class ModelVersionConflict extends Error {
  override readonly name = 'ModelVersionConflict';

  constructor(readonly model: string) {
    super(`The built-in model ${model} is registered with other graphs. Raise its version: results of one version never change.`);
  }
}

/**
 * Registers built-in models: graphs to the object store, rows to the database; what is there already is left alone.
 * @throws ModelVersionConflict when a registered version has other graphs.
 */
export async function registerBuiltInModels(
  database: Database,
  artifacts: ArtifactStore,
  packages: readonly ModelPackage[],
): Promise<void> {
  const known = await database.model.findMany({ where: { teamId: null } });
  const graphsOf = new Map(known.map((model) => [nameOf(model), canonicalJson(model.graphs)]));
  for (const model of packages) {
    const registered = graphsOf.get(nameOf(model));
    if (registered === undefined) await registerModel(database, artifacts, model);
    else if (registered !== canonicalJson(digestsOf(model))) throw new ModelVersionConflict(nameOf(model));
  }
}

function nameOf({ name, version }: { readonly name: string; readonly version: number }): string {
  return `${name}@${version}`;
}

function digestsOf({ graphs }: ModelPackage): Record<string, string> {
  return Object.fromEntries(graphs.map(({ role, digest }) => [role, digest]));
}

/** Graphs first: a registered model always has its graphs. */
async function registerModel(database: Database, artifacts: ArtifactStore, model: ModelPackage): Promise<void> {
  for (const graph of model.graphs) {
    if (sha256(graph.bytes) !== graph.digest)
      throw new Error(`The ${graph.role} graph of ${nameOf(model)} does not have the digest it claims.`);
    await artifacts.putIfAbsent(graphKey(graph.digest), graph.bytes, 'application/octet-stream');
  }
  await database.model.createMany({
    data: [
      {
        id: uuidFromName(nameOf(model), BUILT_IN_NAMESPACE),
        name: model.name,
        version: model.version,
        origin: model.origin,
        world: model.data.world,
        dataParameters: model.data.parameters,
        architecture: model.architecture,
        space: model.space,
        graphs: digestsOf(model),
      },
    ],
    skipDuplicates: true,
  });
}
