import { inverseCdf } from '../worlds/categorical.js';
import { gaussianTokenPosterior, type NoisyTokenWorld } from '../worlds/posteriors/gaussian-token.js';
import { maskedPosterior } from '../worlds/posteriors/masked.js';
import type { SequenceWorld } from '../worlds/world.js';
import { type GaussianSampler, transitions } from './gaussian-samplers.js';
import { GaussianWalker } from './gaussian-walker.js';
import { SeededNoise } from './seeded-noise.js';
import type { ReferenceSize } from './token-embedding-path.js';

/** Generative NLL of an exact sampler, E_q[-log2 p(x)] in bits per sequence, by a simulation of its own. */
export interface SampledGenNll {
  readonly mean: number;
  /** Standard error of `mean`. */
  readonly se: number;
  readonly n: number;
}

/** Sequences of an exact sampler outside the language of the world, by a simulation of its own. */
export interface SampledErrors {
  readonly errors: number;
  readonly n: number;
}

/**
 * K i.i.d. masked steps with the exact float64 posterior: every position picks a step uniformly, and the tokens of a step are drawn given
 * those of earlier steps.
 */
export function sampledMaskedGenNll(world: SequenceWorld, steps: number, size: ReferenceSize): SampledGenNll {
  return meanOf(maskedBits(world, steps, size));
}

/** The share of sequences outside the language of `world` that the same sampler makes. */
export function sampledMaskedErrors(world: SequenceWorld, steps: number, size: ReferenceSize): SampledErrors {
  return errorsOf(maskedBits(world, steps, size));
}

function maskedBits(world: SequenceWorld, steps: number, size: ReferenceSize): Float64Array {
  const { length, vocabulary } = world;
  const noise = new SeededNoise(size.seed);
  const law = new Float64Array(length * vocabulary);
  return sampleBits(world, size, (tokens) => {
    const due = Array.from({ length }, () => Math.floor(noise.uniform() * steps));
    tokens.fill(vocabulary);
    for (const step of [...new Set(due)].sort((a, b) => a - b)) {
      maskedPosterior(world, tokens, law);
      due.forEach((at, i) => {
        if (at === step) tokens[i] = inverseCdf(law, i * vocabulary, vocabulary, noise.uniform());
      });
    }
  });
}

/**
 * Gaussian sampler over one-hot tokens with the exact float64 posterior: start N(1/V, sigma_0^2), then every token is drawn from its
 * marginal at the last node.
 *
 * @param sigmas K noise levels, descending, the step to 0 left out.
 */
export function sampledTokenEmbeddingGenNll(
  world: NoisyTokenWorld,
  sampler: GaussianSampler,
  sigmas: Float64Array,
  size: ReferenceSize,
): SampledGenNll {
  return meanOf(tokenEmbeddingBits(world, sampler, sigmas, size));
}

/** The share of sequences outside the language of `world` that the same sampler makes. */
export function sampledTokenEmbeddingErrors(
  world: NoisyTokenWorld,
  sampler: GaussianSampler,
  sigmas: Float64Array,
  size: ReferenceSize,
): SampledErrors {
  return errorsOf(tokenEmbeddingBits(world, sampler, sigmas, size));
}

function tokenEmbeddingBits(world: NoisyTokenWorld, sampler: GaussianSampler, sigmas: Float64Array, size: ReferenceSize): Float64Array {
  const { length, vocabulary } = world;
  const noise = new SeededNoise(size.seed);
  const steps = transitions(sigmas, 0);
  const posterior = (x: Float64Array, sigma: number, out: Float64Array): void => {
    gaussianTokenPosterior(world, x, sigma, out);
  };
  const walker = new GaussianWalker(length * vocabulary, 1 / vocabulary, posterior, sampler, noise);
  return sampleBits(world, size, (tokens) => {
    const marginals = walker.walk(steps);
    for (let i = 0; i < length; i += 1) tokens[i] = inverseCdf(marginals, i * vocabulary, vocabulary, noise.uniform());
  });
}

/** (N) -log2 p(x) of sequences that `draw` makes; Infinity outside the language. */
function sampleBits(world: SequenceWorld, size: ReferenceSize, draw: (tokens: Uint8Array) => void): Float64Array {
  const tokens = new Uint8Array(world.length);
  return Float64Array.from({ length: size.samples }, () => {
    draw(tokens);
    return -world.log2Prob(tokens, 0);
  });
}

function meanOf(bits: Float64Array): SampledGenNll {
  const n = bits.length;
  const mean = bits.reduce((total, value) => total + value, 0) / n;
  const variance = bits.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1);
  return { mean, se: Math.sqrt(variance / n), n };
}

function errorsOf(bits: Float64Array): SampledErrors {
  return { errors: bits.reduce((count, value) => count + (value === Infinity ? 1 : 0), 0), n: bits.length };
}
