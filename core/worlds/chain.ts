import { entropyBits } from './categorical.js';

/** A Markov chain over tokens 0..V-1, of fixed length. */
export interface MarkovChain {
  /** L, in tokens. */
  readonly length: number;
  /** V. */
  readonly vocabulary: number;
  /** Law of the first token, (V). */
  readonly initial: Float64Array;
  /** `transition[u * V + v]` = p(next = v | u), row-major (V, V). */
  readonly transition: Float64Array;
}

/** Powers P^0 .. P^L of the transition matrix, each row-major (V, V). */
export function transitionPowers(chain: MarkovChain): readonly Float64Array[] {
  const v = chain.vocabulary;
  const identity = new Float64Array(v * v);
  for (let i = 0; i < v; i += 1) identity[i * v + i] = 1;
  const powers: Float64Array[] = [identity];
  for (let a = 1; a <= chain.length; a += 1) powers.push(multiply(powers[a - 1], chain.transition, v));
  return powers;
}

/** Laws of the tokens at positions 0..L-1, each (V). */
export function positionLaws(chain: MarkovChain): readonly Float64Array[] {
  const v = chain.vocabulary;
  const laws = [chain.initial];
  for (let i = 1; i < chain.length; i += 1) {
    const next = new Float64Array(v);
    for (let a = 0; a < v; a += 1) for (let b = 0; b < v; b += 1) next[b] += laws[i - 1][a] * chain.transition[a * v + b];
    laws.push(next);
  }
  return laws;
}

/** H(X) = H(x_1) + sum_t H(x_t | x_{t-1}) in bits. */
export function chainEntropyBits(chain: MarkovChain): number {
  const v = chain.vocabulary;
  const laws = positionLaws(chain);
  let total = entropyBits(chain.initial, 0, v);
  for (let i = 0; i + 1 < chain.length; i += 1) {
    for (let a = 0; a < v; a += 1) total += laws[i][a] * entropyBits(chain.transition, a * v, v);
  }
  return total;
}

/**
 * The chain's bridge: given the nearest revealed neighbours of a masked position, the law of its token. A neighbour at `left`
 * = -1 or `right` = L is absent (the border).
 */
export class ChainBridge {
  readonly powers: readonly Float64Array[];
  readonly laws: readonly Float64Array[];

  constructor(readonly chain: MarkovChain) {
    this.powers = transitionPowers(chain);
    this.laws = positionLaws(chain);
  }

  /** p(x_position = value | x_left = u), or the law of the position when `left` is -1. */
  forward(left: number, u: number, position: number, value: number): number {
    return left < 0 ? this.laws[position][value] : this.powers[position - left][u * this.chain.vocabulary + value];
  }

  /** p(x_right = w | x_position = value), or 1 when `right` is L. */
  backward(position: number, value: number, right: number, w: number): number {
    return right >= this.chain.length ? 1 : this.powers[right - position][value * this.chain.vocabulary + w];
  }

  /** Fills `out` (V) with p(x_position | x_left = u, x_right = w); absent neighbours are -1 and L, their tokens ignored. */
  conditional(left: number, u: number, position: number, right: number, w: number, out: Float64Array): void {
    let total = 0;
    for (let value = 0; value < this.chain.vocabulary; value += 1) {
      const weight = this.forward(left, u, position, value) * this.backward(position, value, right, w);
      out[value] = weight;
      total += weight;
    }
    for (let value = 0; value < this.chain.vocabulary; value += 1) out[value] /= total;
  }
}

function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < n; k += 1) {
      const factor = a[i * n + k];
      for (let j = 0; j < n; j += 1) product[i * n + j] += factor * b[k * n + j];
    }
  }
  return product;
}
