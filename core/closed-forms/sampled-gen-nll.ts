import { inverseCdf } from '../worlds/categorical.js';
import type { MarkovChainWorld } from '../worlds/markov-chain.js';
import { gaussianTokenPosterior } from '../worlds/posteriors/gaussian-token.js';
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

/**
 * K i.i.d. masked steps with the exact float64 posterior: every position picks a step uniformly, and the tokens of a step are drawn given
 * those of earlier steps.
 */
export function sampledMaskedGenNll(world: SequenceWorld, steps: number, size: ReferenceSize): SampledGenNll {
  const { length, vocabulary } = world;
  const noise = new SeededNoise(size.seed);
  const law = new Float64Array(length * vocabulary);
  return meanBits(world, size, (tokens) => {
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
  world: MarkovChainWorld,
  sampler: GaussianSampler,
  sigmas: Float64Array,
  size: ReferenceSize,
): SampledGenNll {
  const { length, vocabulary } = world;
  const noise = new SeededNoise(size.seed);
  const steps = transitions(sigmas, 0);
  const posterior = (x: Float64Array, sigma: number, out: Float64Array): void => {
    gaussianTokenPosterior(world, x, sigma, out);
  };
  const walker = new GaussianWalker(length * vocabulary, 1 / vocabulary, posterior, sampler, noise);
  return meanBits(world, size, (tokens) => {
    const marginals = walker.walk(steps);
    for (let i = 0; i < length; i += 1) tokens[i] = inverseCdf(marginals, i * vocabulary, vocabulary, noise.uniform());
  });
}

function meanBits(world: SequenceWorld, size: ReferenceSize, draw: (tokens: Uint8Array) => void): SampledGenNll {
  const tokens = new Uint8Array(world.length);
  const bits = Float64Array.from({ length: size.samples }, () => {
    draw(tokens);
    return -world.log2Prob(tokens, 0);
  });
  const mean = bits.reduce((total, value) => total + value, 0) / size.samples;
  const variance = bits.reduce((total, value) => total + (value - mean) ** 2, 0) / (size.samples - 1);
  return { mean, se: Math.sqrt(variance / size.samples), n: size.samples };
}
