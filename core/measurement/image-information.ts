import type { GaussianImageWorld } from '../worlds/world.js';
import { eigenCoordinates } from './eigenbasis.js';

/**
 * Bits of each image above the reference noise: the mean over z of the information density i(x; x + sigmaRef z), exact,
 *
 *   1/2 sum [ log2(1 + lam/s^2) + (y^2 - lam) / ((lam + s^2) ln 2) ],
 *
 * y the coordinate along the eigenvector of lam, s = sigmaRef. Its mean over images is H_ref; it is to images what -log2 p(x) is to
 * sequences, and it is the limit of the path bound of the same image on a fine grid, so pairing with it removes most of the variance.
 *
 * @param images (N, d).
 */
export function imageInformationBits(world: GaussianImageWorld, images: Float32Array): Float64Array {
  const { dimensions: d, eigenvalues, eigenvectors, sigmaRef } = world;
  const coordinates = eigenCoordinates(images, eigenvectors, d);
  const bits = new Float64Array(images.length / d);
  for (let n = 0; n < bits.length; n++) {
    for (let row = 0; row < d; row++) bits[n] += densityBits(coordinates[n * d + row], eigenvalues[row], sigmaRef);
  }
  return bits;
}

/**
 * The same for latents, (N, components), whose coordinates are independent.
 * @param variances (components). @param sigmaRef Noise level in the unit of the latents.
 */
export function latentInformationBits(latents: Float64Array, variances: Float64Array, sigmaRef: number): Float64Array {
  const size = variances.length;
  const bits = new Float64Array(latents.length / size);
  for (let i = 0; i < latents.length; i++) bits[Math.floor(i / size)] += densityBits(latents[i], variances[i % size], sigmaRef);
  return bits;
}

function densityBits(coordinate: number, variance: number, sigma: number): number {
  const noisy = variance + sigma ** 2;
  return 0.5 * (Math.log2(noisy / sigma ** 2) + (coordinate ** 2 - variance) / (noisy * Math.LN2));
}
