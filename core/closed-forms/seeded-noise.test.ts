import { describe, expect, it } from '@jest/globals';
import { SeededNoise } from './seeded-noise.js';

const SEEDS = 4000;
const DRAWS = 12;

/** Correlation of the streams of neighbouring seeds, draw by draw. */
function neighbours(streamOf: (seed: number) => SeededNoise, first: number): number[] {
  const rows = Array.from({ length: SEEDS }, (_, index) => {
    const noise = streamOf(first + index);
    return Array.from({ length: DRAWS }, () => noise.uniform());
  });
  return Array.from({ length: DRAWS }, (_, draw) =>
    correlation(
      rows.slice(0, -1).map((row) => row[draw]),
      rows.slice(1).map((row) => row[draw]),
    ),
  );
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

/** Five deviations of the correlation of independent streams. */
const INDEPENDENT = 5 / Math.sqrt(SEEDS);

describe('SeededNoise', () => {
  it.each([1, 1000, 20_261_124])('has independent streams for hashed seeds from %d on', (first) => {
    for (const found of neighbours((seed) => SeededNoise.hashed(seed), first)) expect(Math.abs(found)).toBeLessThan(INDEPENDENT);
  });

  it('has streams that begin alike for plain seeds next to one another', () => {
    const found = neighbours((seed) => new SeededNoise(seed), 1000);
    expect(found[0]).toBeGreaterThan(0.99);
    expect(found.filter((value) => Math.abs(value) > INDEPENDENT).length).toBeGreaterThan(3);
  });

  it('gives the same numbers for the same seed', () => {
    const draws = (noise: SeededNoise): number[] => [noise.uniform(), noise.gaussian(), noise.gaussian(), noise.uniform()];
    expect(draws(SeededNoise.hashed(7))).toEqual(draws(SeededNoise.hashed(7)));
    expect(draws(SeededNoise.hashed(7))).not.toEqual(draws(new SeededNoise(7)));
  });
});
