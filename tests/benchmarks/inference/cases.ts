import type { Architecture, Sampler, Space, World } from '../../../core/grid/vocabulary.js';

/** A kind of cell that is compared with a bare loop. */
export interface InferenceCase {
  readonly world: World;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly steps: number;
  readonly samples: number;
}

/**
 * One sequence and one image combination, sized to a few seconds of network time a cell. The sampler has no likelihood bound, so that
 * a cell samples and does little else: a bound would add a teacher-forced pass, which is measurement and no overhead.
 */
export const INFERENCE_CASES: readonly InferenceCase[] = [
  { world: 'm4', architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddim', steps: 64, samples: 20_000 },
  { world: 'gmrf', architecture: 'gaussian-diffusion', space: 'pixel', sampler: 'ddim', steps: 512, samples: 10_000 },
];

/** The combination in words. */
export function nameOf({ world, architecture, space, sampler, steps, samples }: InferenceCase): string {
  return `${world}, ${architecture} in ${space} space, ${sampler}, ${String(steps)} steps, ${samples.toLocaleString('en')} samples`;
}
