import { type MarkovChain, positionLaws } from '../worlds/chain.js';
import { drawnFrom } from './drawn-from.js';

/** What drawing a chain from left to right at a temperature, from a nucleus, does to it, bits per sequence. */
export interface TemperedChain {
  /** E_q[-log2 p(x)] of its samples x ~ q. */
  readonly genNllBits: number;
  /** E_p[-log2 q(x)] of data x ~ p; infinite under a nucleus that cuts tokens off. */
  readonly nllBits: number;
  /** H(q). */
  readonly entropyBits: number;
}

/**
 * The law q of an exact next-token law at temperature T is again a chain, its first law and each row of its transitions raised to 1/T, cut to
 * their nuclei and normalised. All expectations are sums over positions and transitions.
 */
export function temperedChain(chain: MarkovChain, temperature: number, topP = 1): TemperedChain {
  const { length, vocabulary: v } = chain;
  const rows = Array.from({ length: v }, (_, a) => drawnFrom(chain.transition.subarray(a * v, (a + 1) * v), temperature, topP));
  const other: MarkovChain = {
    length,
    vocabulary: v,
    initial: drawnFrom(chain.initial, temperature, topP),
    transition: Float64Array.from(rows.flatMap((row) => [...row])),
  };
  return { genNllBits: crossEntropy(other, chain), nllBits: crossEntropy(chain, other), entropyBits: crossEntropy(other, other) };
}

/** E_from[-log2 to(x)]. */
function crossEntropy(from: MarkovChain, to: MarkovChain): number {
  const { length, vocabulary: v } = from;
  const bits = (p: number, q: number): number => (p > 0 ? -p * Math.log2(q) : 0);
  let total = from.initial.reduce((sum, p, a) => sum + bits(p, to.initial[a]), 0);
  const laws = positionLaws(from);
  for (let i = 0; i + 1 < length; i += 1) {
    for (let a = 0; a < v; a += 1) {
      for (let b = 0; b < v; b += 1) total += laws[i][a] * bits(from.transition[a * v + b], to.transition[a * v + b]);
    }
  }
  return total;
}
