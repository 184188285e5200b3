import type { CellSpec } from '../cells/cell.js';
import { samplesOnly, stepsOverAll } from '../grid/applicability.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { topPOf } from '../samplers/nucleus.js';
import type { DatasetItems } from '../datasets/cell-data.js';
import type { ExactWorld } from '../worlds/world.js';
import { measuredSubBatches } from './gaussian-run.js';

/** Progress ticks of a cell: one for each sampler step and each measured step of each sub-batch. */
export function plannedTicks(spec: CellSpec, data: ExactWorld | DatasetItems): number {
  const subBatches = Math.ceil(spec.samples / SUB_BATCH);
  if (spec.architecture === 'gaussian-diffusion') {
    return (
      (spec.steps ?? 1) * (subBatches + measuredSubBatches(spec.samples, spec.sampler.name === 'ddpm' && spec.space !== 'sentence-latent'))
    );
  }
  const positions = positionsOf(data);
  if (positions === null) return subBatches;
  // Token samplers with a likelihood are followed by a teacher-forced pass of as many steps.
  return (samplesOnly(spec.sampler.name, topPOf(spec.sampler)) ? 1 : 2) * subBatches * stepsOverAll(spec.sampler, spec.steps, positions);
}

/** Tokens of an item that a token sampler decides; null for data without tokens. */
function positionsOf(data: ExactWorld | DatasetItems): number | null {
  if (data.kind === 'sequence') return data.length;
  return 'count' in data ? data.dimensions : null;
}
