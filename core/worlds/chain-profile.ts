import { binomials } from './binomials.js';
import { ChainBridge, type MarkovChain } from './chain.js';

/**
 * Entropy profile Z(n), n = 0..L-1, of a Markov chain in bits (docs/science-worlds.md, "Profiles").
 *
 * A masked token depends on the revealed ones only through its nearest revealed neighbours, so
 * Z(n) = (1/L) sum_i sum_{l < i < r} C(L-1-m-e, n-e) / C(L-1, n) * H(x_i | x_l, x_r),
 * with m other masked positions between l and r, and e of the two neighbours present (0, 1 or 2).
 */
export function chainProfile(chain: MarkovChain): Float64Array {
  const length = chain.length;
  const bridge = new ChainBridge(chain);
  const choose = binomials(length);
  const profile = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    for (let left = -1; left < i; left += 1) {
      for (let right = i + 1; right <= length; right += 1) {
        const neighbours = (left >= 0 ? 1 : 0) + (right < length ? 1 : 0);
        const free = length - 1 - (right - left - 2) - neighbours;
        const entropy = conditionalEntropyBits(bridge, left, i, right);
        for (let n = neighbours; n <= neighbours + free; n += 1) {
          profile[n] += (entropy * choose[free][n - neighbours]) / (choose[length - 1][n] * length);
        }
      }
    }
  }
  return profile;
}

/** H(x_position | x_left, x_right) in bits, averaged over the law of the neighbours; -1 and L stand for absent ones. */
function conditionalEntropyBits(bridge: ChainBridge, left: number, position: number, right: number): number {
  const { vocabulary, length } = bridge.chain;
  const lefts = left < 0 ? 1 : vocabulary;
  const rights = right >= length ? 1 : vocabulary;
  let total = 0;
  for (let u = 0; u < lefts; u += 1) {
    const weight = left < 0 ? 1 : bridge.laws[left][u];
    for (let w = 0; w < rights; w += 1) {
      let evidence = 0;
      let weighted = 0;
      for (let value = 0; value < vocabulary; value += 1) {
        const joint = weight * bridge.forward(left, u, position, value) * bridge.backward(position, value, right, w);
        if (joint > 0) {
          evidence += joint;
          weighted += joint * Math.log2(joint);
        }
      }
      if (evidence > 0) total += evidence * Math.log2(evidence) - weighted;
    }
  }
  return total;
}
