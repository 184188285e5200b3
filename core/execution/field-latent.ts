import type { GaussianImageWorld } from '../worlds/world.js';

/** (components) variances of the coordinates of the latent. */
export function latentVariances({ latentSpace: { kind, components }, eigenvalues }: GaussianImageWorld): Float64Array {
  const kept = eigenvalues.slice(0, components);
  return kind === 'pca' ? kept : kept.fill(1);
}

/** (components) what the decoder multiplies each coordinate with. */
function decoderGains({ latentSpace: { kind, components }, eigenvalues }: GaussianImageWorld): Float64Array {
  const kept = eigenvalues.slice(0, components);
  return kind === 'pca' ? kept.fill(1) : kept.map(Math.sqrt);
}

/** (N, components) latents of images, (N, d). */
export function encodeImages(world: GaussianImageWorld, images: Float32Array): Float64Array {
  const { dimensions: d, eigenvectors } = world;
  const gains = decoderGains(world);
  const latents = new Float64Array((images.length / d) * gains.length);
  for (let n = 0; n * d < images.length; n++) {
    for (let row = 0; row < gains.length; row++) {
      let coordinate = 0;
      for (let i = 0; i < d; i++) coordinate += eigenvectors[row * d + i] * images[n * d + i];
      latents[n * gains.length + row] = coordinate / gains[row];
    }
  }
  return latents;
}

/** (d) variances of decoded images along the eigenvectors, 0 where the latent has no coordinate. @param latents (components) those of the latents. */
export function decodedVariances(world: GaussianImageWorld, latents: Float64Array): Float64Array {
  const { latentSpace, eigenvalues } = world;
  // Not through the gains: their squares would be another rounding of the same product.
  return eigenvalues.map((lam, i) => (i < latentSpace.components ? latents[i] * (latentSpace.kind === 'pca' ? 1 : lam) : 0));
}
