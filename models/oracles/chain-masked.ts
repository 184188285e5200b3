import { BATCH, elementCode, GraphBuilder, type Value } from '../../core/onnx/index.js';
import { positionLaws, transitionPowers } from '../../core/worlds/chain.js';
import type { MarkovChain } from '../../core/worlds/index.js';
import { logTable } from './log-table.js';

/**
 * Masked-diffusion network of a Markov chain: p(x_i | revealed tokens) for every position, exactly.
 *
 * By the Markov property only the nearest revealed neighbours matter: p(v) ~ P^a[u, v] P^b[v, w] with u at distance a to the left
 * and w at distance b to the right. The graph finds both neighbours with a running maximum over position codes and looks up the
 * logarithms of the two factors. Left of the sequence stands a virtual start symbol and right of it a virtual end, so that "no
 * neighbour" is a neighbour like others.
 *
 * Symbols: token v is symbol v, the start (or end) is symbol V. Table row of (distance d, symbol s): d (V + 1) + s.
 */
export function chainMaskedGraph(chain: MarkovChain): GraphBuilder {
  const { length: L, vocabulary: V } = chain;
  const g = new GraphBuilder('markov-chain-masked');
  const tokens = g.input('tokens', 'int32', [BATCH, L]);
  const row = g.node('Unsqueeze', [tokens, g.ints([1])]);
  const masked = g.node('Equal', [row, g.node('Cast', [g.ints([V])], { to: elementCode('int32') })]);
  const symbol = g.node('Cast', [row], { to: elementCode('float32') });
  const sides = [
    { table: leftFactors(chain), ranks: Array.from({ length: L }, (_, i) => i), pads: [L - 1, 0] },
    { table: rightFactors(chain), ranks: Array.from({ length: L }, (_, i) => L - 1 - i), pads: [0, L - 1] },
  ];
  const [left, right] = sides.map(({ table, ranks, pads }) => {
    const weights = g.floats(logTable(table), [(L + 1) * (V + 1), V]);
    return g.node('Gather', [weights, nearestRevealed(g, { symbol, masked, ranks, pads, V })], { axis: 0 });
  });
  g.output('logits', 'float32', [BATCH, L, V], g.node('LogSoftmax', [g.node('Add', [left, right])], { axis: -1 }));
  return g;
}

interface Side {
  /** Tokens as float32 and whether they are masked, (batch, 1, L). */
  readonly symbol: Value;
  readonly masked: Value;
  /** Rank of each position counted from the side's far end, (L). */
  readonly ranks: readonly number[];
  /** Padding that lets a window of L positions end (left) or start (right) at the position itself. */
  readonly pads: readonly number[];
  readonly V: number;
}

/**
 * Table row (batch, L) of the nearest revealed neighbour on one side, the position itself included. A revealed token s at rank r
 * has the code r (V + 1) + V - s, the virtual symbol at rank -1 the code -(V + 1), as have masked positions. The maximum of the
 * codes up to a position is its nearest neighbour's, and taking it from the position's own r (V + 1) + V leaves d (V + 1) + s.
 */
function nearestRevealed(g: GraphBuilder, { symbol, masked, ranks, pads, V }: Side): Value {
  const L = ranks.length;
  const origin = g.floats(
    ranks.map((r) => r * (V + 1) + V),
    [1, 1, L],
  );
  const code = g.node('Where', [masked, g.floats([-(V + 1)], [1]), g.node('Sub', [origin, symbol])]);
  const nearest = g.node('MaxPool', [code], { kernel_shape: [L], strides: [1], pads });
  return g.node('Squeeze', [g.node('Cast', [g.node('Sub', [origin, nearest])], { to: elementCode('int32') }), g.ints([1])]);
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
