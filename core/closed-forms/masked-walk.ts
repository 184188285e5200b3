import { entropyBits, inverseCdf } from '../worlds/categorical.js';
import { maskedPosterior } from '../worlds/posteriors/masked.js';
import type { SequenceWorld } from '../worlds/world.js';
import { drawWith } from './draw-with.js';
import { drawnFrom } from './drawn-from.js';
import type { SampledErrors, SampledGenNll } from './sampled-gen-nll.js';
import type { SampledMean } from './sampled-profile.js';
import { SeededNoise } from './seeded-noise.js';
import type { ReferenceSize } from './token-embedding-path.js';

/**
 * Which positions a masked sampler decides next.
 * @param law (L, V) exact posterior given the revealed tokens.
 * @param masked Masked positions, ascending.
 * @param step Calls made so far.
 */
export type NextPositions = (law: Float64Array, masked: readonly number[], step: number) => readonly number[];

/** A sampler that decides positions before tokens; asked anew for each sequence, so that it may draw an order. */
export type PositionRule = (noise: SeededNoise) => NextPositions;

/** What simulations of an exact sampler with the float64 posterior yield. */
export interface MaskedWalks {
  /** -log2 p(x) of its samples; null where one of them is outside the language. */
  readonly genNll: SampledGenNll | null;
  readonly errors: SampledErrors;
  /** Network calls of its samples. */
  readonly calls: SampledMean;
  /** -log2 q(x | order) + log2 p(x) of data: what the sampler loses on its path; null for a sampler or a nucleus without a likelihood. */
  readonly pathKl: SampledMean | null;
}

/** Entropies closer than this to the least one are equal to it for a sampler that reads float32 logits; the lowest index goes first. */
const TIE_BITS = 1e-4;

/** Blocks of fixed sizes in a uniformly random order. */
export function randomBlocksRule(length: number, sizes: readonly number[]): PositionRule {
  return (noise) => {
    const keys = Array.from({ length }, () => noise.uniform());
    return (_law, masked, step) => [...masked].sort((a, b) => keys[a] - keys[b]).slice(0, sizes[step]);
  };
}

/** Blocks from left to right, the positions of a block in K i.i.d. steps; a call for each step that holds a position. */
export function orderedBlocksRule(length: number, block: number, steps: number): PositionRule {
  return (noise) => {
    const due = Array.from({ length }, (_, i) => (i - (i % block)) * steps + Math.floor(noise.uniform() * steps));
    return (_law, masked) => {
      const next = Math.min(...masked.map((i) => due[i]));
      return masked.filter((i) => due[i] === next);
    };
  };
}

/** As many positions of least entropy as `take` says: of their entropies in that order. */
function leastEntropyRule(world: SequenceWorld, take: (entropies: readonly number[], step: number) => number): PositionRule {
  return () => (law, masked, step) => {
    const left = masked.map((position) => ({ position, bits: entropyBits(law, position * world.vocabulary, world.vocabulary) }));
    const order = masked.map(() => {
      const least = Math.min(...left.map(({ bits }) => bits));
      return left.splice(
        left.findIndex(({ bits }) => bits <= least + TIE_BITS),
        1,
      )[0];
    });
    const count = take(
      order.map(({ bits }) => bits),
      step,
    );
    return order.slice(0, count).map(({ position }) => position);
  };
}

/** `low_entropy_k`: blocks of fixed sizes, least entropy first. */
export function lowEntropyPositions(world: SequenceWorld, sizes: readonly number[]): PositionRule {
  return leastEntropyRule(world, (_, step) => sizes[step]);
}

/** `eb`: the most positions with sum H - max H <= gamma. */
export function entropyBoundPositions(world: SequenceWorld, gammaBits: number): PositionRule {
  return leastEntropyRule(world, (entropies) => {
    let count = 1;
    while (count < entropies.length && boundOf(entropies.slice(0, count + 1)) <= gammaBits + TIE_BITS) count += 1;
    return count;
  });
}

function boundOf(entropies: readonly number[]): number {
  return entropies.reduce((total, bits) => total + bits, 0) - Math.max(...entropies);
}

/**
 * Samples and replays of a sampler that decides positions before tokens.
 * @param temperature Of the laws that tokens are decided from. @param topP Their nucleus.
 */
export function maskedWalks(world: SequenceWorld, rule: PositionRule, size: ReferenceSize, temperature = 1, topP = 1): MaskedWalks {
  const noise = SeededNoise.hashed(size.seed);
  const { vocabulary } = world;
  const lawOf = (law: Float64Array, i: number): Float64Array =>
    drawnFrom(law.subarray(i * vocabulary, (i + 1) * vocabulary), temperature, topP);
  const calls: number[] = [];
  const bits = Float64Array.from({ length: size.samples }, () => {
    const { tokens, steps } = walk(world, rule(noise), (law, i) => inverseCdf(lawOf(law, i), 0, vocabulary, noise.uniform()));
    calls.push(steps);
    return -world.log2Prob(tokens, 0);
  });
  if (topP < 1) return { ...ofSamples(bits), calls: meanOf(calls), pathKl: null };
  const excess = Array.from({ length: size.samples }, () => {
    const x = drawWith(world, noise);
    let pathBits = 0;
    walk(world, rule(noise), (law, i) => {
      pathBits -= Math.log2(lawOf(law, i)[x[i]]);
      return x[i];
    });
    return pathBits + world.log2Prob(x, 0);
  });
  return { ...ofSamples(bits), calls: meanOf(calls), pathKl: meanOf(excess) };
}

/** Samples of a sampler without a likelihood. @param draw Fills the tokens of one sequence, (L); returns the calls that it makes. */
export function drawnWalks(
  world: SequenceWorld,
  draw: (tokens: Uint8Array, noise: SeededNoise) => number,
  size: ReferenceSize,
): MaskedWalks {
  const noise = SeededNoise.hashed(size.seed);
  const tokens = new Uint8Array(world.length);
  const calls: number[] = [];
  const bits = Float64Array.from({ length: size.samples }, () => {
    calls.push(draw(tokens.fill(world.vocabulary), noise));
    return -world.log2Prob(tokens, 0);
  });
  return { ...ofSamples(bits), calls: meanOf(calls), pathKl: null };
}

function ofSamples(bits: Float64Array): Pick<MaskedWalks, 'genNll' | 'errors'> {
  const errors = bits.reduce((count, value) => count + (value === Infinity ? 1 : 0), 0);
  return { genNll: errors === 0 ? meanOf([...bits]) : null, errors: { errors, n: bits.length } };
}

/** From all masked to all revealed. @returns The tokens and the number of calls. */
function walk(
  world: SequenceWorld,
  next: NextPositions,
  decide: (law: Float64Array, position: number) => number,
): { tokens: Uint8Array; steps: number } {
  const { length, vocabulary } = world;
  const tokens = new Uint8Array(length).fill(vocabulary);
  const law = new Float64Array(length * vocabulary);
  let masked = Array.from({ length }, (_, i) => i);
  let steps = 0;
  while (masked.length > 0) {
    maskedPosterior(world, tokens, law);
    const positions = next(law, masked, steps);
    const decided = positions.map((i) => decide(law, i));
    positions.forEach((i, n) => (tokens[i] = decided[n]));
    masked = masked.filter((i) => tokens[i] === vocabulary);
    steps += 1;
  }
  return { tokens, steps };
}

function meanOf(values: readonly number[]): SampledMean {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1);
  return { mean, se: Math.sqrt(variance / n), n };
}
