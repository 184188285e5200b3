import { datasetShape } from '../../core/datasets/dataset.js';
import { isNative } from '../../core/models/contract/index.js';
import type { BuiltInModel } from '../../core/models/package.js';
import { inspectPackage } from '../../core/models/inspect-package.js';
import type { GraphRole } from '../../core/inference/network.js';
import { shippedDatasets } from '../datasets/index.js';
import { referenceFile, referencePackages, type ReferencePackage } from './packages.js';

/** Version of every committed package; raised when one is trained anew. */
const VERSION = 1;
/** Trained to judge the samples of others, so never measured beside them. */
const SCORERS = ['kjv-scorer'];

/** The committed reference models as built-in models. Their graphs are read when one is registered, not before. */
export function referenceModels(): BuiltInModel[] {
  return referencePackages().map((model) => ({
    name: model.name,
    version: VERSION,
    digests: Object.fromEntries(model.files.map(({ role, sha256 }) => [role, sha256])),
    describe: () => describe(model),
  }));
}

function describe(model: ReferencePackage): ReturnType<BuiltInModel['describe']> {
  const files = model.files.map(({ path, sha256 }) => ({ digest: sha256, bytes: referenceFile(model.name, path) }));
  if (model.card === null) return { origin: 'reference', place: null, interface: null, files, report: null };
  const graphs = model.files.map(({ role }, position) => ({ position, role: role as GraphRole, bytes: files[position].bytes }));
  const shapes = Object.fromEntries(shippedDatasets().map(({ name, card }) => [name, datasetShape(name, card)]));
  const { card, interface: found, problems, notes, graphs: looked } = inspectPackage(graphs, new Map(), model.card, shapes);
  if (card === null || found === null) {
    throw new Error(
      `The reference model ${model.name} does not meet the graph contract: ${problems.map(({ detail }) => detail).join('; ')}.`,
    );
  }
  const { architecture, space } = card;
  return {
    origin: 'reference',
    place: SCORERS.includes(model.name) ? null : { data: { world: model.dataset, parameters: {} }, architecture, space },
    interface: isNative(found) ? null : found,
    files,
    report: { graphs: looked, notes, interface: found },
  };
}
