import type { CellSpec } from '../cells/cell.js';
import { optimalBlockSizes } from '../closed-forms/optimal-blocks.js';
import { IidSteps } from '../samplers/iid-steps.js';
import { equalSizes, RandomBlocks } from '../samplers/random-blocks.js';
import { OrderedBlocks } from '../samplers/ordered-blocks.js';
import type { RevealSchedule } from '../samplers/reveal-schedule.js';
import { stepsOf } from './cell-context.js';

/** What a schedule needs to know of the data. */
interface ScheduledData {
  /** L. */
  readonly length: number;
  /** Z(n) in bits, or null where nobody knows it. */
  readonly profile: Float64Array | null;
}

/** The block sizes of a cell whose sampler reveals blocks in a random order; null for another sampler. */
export function blockSizesOf(spec: CellSpec, { length, profile }: ScheduledData): readonly number[] | null {
  if (spec.sampler.name === 'fhs') return new Array<number>(length).fill(1);
  if (spec.sampler.name !== 'blocks') return null;
  if (spec.sampler.parameters.sizes !== 'optimal') return equalSizes(length, stepsOf(spec));
  if (profile === null)
    throw new RangeError(`Optimal block sizes need the entropy profile of ${spec.data.world}, which is not known: use equal ones.`);
  return optimalBlockSizes(profile, stepsOf(spec));
}

/** When a masked cell reveals its positions. @throws RangeError for a sampler that looks at the tokens to decide that. */
export function revealScheduleOf(spec: CellSpec, data: ScheduledData): RevealSchedule {
  const sizes = blockSizesOf(spec, data);
  if (sizes !== null) return new RandomBlocks(data.length, sizes);
  const { name, parameters } = spec.sampler;
  if (name === 'bd3lm') return new OrderedBlocks(data.length, Number(parameters.block), stepsOf(spec));
  if (name === 'mdlm_ancestral' || name === 'sedd_tweedie') return new IidSteps(data.length, stepsOf(spec));
  throw new RangeError(`${name} has no schedule that is drawn before its tokens.`);
}
