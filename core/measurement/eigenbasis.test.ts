import { describe, expect, it } from '@jest/globals';
import { Matrix } from 'ml-matrix';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { eigenCoordinates } from './eigenbasis.js';

describe('eigenCoordinates', () => {
  // Sizes with and without a rest after blocks of four.
  it.each([1, 4, 6, 9])('is the product with the transposed eigenvectors in %d dimensions', (d) => {
    const n = 5;
    const noise = new NoiseSource(d, 1);
    const draw = (count: number, sample: number): number[] =>
      Array.from({ length: count }, (_, i) => noise.uniform(PURPOSE.data, sample, 0, i, 0) - 0.5);
    const images = Float32Array.from(draw(n * d, 0));
    const eigenvectors = Float64Array.from(draw(d * d, 1));
    const expected = Matrix.from1DArray(n, d, images)
      .mmul(Matrix.from1DArray(d, d, eigenvectors).transpose())
      .to1DArray();
    const coordinates = eigenCoordinates(images, eigenvectors, d);
    expected.forEach((value, i) => {
      expect(coordinates[i]).toBeCloseTo(value, 12);
    });
  });
});
