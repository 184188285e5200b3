import { multiplyInto } from './matrix-vector.js';

/**
 * Coordinates of images along the eigenvectors of the data covariance.
 * @param images (N, d).
 * @param eigenvectors (d, d), row i is an eigenvector.
 * @returns (N, d).
 */
export function eigenCoordinates(images: Float32Array, eigenvectors: Float64Array, d: number): Float64Array {
  const coordinates = new Float64Array(images.length);
  const image = new Float64Array(d);
  for (let start = 0; start < images.length; start += d) {
    for (let i = 0; i < d; i++) image[i] = images[start + i];
    multiplyInto(eigenvectors, image, d, coordinates, start);
  }
  return coordinates;
}
