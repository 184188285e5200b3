import type { MeasuredOutput } from '../models/contract/layout.js';
import type { Architecture, DataKind, Sampler, Space } from './vocabulary.js';

/** Coordinates of a measurement in the grid. */
export interface MeasuredCombination {
  readonly data: DataKind;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  /** What the model's step graph gives beyond its prediction; absent where that is decided already, in a cell that was planned. */
  readonly outputs?: readonly MeasuredOutput[];
  /** Nucleus of the laws that the sampler draws tokens from; all of them where it is not said. */
  readonly topP?: number | undefined;
}
