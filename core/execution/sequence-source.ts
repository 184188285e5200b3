import { expectedRemainingEntropyBits, remainingEntropyBits } from '../closed-forms/masked-steps.js';
import { prefixRemainingEntropyBits } from '../measurement/remaining-entropy.js';
import type { NoiseSource } from '../random/noise.js';
import type { SequenceWorld } from '../worlds/world.js';
import { drawSequences, type SequenceData } from './observations.js';

/** Where the sequences of a token cell come from, and what is known of their law. */
export interface SequenceSource {
  /** Sequence length L in tokens. */
  readonly length: number;
  /** Vocabulary size V. */
  readonly vocabulary: number;
  /** The exact world; null for a dataset. */
  readonly world: SequenceWorld | null;
  /** Data for teacher-forced measurements: the same for every cell of a seed. */
  data(count: number): SequenceData;
  /** Exact entropy left after a prefix of `decoded` tokens, bits/token; null where nobody knows it. */
  prefixEntropyRate(decoded: number): number | null;
  /** Exact entropy left when `count` uniformly random tokens are known, bits/token; null where nobody knows it. */
  revealedEntropyRate(count: number): number | null;
  /** Z(n) in bits of the data law, (L); null where nobody knows it. */
  readonly profile: Float64Array | null;
  /** Exact entropy left when each token is known with probability `known`, bits/token; null where nobody knows it. */
  maskedEntropyRate(known: number): number | null;
}

/** An exact world as the source of a cell's sequences. */
export function exactSource(world: SequenceWorld, noise: NoiseSource): SequenceSource {
  const { length, vocabulary } = world;
  return {
    length,
    vocabulary,
    world,
    data: (count) => drawSequences(world, noise, count),
    prefixEntropyRate: (decoded) => prefixRemainingEntropyBits(world, decoded) / length,
    profile: world.profile,
    revealedEntropyRate: (count) => (world.profile === null ? null : remainingEntropyBits(world.profile, count) / length),
    maskedEntropyRate: (known) => (world.profile === null ? null : expectedRemainingEntropyBits(world.profile, known) / length),
  };
}
