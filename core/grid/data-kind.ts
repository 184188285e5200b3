import type { ModelSummary } from '../models/package.js';
import { dataKindOf } from './applicability.js';
import { worldIn, type DataKind, type DataName } from './vocabulary.js';

/** What the data are, or null for a name that is neither an exact world's nor that of a dataset with models. */
export function kindOfData(data: DataName, models: readonly ModelSummary[]): DataKind | null {
  const world = worldIn(data);
  if (world !== null) return world;
  const model = models.find((candidate) => candidate.data.world === data);
  return model === undefined ? null : dataKindOf(model.data);
}
