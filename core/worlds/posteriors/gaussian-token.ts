import type { AutomatonLaw } from '../automaton-law.js';
import { type AutomatonWorld, isAutomatonWorld } from '../automaton-world.js';
import { logSumExp } from '../categorical.js';
import type { MarkovChain } from '../chain.js';
import { isMarkovChainWorld, type MarkovChainWorld } from '../markov-chain.js';
import type { SequenceWorld } from '../world.js';
import { automatonPosterior } from './automaton.js';

/** Worlds whose tokens have an exact posterior under Gaussian noise on one-hots. */
export type NoisyTokenWorld = MarkovChainWorld | AutomatonWorld;

/** True when `gaussianTokenPosterior` knows `world`. */
export function hasNoisyTokens(world: SequenceWorld): world is NoisyTokenWorld {
  return isMarkovChainWorld(world) || isAutomatonWorld(world);
}

/**
 * Exact posterior marginals of tokens from noisy one-hots x = onehot + sigma z: forward-backward with log
 * evidence x_iv / sigma^2 (the terms common to all tokens cancel). It runs in the log domain throughout, because the evidence
 * spans thousands of nats at small sigma.
 *
 * @param x (L, V) noisy one-hots.
 * @param sigma noise standard deviation, > 0.
 * @param out (L, V) probabilities p(x_i = v | x).
 */
export function gaussianTokenPosterior(world: NoisyTokenWorld, x: ArrayLike<number>, sigma: number, out: Float64Array): void {
  if (isAutomatonWorld(world)) noisyAutomatonPosterior(world.law, x, sigma, out);
  else noisyChainPosterior(world.chain, x, sigma, out);
}

function noisyAutomatonPosterior(law: AutomatonLaw, x: ArrayLike<number>, sigma: number, out: Float64Array): void {
  const precision = 1 / sigma ** 2;
  automatonPosterior(
    law,
    Float64Array.from(x, (value) => value * precision),
    out,
  );
}

function noisyChainPosterior(
  { length, vocabulary: v, initial, transition }: MarkovChain,
  x: ArrayLike<number>,
  sigma: number,
  out: Float64Array,
): void {
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
