import type { Architecture, DataKind, Sampler, Space } from './vocabulary.js';

/** Coordinates of a measurement in the grid. */
export interface MeasuredCombination {
  readonly data: DataKind;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
}
