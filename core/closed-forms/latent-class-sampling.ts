import type { LatentClassModel } from '../worlds/latent-class-model.js';
import { latentClassPosterior } from '../worlds/posteriors/latent-class.js';
import { type GaussianSampler, transitions } from './gaussian-samplers.js';
import { GaussianWalker, type PosteriorMean } from './gaussian-walker.js';
import { SeededNoise } from './seeded-noise.js';
import type { ReferenceSize } from './token-embedding-path.js';

/** Law of the class that a Gaussian sampler over one-hot classes arrives at. */
export interface SampledClassLaw {
  /** Relative frequencies, (C). */
  readonly law: Float64Array;
  /** KL(prior || law) in bits; Infinity when a class was never reached. */
  readonly classKlBits: number;
  /** Delta-method standard error of `classKlBits`; Infinity with it. */
  readonly seBits: number;
  readonly samples: number;
}

/**
 * Class law of a K-step Gaussian sampler with the exact denoiser, by a simulation of its own: start N(1/C, sigma_0^2) in every
 * coordinate, steps in float64, the last step returns the posterior, and the class is its largest entry (the decoder takes the
 * nearest one-hot).
 *
 * @param sigmas K noise levels, descending, the step to 0 left out.
 */
export function sampledClassLaw(
  latent: LatentClassModel,
  sampler: GaussianSampler,
  sigmas: Float64Array,
  size: ReferenceSize,
): SampledClassLaw {
  const noise = new SeededNoise(size.seed);
  const steps = transitions(sigmas, 0);
  const counts = new Float64Array(latent.classes);
  const posterior: PosteriorMean = (x, sigma, out) => {
    latentClassPosterior(latent, x, sigma, out);
  };
  const walker = new GaussianWalker(latent.classes, 1 / latent.classes, posterior, sampler, noise);
  for (let n = 0; n < size.samples; n += 1) {
    const last = walker.walk(steps);
    counts[last.indexOf(Math.max(...last))] += 1;
  }
  const law = counts.map((count) => count / size.samples);
  return { law, ...classDivergence(latent.prior, law, size.samples), samples: size.samples };
}

/**
 * KL(prior || law) in bits with the delta-method standard error of a law estimated from `samples` draws:
 * Var = (1/N) Var_q(p/q) / ln(2)^2 = (sum p^2/q - 1) / (N ln(2)^2).
 */
export function classDivergence(prior: Float64Array, law: Float64Array, samples: number): { classKlBits: number; seBits: number } {
  let classKlBits = 0;
  let secondMoment = 0;
  prior.forEach((p, c) => {
    classKlBits += p * Math.log2(p / law[c]);
    secondMoment += p ** 2 / law[c];
  });
  return { classKlBits, seBits: Math.sqrt(Math.max(secondMoment - 1, 0) / samples) / Math.LN2 };
}
