import { ChainBridge, type MarkovChain } from '../worlds/chain.js';

/**
 * Exact E_q[-log2 p(x)] in bits per sequence, q the output law of K i.i.d. masked steps on a Markov chain.
 *
 * -log2 p is a sum over adjacent pairs, so the expectation is additive over the gaps between revealed tokens. With E_k(g; u, w)
 * the expected sum over the adjacent pairs from a revealed u to a revealed w with g positions masked before step k between them,
 *
 *   E_k(g; u, w) = sum_{a < b} P(a, b revealed, none between) sum_{x_a, x_b} p(x_a | u, w) p(x_b | u, w) E_{k+1}(b-a-1; x_a, x_b),
 *
 * a and b running over the g positions and the two ends (always "revealed"). The border is one more symbol, V: the gap to it fixes
 * the position, so no stationarity is needed. Starts from E(0; u, w) = -log2 P(u, w), -log2 initial(w) at the left border, 0 at the
 * right one. Cost: K L^3 (V+1)^4 / 6.
 */
export function chainGenNllBits(chain: MarkovChain, steps: number): number {
  const gaps = enumerateGaps(chain);
  const symbols = chain.vocabulary + 1;
  const block = symbols * symbols;
  let expected = new Float64Array((chain.length + 1) * block);
  expected.set(adjacentCosts(chain));
  for (let k = steps - 1; k >= 0; k -= 1) {
    const reveal = 1 / (steps - k);
    const before = new Float64Array(expected.length);
    before.set(expected.subarray(0, block));
    for (const gap of gaps) before[gap.width * block + gap.left * symbols + gap.right] = expectedCost(gap, expected, reveal, symbols);
    expected = before;
  }
  return expected[chain.length * block + chain.vocabulary * symbols + chain.vocabulary];
}

/** A stretch of `width` masked positions between the symbols `left` and `right` (V = border). */
interface Gap {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Laws of the sites, row-major (width + 2, V + 1): one-hot at both ends, p(x | left, right) between. */
  readonly laws: Float64Array;
}

/** Costs of a gap of width 0, (V+1, V+1). */
function adjacentCosts(chain: MarkovChain): Float64Array {
  const v = chain.vocabulary;
  const costs = new Float64Array((v + 1) * (v + 1));
  for (let w = 0; w < v; w += 1) {
    for (let u = 0; u < v; u += 1) costs[u * (v + 1) + w] = -Math.log2(chain.transition[u * v + w]);
    costs[v * (v + 1) + w] = -Math.log2(chain.initial[w]);
  }
  return costs;
}

/** Every gap that can occur: widths up to L-2 between tokens, up to L-1 beside one border, L between both. */
function enumerateGaps(chain: MarkovChain): Gap[] {
  const v = chain.vocabulary;
  const bridge = new ChainBridge(chain);
  const gaps: Gap[] = [];
  for (let width = 1; width <= chain.length; width += 1) {
    for (let left = 0; left <= v; left += 1) {
      for (let right = 0; right <= v; right += 1) {
        const tokens = (left < v ? 1 : 0) + (right < v ? 1 : 0);
        const possible = left === v && right === v ? width === chain.length : width + tokens <= chain.length;
        if (possible) gaps.push({ width, left, right, laws: siteLaws(bridge, width, left, right) });
      }
    }
  }
  return gaps;
}

function siteLaws(bridge: ChainBridge, width: number, left: number, right: number): Float64Array {
  const { vocabulary: v, length } = bridge.chain;
  const laws = new Float64Array((width + 2) * (v + 1));
  laws[left] = 1;
  laws[(width + 1) * (v + 1) + right] = 1;
  // A gap beside the right border ends at L; one beside the left border starts at -1; an inner gap may stand anywhere.
  const leftAt = left === v ? -1 : right === v ? length - width - 1 : 0;
  const rightAt = leftAt + width + 1;
  for (let site = 1; site <= width; site += 1) {
    const from = site * (v + 1);
    bridge.conditional(leftAt, left, leftAt + site, rightAt, right, laws.subarray(from, from + v));
  }
  return laws;
}

/** One step of the recursion: the expected cost of a gap before the step, from the expected costs after it. */
function expectedCost(gap: Gap, after: Float64Array, reveal: number, symbols: number): number {
  const last = gap.width + 1;
  let total = 0;
  for (let a = 0; a < last; a += 1) {
    let weight = a === 0 ? 1 : reveal;
    for (let b = a + 1; b <= last && weight > 0; b += 1, weight *= 1 - reveal) {
      total += weight * (b === last ? 1 : reveal) * pairCost(gap.laws, a, b, after, symbols);
    }
  }
  return total;
}

/** sum over (x_a, x_b) of p(x_a) p(x_b) E(b-a-1; x_a, x_b). */
function pairCost(laws: Float64Array, a: number, b: number, after: Float64Array, symbols: number): number {
  const block = (b - a - 1) * symbols * symbols;
  let total = 0;
  for (let u = 0; u < symbols; u += 1) {
    const probability = laws[a * symbols + u];
    if (probability === 0) continue;
    let row = 0;
    for (let w = 0; w < symbols; w += 1) row += laws[b * symbols + w] * after[block + u * symbols + w];
    total += probability * row;
  }
  return total;
}
