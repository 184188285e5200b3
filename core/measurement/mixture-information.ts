import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { inverseCdf } from '../worlds/categorical.js';
import { mixtureClassPosterior } from '../worlds/posteriors/mixture.js';
import type { MixtureImageWorld } from '../worlds/world.js';

/** Steps of `PURPOSE.referenceNoise`: what the numbers are for. */
const STEP = { sample: 0, sampleClass: 1, data: 2 } as const;

/**
 * Bits of each data image above the reference noise, whose mean is I(X; X + sigmaRef Z): given the component c it was drawn from,
 *
 *   1/2 sum [ log2(1 + lam/s^2) + (y^2 - lam) / ((lam + s^2) ln 2) ] + log2( p(c | x + s z) / w_c ),
 *
 * y the coordinate of x - mu_c along the eigenvector of lam, s = sigmaRef and z one seeded draw. The first term has mean I(X; X + sZ | c),
 * the second I(c; X + sZ), and the sum of the two is I(X; X + sZ).
 *
 * @param images (N, d). @param classes (N) component of each image.
 */
export function mixtureInformationBits(
  world: MixtureImageWorld,
  noise: NoiseSource,
  images: Float32Array,
  classes: Uint8Array,
): Float64Array {
  const noisy = new NoisyImages(world, noise, STEP.data);
  return Float64Array.from(classes, (c, n) => {
    const posterior = noisy.posteriorOf(images, n);
    return componentBits(world, c, images, n) + Math.log2(posterior[c] / world.components[c].weight);
  });
}

/** (N) class of each sample, drawn from p(c | x + sigmaRef z): on exact samples it has the law of the weights. */
export function drawImageClasses(world: MixtureImageWorld, noise: NoiseSource, images: Float32Array): Uint8Array {
  const noisy = new NoisyImages(world, noise, STEP.sample);
  return Uint8Array.from({ length: images.length / world.dimensions }, (_, n) => {
    const posterior = noisy.posteriorOf(images, n);
    return inverseCdf(posterior, 0, posterior.length, noise.uniform(PURPOSE.referenceNoise, n, STEP.sampleClass, 0, 0));
  });
}

/** Images with the reference noise, one at a time. */
class NoisyImages {
  private readonly image: Float64Array;
  private readonly gaussians: Float64Array;
  private readonly posterior: Float64Array;

  constructor(
    private readonly world: MixtureImageWorld,
    private readonly noise: NoiseSource,
    private readonly step: number,
  ) {
    this.image = new Float64Array(world.dimensions);
    this.gaussians = new Float64Array(world.dimensions);
    this.posterior = new Float64Array(world.components.length);
  }

  /** p(c | image n + sigmaRef z), (M); valid until the next call. */
  posteriorOf(images: Float32Array, n: number): Float64Array {
    const { dimensions: d, components, sigmaRef } = this.world;
    this.noise.fillGaussians(PURPOSE.referenceNoise, Int32Array.of(n), 1, this.step, d, this.gaussians);
    for (let i = 0; i < d; i++) this.image[i] = images[n * d + i] + sigmaRef * this.gaussians[i];
    mixtureClassPosterior(components, this.image, sigmaRef, this.posterior);
    return this.posterior;
  }
}

function componentBits({ components, dimensions: d, sigmaRef }: MixtureImageWorld, c: number, images: Float32Array, n: number): number {
  const { mean, eigenvalues, eigenvectors } = components[c];
  let bits = 0;
  for (let row = 0; row < d; row++) {
    let coordinate = 0;
    for (let i = 0; i < d; i++) coordinate += eigenvectors[row * d + i] * (images[n * d + i] - mean[i]);
    const noisy = eigenvalues[row] + sigmaRef ** 2;
    bits += 0.5 * (Math.log2(noisy / sigmaRef ** 2) + (coordinate ** 2 - eigenvalues[row]) / (noisy * Math.LN2));
  }
  return bits;
}
