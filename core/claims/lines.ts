import type { Sampler, World } from '../grid/vocabulary.js';
import { defaultParameters, worldOf, type ExactWorld } from '../worlds/index.js';
import type { Line, Requirement } from './vocabulary.js';

/** Step counts of the registered grid. */
export const GRID = [1, 2, 4, 8, 16, 32, 64] as const;

export const M4_AUTOREGRESSIVE = { world: 'm4', architecture: 'autoregressive', space: 'token', sampler: 'ar_ancestral' } as const;
/** At half the temperature. */
export const M4_COLDER = { ...M4_AUTOREGRESSIVE, sampler: 'ar_ancestral(temperature=0.5)' } as const;
export const M4_MASKED = { world: 'm4', architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral' } as const;

/** Left to right, one token a call. */
export function autoregressive(world: World): Line {
  return { ...M4_AUTOREGRESSIVE, world };
}

/** Masked tokens: K i.i.d. steps, or by first hitting one token a call. */
export function masked(world: World, sampler: 'mdlm_ancestral' | 'fhs' = 'mdlm_ancestral'): Line {
  return { ...M4_MASKED, world, sampler };
}

/** Gaussian noise over one-hot tokens. */
export function oneHots(world: World, sampler: Sampler): Line {
  return { world, architecture: 'gaussian-diffusion', space: 'token-embedding', sampler };
}

/** The latent class of lc4s, by diffusion, then one decoding call. */
export function lc4sLatent(sampler: Sampler): Line {
  return { world: 'lc4s', architecture: 'gaussian-diffusion', space: 'sentence-latent', sampler };
}

/** Images of the Gaussian field, in pixels or whitened. */
export function image(space: 'pixel' | 'image-latent', sampler: Sampler): Line {
  return { world: 'gmrf', architecture: 'gaussian-diffusion', space, sampler };
}

/** A line with the steps and quantities that a test reads. */
export function need(line: Line, steps: Requirement['steps'], ...reads: Requirement['reads']): Requirement {
  return { ...line, steps, reads };
}

/** The world with its published parameters. */
export function published(world: World): ExactWorld {
  return worldOf(world, defaultParameters(world));
}

/** H per token, or the information of an image above sigma_ref per dimension: what an excess is relative to. */
export function entropyRate(world: World): number {
  const exact = published(world);
  if (exact.kind === 'sequence') return exact.entropyBits / exact.length;
  if (exact.kind === 'image') return exact.referenceEntropyBits / exact.dimensions;
  throw new RangeError(`The world ${world} has no entropy.`);
}
