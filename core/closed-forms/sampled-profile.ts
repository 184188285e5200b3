import { entropyBits } from '../worlds/categorical.js';
import { maskedPosterior } from '../worlds/posteriors/masked.js';
import type { SequenceWorld } from '../worlds/world.js';
import { drawWith } from './draw-with.js';
import { iidStepNelboBits, profileEntropyBits } from './masked-steps.js';
import { SeededNoise } from './seeded-noise.js';
import type { ReferenceSize } from './token-embedding-path.js';

/** Z(n) of sequences of the data law, one random order each: unbiased for the profile of the world. */
export interface SampledProfile {
  /** (N) profiles, each (L): mean entropy in bits of the masked tokens of a sequence, given n revealed ones. */
  readonly rows: readonly Float64Array[];
}

/** A mean with its standard error. */
export interface SampledMean {
  readonly mean: number;
  readonly se: number;
  readonly n: number;
}

/**
 * Monte Carlo profile of a world without a closed form, from the float64 posterior: the tokens of a sequence are revealed one by one in
 * a random order, and the entropies of those that are masked are averaged at every count.
 */
export function sampledProfile(world: SequenceWorld, size: ReferenceSize): SampledProfile {
  const { length, vocabulary } = world;
  const noise = new SeededNoise(size.seed);
  const law = new Float64Array(length * vocabulary);
  const rows = Array.from({ length: size.samples }, () => {
    const x = drawWith(world, noise);
    const tokens = new Uint8Array(length).fill(vocabulary);
    const order = randomOrder(length, noise);
    return Float64Array.from(order, (next, n) => {
      maskedPosterior(world, tokens, law);
      const masked = order.slice(n).reduce((total, i) => total + entropyBits(law, i * vocabulary, vocabulary), 0);
      tokens[next] = x[next];
      return masked / (length - n);
    });
  });
  return { rows };
}

/** sum_n Z(n) in bits, which is H(X). */
export function sampledEntropy({ rows }: SampledProfile): SampledMean {
  return meanOf(rows.map(profileEntropyBits));
}

/**
 * Path KL of K i.i.d. steps in bits per sequence: H_K of each sequence's profile less the sum of the profile, whose mean is H(X). The
 * difference varies less than either.
 */
export function sampledIidStepPathKl({ rows }: SampledProfile, steps: number): SampledMean {
  const length = rows[0].length;
  // H_K is linear in the profile: its weights are its values on unit profiles.
  const weights = Float64Array.from({ length }, (_, n) => {
    const unit = new Float64Array(length);
    unit[n] = 1;
    return iidStepNelboBits(unit, steps) - 1;
  });
  return meanOf(rows.map((row) => row.reduce((total, bits, n) => total + weights[n] * bits, 0)));
}

function meanOf(values: readonly number[]): SampledMean {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1);
  return { mean, se: Math.sqrt(variance / n), n };
}

/** Fisher-Yates. */
function randomOrder(length: number, noise: SeededNoise): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i -= 1) {
    const j = Math.floor(noise.uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
