import { inverseCdf } from '../worlds/categorical.js';
import { addComponentMean, mixtureClassPosterior, mixturePosterior } from '../worlds/posteriors/mixture.js';
import type { MixtureComponent, MixtureImageWorld } from '../worlds/world.js';
import { type GaussianSampler, transitions } from './gaussian-samplers.js';
import { GaussianWalker } from './gaussian-walker.js';
import { SeededNoise } from './seeded-noise.js';
import type { ReferenceSize } from './token-embedding-path.js';

/** What an exact sampler makes of a mixture of Gaussians, by a simulation of its own. */
export interface SampledMixture {
  /** (N, d) images less the mean of the data, along the eigenvectors of the covariance of the data. */
  readonly coordinates: Float64Array;
  /** (M) relative frequencies of the class, drawn given the image with noise sigma_ref. */
  readonly classLaw: Float64Array;
  readonly samples: number;
}

/** A mean in bits per image with its standard error. */
export interface SampledBits {
  readonly mean: number;
  readonly se: number;
  readonly n: number;
}

/**
 * Images of a K-step Gaussian sampler with the exact float64 denoiser: start N(0, sigma_0^2), the last step returns the posterior mean.
 * @param sigmas K noise levels, descending, the step to 0 left out.
 */
export function sampledMixture(
  world: MixtureImageWorld,
  sampler: GaussianSampler,
  sigmas: Float64Array,
  size: ReferenceSize,
): SampledMixture {
  const { dimensions: d, components, sigmaRef } = world;
  const noise = SeededNoise.hashed(size.seed);
  const posterior = (x: Float64Array, sigma: number, out: Float64Array): void => {
    mixturePosterior(components, x, sigma, out);
  };
  const walker = new GaussianWalker(d, 0, posterior, sampler, noise);
  const steps = transitions(sigmas, 0);
  const coordinates = new Float64Array(size.samples * d);
  const classLaw = new Float64Array(components.length);
  const given = new Float64Array(components.length);
  for (let n = 0; n < size.samples; n += 1) {
    const image = walker.walk(steps);
    for (let row = 0; row < d; row += 1) {
      for (let i = 0; i < d; i += 1) coordinates[n * d + row] += world.eigenvectors[row * d + i] * (image[i] - world.mean[i]);
    }
    const noisy = image.map((value) => value + sigmaRef * noise.gaussian());
    mixtureClassPosterior(components, noisy, sigmaRef, given);
    classLaw[inverseCdf(given, 0, given.length, noise.uniform())] += 1 / size.samples;
  }
  return { coordinates, classLaw, samples: size.samples };
}

/**
 * K-step NELBO of the ancestral kernel on the mixture at resolution sigma_ref, in bits per image: as `gaussianPath`, with
 * mmse(sigma) = E[|X|^2 given x] - |E[X given x]|^2 averaged over noisy images of the data instead of its closed form.
 */
export function sampledMixturePath(world: MixtureImageWorld, sigmas: Float64Array, size: ReferenceSize): SampledBits {
  const { components, sigmaRef, dimensions: d } = world;
  const noise = SeededNoise.hashed(size.seed);
  const weights = Float64Array.from(components, ({ weight }) => weight);
  const totals = Float64Array.from({ length: size.samples }, () => {
    const clean = drawFrom(components[inverseCdf(weights, 0, weights.length, noise.uniform())], noise);
    let nats = clean.reduce((sum, value) => sum + value ** 2, 0) / (2 * sigmas[0] ** 2);
    for (const [s, t] of transitions(sigmas, sigmaRef)) {
      const noisy = Float64Array.from({ length: d }, (_, i) => clean[i] + s * noise.gaussian());
      nats += 0.5 * (t ** -2 - s ** -2) * posteriorVariance(components, noisy, s);
    }
    return nats / Math.LN2;
  });
  const mean = totals.reduce((sum, bits) => sum + bits, 0) / size.samples;
  const variance = totals.reduce((sum, bits) => sum + (bits - mean) ** 2, 0) / (size.samples - 1);
  return { mean, se: Math.sqrt(variance / size.samples), n: size.samples };
}

/** mu + L z. */
function drawFrom({ mean, cholesky }: MixtureComponent, noise: SeededNoise): Float64Array {
  const d = mean.length;
  const z = Float64Array.from({ length: d }, () => noise.gaussian());
  return mean.map((center, i) => {
    let value = center;
    for (let j = 0; j <= i; j += 1) value += cholesky[i * d + j] * z[j];
    return value;
  });
}

/** E|X - E[X | x]|^2 given the noisy image x. */
function posteriorVariance(components: readonly MixtureComponent[], x: Float64Array, sigma: number): number {
  const shares = new Float64Array(components.length);
  mixtureClassPosterior(components, x, sigma, shares);
  const mean = new Float64Array(x.length);
  let square = 0;
  components.forEach((component, c) => {
    const given = new Float64Array(x.length);
    addComponentMean(component, x, sigma, 1, given);
    const within = component.eigenvalues.reduce((sum, lam) => sum + (lam * sigma ** 2) / (lam + sigma ** 2), 0);
    square += shares[c] * (within + given.reduce((sum, value) => sum + value ** 2, 0));
    given.forEach((value, i) => (mean[i] += shares[c] * value));
  });
  return square - mean.reduce((sum, value) => sum + value ** 2, 0);
}
