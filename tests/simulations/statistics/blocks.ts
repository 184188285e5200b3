import type { SeededNoise } from '../../../core/closed-forms/seeded-noise.js';

/** Values of one quantity, one a block. */
export type Blocks = Float64Array;

/** How block means of a simulated quantity are spread around its true value. */
export interface Law {
  readonly mean: number;
  readonly sd: number;
  /** `skewed` is a shifted exponential law, far worse than a mean over hundreds of sequences is. */
  readonly shape?: 'normal' | 'skewed';
}

/** Independent blocks of a quantity. */
export function drawBlocks(noise: SeededNoise, units: number, { mean, sd, shape = 'normal' }: Law): Blocks {
  return Float64Array.from(
    { length: units },
    () => mean + sd * (shape === 'normal' ? noise.gaussian() : -Math.log(1 - noise.uniform()) - 1),
  );
}

/**
 * Blocks of several quantities that share data and noise: the correlation between any two is `correlation`, as of cells with common
 * random numbers.
 */
export function drawSharedBlocks(noise: SeededNoise, units: number, laws: readonly Law[], correlation: number): Blocks[] {
  const common = drawBlocks(noise, units, { mean: 0, sd: Math.sqrt(correlation) });
  return laws.map(({ mean, sd, shape }) =>
    drawBlocks(noise, units, { mean: 0, sd: Math.sqrt(1 - correlation), shape }).map((own, i) => mean + sd * (common[i] + own)),
  );
}

/** Blocks within training seeds: every seed has a true mean of its own. Ordered seed by seed. */
export function drawNestedBlocks(noise: SeededNoise, seeds: number, blocks: number, betweenSd: number, withinSd: number): Blocks {
  const values: number[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const centre = betweenSd * noise.gaussian();
    for (let block = 0; block < blocks; block++) values.push(centre + withinSd * noise.gaussian());
  }
  return Float64Array.from(values);
}
