import type { LatentClassModel } from '../worlds/latent-class-model.js';
import { latentClassPosterior } from '../worlds/posteriors/latent-class.js';
import { type GaussianSampler, transitions } from './gaussian-samplers.js';
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
  const walker = new ClassWalker(latent, sampler, noise);
  for (let n = 0; n < size.samples; n += 1) counts[walker.walk(steps)] += 1;
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

/** One sample's way through the noise levels; buffers are reused between samples. */
class ClassWalker {
  private readonly x: Float64Array;
  private readonly prediction: Float64Array;
  private readonly other: Float64Array;

  constructor(
    private readonly latent: LatentClassModel,
    private readonly sampler: GaussianSampler,
    private readonly noise: SeededNoise,
  ) {
    this.x = new Float64Array(latent.classes);
    this.prediction = new Float64Array(latent.classes);
    this.other = new Float64Array(latent.classes);
  }

  walk(steps: readonly (readonly [number, number])[]): number {
    const { x, prediction, other, latent } = this;
    for (let c = 0; c < x.length; c += 1) x[c] = 1 / x.length + steps[0][0] * this.noise.gaussian();
    let lastWidth: number | null = null;
    for (const [s, t] of steps) {
      if (this.sampler === 'dpmpp_2m') other.set(prediction);
      latentClassPosterior(latent, x, s, prediction);
      if (t === 0) break;
      if (this.sampler === 'ddpm') this.ancestralStep(s, t);
      else if (this.sampler === 'edm_heun') this.heunStep(s, t);
      else this.exponentialStep(s, t, this.sampler === 'dpmpp_2m' ? lastWidth : null);
      lastWidth = Math.log(s / t);
    }
    return prediction.indexOf(Math.max(...prediction));
  }

  private ancestralStep(s: number, t: number): void {
    const ratio = (t / s) ** 2;
    const deviation = t * Math.sqrt(1 - ratio);
    for (let c = 0; c < this.x.length; c += 1) {
      this.x[c] = ratio * this.x[c] + (1 - ratio) * this.prediction[c] + deviation * this.noise.gaussian();
    }
  }

  private heunStep(s: number, t: number): void {
    const { x, prediction, other } = this;
    const euler = x.map((value, c) => value + ((t - s) * (value - prediction[c])) / s);
    latentClassPosterior(this.latent, euler, t, other);
    for (let c = 0; c < x.length; c += 1) {
      const slope = (x[c] - prediction[c]) / s;
      const corrected = (euler[c] - other[c]) / t;
      x[c] += ((t - s) * (slope + corrected)) / 2;
    }
  }

  /** x <- (t/s) x + (1 - t/s) D; with `lastWidth` D is extrapolated from the previous prediction, without it this is DDIM. */
  private exponentialStep(s: number, t: number, lastWidth: number | null): void {
    const weight = lastWidth === null ? 0 : Math.log(s / t) / (2 * lastWidth);
    for (let c = 0; c < this.x.length; c += 1) {
      const extrapolated = (1 + weight) * this.prediction[c] - weight * this.other[c];
      this.x[c] = (t / s) * this.x[c] + (1 - t / s) * extrapolated;
    }
  }
}
