import { ChainBridge, type MarkovChain } from '../worlds/chain.js';

/**
 * Exact likelihood of a sequence under K i.i.d. masked steps on a Markov chain, by a dynamic program over intervals.
 *
 * Every masked position is revealed in step k with probability w = 1/(K-k), all of them drawn independently given the tokens of
 * earlier steps, which on a chain means given the nearest revealed neighbours l < i < r. With f_k(l, r) the probability that the
 * positions between l and r, all masked before step k, become those of x:
 *
 *   f_k(l, r) = sum over revealed sets S of prod_{i in S} w p(x_i | x_l, x_r) * prod over gaps (a, b) of (1-w)^(b-a-1) f_{k+1}(a, b),
 *
 * and the sum over S is a recursion over its elements from left to right: G(l) = 1,
 * G(j) = w p(x_j | x_l, x_r) sum_{l <= i < j} G(i) (1-w)^(j-i-1) f_{k+1}(i, j), f_k(l, r) = the same sum at j = r.
 * Cost: K L^4 / 24 multiply-adds a sequence. Positions are shifted by one here: 0 and L + 1 are the borders.
 */
export class ChainStepLikelihood {
  private readonly bridge: ChainBridge;
  private readonly size: number;
  /** `reach[l * size + r]` = p(x_r | x_l); the law of x_r for the left border, 1 for the right one. */
  private readonly reach: Float64Array;
  /** `conditionals` holds p(x_j | x_l, x_r) for l < j < r, interval after interval in the order in which `step` visits them. */
  private readonly conditionals: Float64Array;
  private readonly inside: Float64Array;
  /** `weighted[r * size + l]` = (1-w)^(r-l-1) f_{k+1}(l, r): transposed, so that the inner sum runs over contiguous memory. */
  private readonly weighted: Float64Array;
  private readonly partial: Float64Array;

  constructor(chain: MarkovChain) {
    this.bridge = new ChainBridge(chain);
    this.size = chain.length + 2;
    const inner = chain.length;
    this.reach = new Float64Array(this.size * this.size);
    this.conditionals = new Float64Array(((inner + 2) * (inner + 1) * inner) / 6);
    this.inside = new Float64Array(this.size * this.size);
    this.weighted = new Float64Array(this.size * this.size);
    this.partial = new Float64Array(this.size);
  }

  /** log2 q(x) of the sequence at `x[offset .. offset + L)` after `steps` steps. */
  log2Prob(x: Uint8Array, offset: number, steps: number): number {
    this.prepare(x, offset);
    const { size, inside } = this;
    inside.fill(0);
    for (let l = 0; l + 1 < size; l += 1) inside[l * size + l + 1] = 1;
    for (let k = steps - 1; k >= 0; k -= 1) this.step(1 / (steps - k));
    return Math.log2(inside[size - 1]);
  }

  private prepare(x: Uint8Array, offset: number): void {
    const { size, reach, bridge } = this;
    for (let l = 0; l + 1 < size; l += 1) {
      const left = l === 0 ? 0 : x[offset + l - 1];
      for (let r = l + 1; r + 1 < size; r += 1) reach[l * size + r] = bridge.forward(l - 1, left, r - 1, x[offset + r - 1]);
      reach[l * size + size - 1] = 1;
    }
    let next = 0;
    for (let l = 0; l + 2 < size; l += 1) {
      for (let r = l + 2; r < size; r += 1) {
        const evidence = reach[l * size + r];
        for (let j = l + 1; j < r; j += 1, next += 1) this.conditionals[next] = (reach[l * size + j] * reach[j * size + r]) / evidence;
      }
    }
  }

  /** Replaces f_{k+1} in `inside` by f_k for reveal probability `w`. */
  private step(w: number): void {
    const { size, inside, weighted, partial, conditionals } = this;
    for (let l = 0; l + 1 < size; l += 1) {
      let stay = 1;
      for (let r = l + 1; r < size; r += 1, stay *= 1 - w) weighted[r * size + l] = stay * inside[l * size + r];
    }
    let next = 0;
    for (let l = 0; l + 2 < size; l += 1) {
      partial[l] = 1;
      for (let r = l + 2; r < size; r += 1) {
        for (let j = l + 1; j < r; j += 1, next += 1) partial[j] = w * conditionals[next] * dot(partial, weighted, j * size, l, j);
        inside[l * size + r] = dot(partial, weighted, r * size, l, r);
      }
    }
  }
}

/** sum over i in [from, to) of a[i] * b[base + i], in two interleaved partial sums (twice as fast as one dependent chain). */
function dot(a: Float64Array, b: Float64Array, base: number, from: number, to: number): number {
  let even = 0;
  let odd = 0;
  let i = from;
  for (; i + 1 < to; i += 2) {
    even += a[i] * b[base + i];
    odd += a[i + 1] * b[base + i + 1];
  }
  if (i < to) even += a[i] * b[base + i];
  return even + odd;
}
