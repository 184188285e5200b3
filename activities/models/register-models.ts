import { v5 as uuidFromName } from 'uuid';
import { canonicalJson } from '../../core/cells/cell.js';
import type { BuiltInModel, BuiltInReport, ModelPackage } from '../../core/models/package.js';
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

/** A model that is made in memory, as a built-in one. */
export function builtInPackage(model: ModelPackage): BuiltInModel {
  const { name, version, origin, graphs } = model;
  return {
    name,
    version,
    digests: Object.fromEntries(graphs.map(({ role, digest }) => [role, digest])),
    describe: () => ({ origin, place: model, interface: null, files: graphs, report: null }),
  };
}

/**
 * Registers built-in models: graphs to the object store, rows to the database; what is there already is left alone, but for reports
 * that an earlier release did not keep.
 * @throws ModelVersionConflict when a registered version has other graphs.
 */
export async function registerBuiltInModels(database: Database, artifacts: ArtifactStore, models: readonly BuiltInModel[]): Promise<void> {
  const known = await database.model.findMany({ where: { teamId: null } });
  const rows = new Map(known.map((model) => [nameOf(model), model]));
  for (const model of models) {
    const registered = rows.get(nameOf(model));
    if (registered === undefined) await registerModel(database, artifacts, model);
    else if (canonicalJson(registered.graphs) !== canonicalJson(model.digests)) throw new ModelVersionConflict(nameOf(model));
    // An oracle has no report to keep.
    else if (registered.origin === 'reference' && registered.report === null) await keepReport(database, registered.id, model);
  }
}

function nameOf({ name, version }: { readonly name: string; readonly version: number }): string {
  return `${name}@${version}`;
}

async function keepReport(database: Database, id: string, model: BuiltInModel): Promise<void> {
  const { report } = model.describe();
  if (report !== null) await database.model.update({ where: { id }, data: { report: reportRow(report) } });
}

/** A report as the check of an upload writes it; no trial is run of what the project's own tests run. */
function reportRow({ graphs, notes, interface: found }: BuiltInReport): object {
  return { graphs, notes, trial: null, interface: found, runtimeClass: null };
}

/** Graphs first: a registered model always has its graphs. */
async function registerModel(database: Database, artifacts: ArtifactStore, model: BuiltInModel): Promise<void> {
  const { origin, place, interface: found, files, report } = model.describe();
  for (const { digest, bytes } of files) {
    if (sha256(bytes) !== digest) throw new Error(`A graph of ${nameOf(model)} does not have the digest it claims.`);
    await artifacts.putIfAbsent(graphKey(digest), bytes, 'application/octet-stream');
  }
  await database.model.createMany({
    data: [
      {
        id: uuidFromName(nameOf(model), BUILT_IN_NAMESPACE),
        name: model.name,
        version: model.version,
        origin,
        ...(place === null
          ? {}
          : {
              world: place.data.world,
              dataParameters: place.data.parameters,
              architecture: place.architecture,
              space: place.space,
            }),
        graphs: { ...model.digests },
        ...(found === null ? {} : { interface: found }),
        ...(report === null ? {} : { report: reportRow(report) }),
      },
    ],
    skipDuplicates: true,
  });
}
