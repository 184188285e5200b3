import { logSumExp } from '../categorical.js';
import type { MarkovChainWorld } from '../markov-chain.js';

/**
 * Exact posterior marginals of a Markov chain's tokens from noisy one-hots x = onehot + sigma z: forward-backward with log
 * evidence x_iv / sigma^2 (the terms common to all tokens cancel). It runs in the log domain throughout, because the evidence
 * spans thousands of nats at small sigma.
 *
 * @param x (L, V) noisy one-hots.
 * @param sigma noise standard deviation, > 0.
 * @param out (L, V) probabilities p(x_i = v | x).
 */
export function gaussianTokenPosterior(world: MarkovChainWorld, x: ArrayLike<number>, sigma: number, out: Float64Array): void {
  const { length, vocabulary: v, initial, transition } = world.chain;
  const precision = 1 / sigma ** 2;
  const logTransition = transition.map(Math.log);
  const terms = new Float64Array(v);
  for (let b = 0; b < v; b += 1) out[b] = Math.log(initial[b]) + x[b] * precision;
  for (let i = 1; i < length; i += 1) {
    for (let b = 0; b < v; b += 1) {
      for (let a = 0; a < v; a += 1) terms[a] = out[(i - 1) * v + a] + logTransition[a * v + b];
      out[i * v + b] = logSumExp(terms, 0, v) + x[i * v + b] * precision;
    }
  }
  let backward = new Float64Array(v);
  for (let i = length - 1; i >= 0; i -= 1) {
    for (let b = 0; b < v; b += 1) out[i * v + b] += backward[b];
    softmax(out, i * v, v);
    const previous = new Float64Array(v);
    for (let a = 0; a < v; a += 1) {
      for (let b = 0; b < v; b += 1) terms[b] = logTransition[a * v + b] + x[i * v + b] * precision + backward[b];
      previous[a] = logSumExp(terms, 0, v);
    }
    backward = previous;
  }
}

const { exp } = Math;

function softmax(x: Float64Array, offset: number, count: number): void {
  const total = logSumExp(x, offset, count);
  for (let v = offset; v < offset + count; v += 1) x[v] = exp(x[v] - total);
}
