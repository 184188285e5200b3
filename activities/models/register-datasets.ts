import { v5 as uuidFromName } from 'uuid';
import type { DatasetCard } from '../../core/datasets/dataset.js';
import type { ArtifactStore } from '../../platform/artifacts/index.js';
import { datasetRow, type Database } from '../../platform/database/index.js';

/** Namespace of the ids of built-in datasets, so that every installation gives them the same ids. */
const BUILT_IN_NAMESPACE = '5b0a1f43-5c6e-5d0f-8a55-3f2f0e6c5b0e';

/** A dataset that ships: its card and its held-out items. */
export interface BuiltInDataset {
  readonly name: string;
  readonly card: DatasetCard;
  readonly heldOut: Uint8Array;
}

/** A built-in dataset whose card or items changed although its name did not. */
export class DatasetConflict extends Error {
  override readonly name = 'DatasetConflict';

  constructor(readonly dataset: string) {
    super(`The built-in dataset ${dataset} is registered with another card or other items. Datasets do not change: give it another name.`);
  }
}

/**
 * Registers built-in datasets: items to the object store, rows to the database; what is there already is left alone.
 * @throws DatasetConflict when a registered dataset of the name is another one.
 */
export async function registerBuiltInDatasets(
  database: Database,
  artifacts: ArtifactStore,
  datasets: readonly BuiltInDataset[],
): Promise<void> {
  const known = new Map((await database.dataset.findMany({ where: { teamId: null } })).map(({ name, digest }) => [name, digest]));
  for (const { name, card, heldOut } of datasets) {
    const row = datasetRow(name, card, heldOut);
    const registered = known.get(name);
    if (registered !== undefined && registered !== row.digest) throw new DatasetConflict(name);
    if (registered !== undefined) continue;
    await artifacts.putIfAbsent(row.key, heldOut, 'application/octet-stream');
    await database.dataset.createMany({ data: [{ id: uuidFromName(name, BUILT_IN_NAMESPACE), ...row }], skipDuplicates: true });
  }
}
