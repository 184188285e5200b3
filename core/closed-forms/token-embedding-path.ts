import { entropyBits } from '../worlds/categorical.js';
import { drawWith } from './draw-with.js';
import { gaussianTokenPosterior, type NoisyTokenWorld } from '../worlds/posteriors/gaussian-token.js';
import { SeededNoise } from './seeded-noise.js';

/** Sequences behind an estimate, and the seed that draws them. */
export interface ReferenceSize {
  readonly samples: number;
  readonly seed: number;
}

/** K-step NELBO of Gaussian diffusion over one-hot tokens, in bits per sequence. */
export interface TokenEmbeddingPath {
  readonly nelboBits: number;
  /** `nelboBits` - H(X): an upper bound on the marginal KL. */
  readonly pathKlBits: number;
  /** Standard error of both over the sequences. */
  readonly seBits: number;
  readonly samples: number;
  /** mmse(sigma_k) = E|x - E[x | x + sigma_k z]|^2 per sequence, (K). */
  readonly mmse: Float64Array;
}

/**
 * Expected K-step NELBO of the ancestral kernel on one-hot tokens with Gaussian noise:
 *
 *   H_K = snr_0 L (1 - 1/V) / (2 ln 2) + sum_{k < K-1} (snr_{k+1} - snr_k) mmse(snr_k) / (2 ln 2) + sum_i H(x_i | x + sigma_{K-1} z),
 *
 * the cost of starting from N(1/V, sigma_0^2), of every Gaussian step, and of sampling each token's marginal at the last node. The
 * mmse and the last entropies are estimated with the float64 posterior on sequences and noise of `size.seed`; given x_t both are
 * taken under the posterior (1 - sum_v p_v^2, and the entropy of p), which is unbiased and varies less than scoring x itself.
 *
 * @param sigmas K noise levels, descending, the step to 0 left out.
 */
export function tokenEmbeddingPath(world: NoisyTokenWorld, sigmas: Float64Array, size: ReferenceSize): TokenEmbeddingPath {
  const { length, vocabulary } = world;
  const noise = new SeededNoise(size.seed);
  const snr = sigmas.map((sigma) => 1 / sigma ** 2);
  const weights = snr.map((value, k) => (k + 1 < snr.length ? (snr[k + 1] - value) / (2 * Math.LN2) : 0));
  const mmse = new Float64Array(sigmas.length);
  const totals = new Float64Array(size.samples);
  for (let n = 0; n < size.samples; n += 1) {
    const tokens = drawWith(world, noise);
    const z = Float64Array.from({ length: length * vocabulary }, () => noise.gaussian());
    for (let k = 0; k < sigmas.length; k += 1) {
      const posterior = noisyPosterior(world, tokens, z, sigmas[k]);
      const error = expectedSquaredError(posterior, length);
      mmse[k] += error / size.samples;
      totals[n] += weights[k] * error;
      if (k + 1 === sigmas.length) totals[n] += tokenEntropiesBits(posterior, length, vocabulary);
    }
  }
  const prior = (snr[0] * length * (1 - 1 / vocabulary)) / (2 * Math.LN2);
  const mean = totals.reduce((sum, total) => sum + total, 0) / size.samples;
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (size.samples - 1);
  const nelboBits = prior + mean;
  return { nelboBits, pathKlBits: nelboBits - world.entropyBits, seBits: Math.sqrt(variance / size.samples), samples: size.samples, mmse };
}

function noisyPosterior(world: NoisyTokenWorld, tokens: Uint8Array, z: Float64Array, sigma: number): Float64Array {
  const x = z.map((value) => sigma * value);
  tokens.forEach((token, i) => (x[i * world.vocabulary + token] += 1));
  const posterior = new Float64Array(x.length);
  gaussianTokenPosterior(world, x, sigma, posterior);
  return posterior;
}

/** E[|x - p|^2 | x_t] = sum_i (1 - sum_v p_iv^2). */
function expectedSquaredError(posterior: Float64Array, length: number): number {
  return length - posterior.reduce((total, p) => total + p * p, 0);
}

function tokenEntropiesBits(posterior: Float64Array, length: number, vocabulary: number): number {
  let total = 0;
  for (let i = 0; i < length; i += 1) total += entropyBits(posterior, i * vocabulary, vocabulary);
  return total;
}
