import type { Quantity } from './block-table.js';
import type { Line } from './vocabulary.js';

/**
 * Trained networks that differ in nothing but their training seed, with the sampler that they are measured with: the units of
 * replication of a test.
 */
export interface TrainingGroup {
  readonly name: string;
  readonly line: Omit<Line, 'model'>;
  /** Names of the models, one a training seed. */
  readonly models: readonly string[];
  /** Of a group with a single training seed: the group whose spread over training seeds stands in for its own. */
  readonly spreadOf?: TrainingGroup;
}

/** The value of a group's setting; what a statistic of trained networks is made of. */
export type TrainedReader = (group: TrainingGroup, steps: number | null, quantity: Quantity) => number;

const TOKENS = { world: 'kjv', space: 'token' } as const;
const IMAGES = { world: 'mnist16', architecture: 'gaussian-diffusion', sampler: 'ddim' } as const;
const AUTOREGRESSIVE_LINE = { ...TOKENS, architecture: 'autoregressive', sampler: 'ar_ancestral' } as const;
const MASKED_LINE = { ...TOKENS, architecture: 'masked-diffusion', sampler: 'mdlm_ancestral' } as const;

/** Text, 8.2 million characters each. */
export const AUTOREGRESSIVE: TrainingGroup = {
  name: 'autoregressive',
  line: AUTOREGRESSIVE_LINE,
  models: ['kjv-autoregressive-s1', 'kjv-autoregressive-s2', 'kjv-autoregressive-s3'],
};
export const MASKED: TrainingGroup = { name: 'masked', line: MASKED_LINE, models: ['kjv-masked-s1', 'kjv-masked-s2', 'kjv-masked-s3'] };
export const EMBEDDING: TrainingGroup = {
  name: 'embedding',
  line: { world: 'kjv', architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm' },
  models: ['kjv-embedding-s1', 'kjv-embedding-s2', 'kjv-embedding-s3'],
};
export const TEXT_LATENT: TrainingGroup = {
  name: 'sentence latent',
  line: { world: 'kjv', architecture: 'gaussian-diffusion', space: 'sentence-latent', sampler: 'ddpm' },
  models: ['kjv-latent-s1', 'kjv-latent-s2', 'kjv-latent-s3'],
};

/** A quarter and a half of the training tokens; the whole of them is `AUTOREGRESSIVE` and `MASKED`. */
export const AUTOREGRESSIVE_BUDGETS: readonly TrainingGroup[] = budgets(AUTOREGRESSIVE, 'kjv-autoregressive-s1');
export const MASKED_BUDGETS: readonly TrainingGroup[] = budgets(MASKED, 'kjv-masked-s1');

/** Images, 4.1 million positions each: 64 an image in pixels, 16 in the latent space. */
export const PIXEL: TrainingGroup = { name: 'pixel', line: { ...IMAGES, space: 'pixel' }, models: ['mnist16-pixel-s1'] };
/** As many images as the latent model, four times the positions. */
export const PIXEL_LONGER: TrainingGroup = {
  name: 'pixel, four times the budget',
  line: PIXEL.line,
  models: ['mnist16-pixel-s1-x4'],
};
export const IMAGE_LATENT: TrainingGroup = {
  name: 'image latent',
  line: { ...IMAGES, space: 'image-latent' },
  models: ['mnist16-latent-s1'],
};

function budgets(whole: TrainingGroup, model: string): TrainingGroup[] {
  return ['b4', 'b2'].map((budget) => ({ ...whole, name: `${whole.name} ${budget}`, models: [`${model}-${budget}`], spreadOf: whole }));
}
