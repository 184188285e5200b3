import { BATCH, elementCode, GraphBuilder, type Value } from '../../core/onnx/index.js';
import { logSumExp } from '../../core/worlds/categorical.js';
import { positionLaws, transitionPowers } from '../../core/worlds/chain.js';
import type { MarkovChain } from '../../core/worlds/index.js';
import { logTable } from './log-table.js';

/**
 * Masked-diffusion network of a Markov chain: p(x_i | revealed tokens) for every position, exactly.
 *
 * By the Markov property only the nearest revealed neighbours matter: p(v) ~ P^a[u, v] P^b[v, w] with u at distance a to the left
 * and w at distance b to the right. The graph finds both neighbours with a running maximum over position codes and looks up the
 * normalised law of the pair. Left of the sequence stands a virtual start symbol and right of it a virtual end, so that "no neighbour"
 * is a neighbour like others.
 *
 * Symbols: token v is symbol v, the start (or end) is symbol V. A neighbour at distance d with symbol s has the number d (V + 1) + s, below
 * N = (L + 1)(V + 1); the table row of a pair is left N + right. The table has N^2 V numbers: 0.4 MB for V = 4 and L = 32, at most 27 MB for
 * the sizes that world m4 allows. Row numbers stay below 2^24, where float32 counts exactly.
 *
 * The graph works on the transposed (L, batch): a maximum along columns is taken for many rows of the batch at once.
 */
export function chainMaskedGraph(chain: MarkovChain): GraphBuilder {
  const { length: L, vocabulary: V } = chain;
  const g = new GraphBuilder('markov-chain-masked');
  const tokens = g.input('tokens', 'int32', [BATCH, L]);
  const symbol = g.node('Transpose', [g.node('Cast', [tokens], { to: elementCode('float32') })], { perm: [1, 0] });
  const masked = g.node('Equal', [symbol, g.floats([V], [1])]);
  const fromStart = Array.from({ length: L }, (_, i) => originCode(i, V));
  const fromEnd = [...fromStart].reverse();
  const left = nearestRevealed(g, { symbol, masked, origins: fromStart, pads: [L - 1, 0, 0, 0], V });
  const right = nearestRevealed(g, { symbol, masked, origins: fromEnd, pads: [0, 0, L - 1, 0], V });
  const neighbours = (L + 1) * (V + 1);
  const codes = g.node('Add', [g.node('Mul', [left, g.floats([neighbours], [1])]), right]);
  const origins = columnOf(
    g,
    fromStart.map((code, i) => code * neighbours + fromEnd[i]),
  );
  const rows = g.node('Squeeze', [g.node('Sub', [origins, codes]), g.ints([0, 1])]);
  const index = g.node('Cast', [g.node('Transpose', [rows], { perm: [1, 0] })], { to: elementCode('int32') });
  const table = g.floats(pairLaws(chain), [neighbours * neighbours, V]);
  g.output('logits', 'float32', [BATCH, L, V], g.node('Gather', [table, index], { axis: 0 }));
  return g;
}

/** Code that a symbol is taken from at rank r, counted from a side's far end. */
function originCode(r: number, V: number): number {
  return r * (V + 1) + V;
}

/** One number for each position, (1, 1, L, 1): a plane for pooling, broadcast along the batch. */
function columnOf(g: GraphBuilder, numbers: readonly number[]): Value {
  return g.floats(numbers, [1, 1, numbers.length, 1]);
}

interface Side {
  /** Tokens as float32 and whether they are masked, (L, batch). */
  readonly symbol: Value;
  readonly masked: Value;
  /** Origin code of each position, (L). */
  readonly origins: readonly number[];
  /** Padding that lets a window of L positions end (left) or start (right) at the position itself. */
  readonly pads: readonly number[];
  readonly V: number;
}

/**
 * Code (1, 1, L, batch) of the nearest revealed neighbour on one side, the position itself included. A revealed token s at rank r has the
 * code r (V + 1) + V - s, the virtual symbol at rank -1 the code -(V + 1), as have masked positions. The maximum of the codes up to a
 * position is its nearest neighbour's, and taking it from the position's own origin r (V + 1) + V leaves d (V + 1) + s.
 */
function nearestRevealed(g: GraphBuilder, { symbol, masked, origins, pads, V }: Side): Value {
  const code = g.node('Where', [masked, g.floats([-(V + 1)], [1]), g.node('Sub', [columnOf(g, origins), symbol])]);
  return g.node('MaxPool', [code], { kernel_shape: [origins.length, 1], strides: [1, 1], pads });
}

/** Natural logarithms of the law between each left and each right neighbour, row-major (N, N, V); pairs further apart than L + 1 are never met. */
function pairLaws(chain: MarkovChain): Float64Array {
  const V = chain.vocabulary;
  const [left, right] = [logTable(leftFactors(chain)), logTable(rightFactors(chain))];
  const out = new Float64Array((left.length / V) * right.length);
  for (let a = 0; a < left.length; a += V) {
    for (let b = 0; b < right.length; b += V) {
      const row = a * (right.length / V) + b;
      for (let v = 0; v < V; v++) out[row + v] = left[a + v] + right[b + v];
      const total = logSumExp(out, row, V);
      for (let v = 0; v < V; v++) out[row + v] -= total;
    }
  }
  return out;
}

/** p(x_i = v | symbol s at i - d): row s of P^d, and the law of position d - 1 for the start, which is d positions before it. */
function leftFactors(chain: MarkovChain): number[] {
  const laws = positionLaws(chain);
  return transitionPowers(chain).flatMap((power, d) => [...power, ...laws[Math.max(0, d - 1)]]);
}

/** p(symbol s at i + d | x_i = v): column s of P^d, and 1 for the end. */
function rightFactors(chain: MarkovChain): number[] {
  const V = chain.vocabulary;
  return transitionPowers(chain).flatMap((power) => {
    const transposed = Array.from({ length: V * V }, (_, k) => power[(k % V) * V + Math.floor(k / V)]);
    return [...transposed, ...new Array<number>(V).fill(1)];
  });
}
