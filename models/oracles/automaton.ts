import { BATCH, elementCode, GraphBuilder, type Value } from '../../core/onnx/index.js';
import type { AutomatonLaw } from '../../core/worlds/index.js';
import { EdgeSlots, NEVER } from './edge-slots.js';
import { LOG_ZERO } from './log-table.js';

/**
 * Exact networks of a weighted automaton, by forward and backward messages in the log domain. Probabilities would underflow: evidence
 * about a hard constraint spans thousands of nats. Every message is less its largest entry, so that what counts stays near 0, where
 * float32 is finest.
 *
 * Inside, tensors have the batch innermost, because the runtime broadcasts along short rows slowly.
 */

/**
 * Next-token network: (token, state) -> (logits, next_state).
 *
 * State (batch, S + 1): log-belief about the automaton's state, then the position that is to be written, for what a state leads to
 * depends on how much of the sequence is left. Zeros at the start; token V (BOS) turns them into the initial law.
 */
export function automatonAutoregressiveGraph({ automaton, future }: AutomatonLaw): GraphBuilder {
  const { length: L, vocabulary: V, states: S, initial, edges } = automaton;
  const g = new GraphBuilder('automaton-autoregressive');
  const token = g.input('token', 'int32', [BATCH]);
  const state = g.input('state', 'float32', [BATCH, S + 1]);
  const belief = g.node('Slice', [state, g.ints([0]), g.ints([S]), g.ints([1])]);
  const position = g.node('Slice', [state, g.ints([S]), g.ints([S + 1]), g.ints([1])]);

  const starts = Array.from(initial, (weight, to) => ({ from: 0, to, token: V, weight })).filter(({ weight }) => weight > 0);
  const moves = new EdgeSlots([...edges, ...starts], (V + 1) * S, (edge) => edge.token * S + edge.to);
  const row = (table: readonly number[]): Value => g.node('Gather', [g.floats(table, [V + 1, S * moves.width]), token], { axis: 0 });
  const sources = g.node('Cast', [row(moves.table((edge) => edge.from, 0))], { to: elementCode('int32') });
  const terms = g.node('Add', [g.node('GatherElements', [belief, sources], { axis: 1 }), row(moves.logWeights())]);
  const moved = lessLargest(g, logSum(g, g.node('Reshape', [terms, g.ints([-1, S, moves.width])]), 2), 1);

  const writes = new EdgeSlots(edges, V, (edge) => edge.token);
  const before = g.node('Gather', [moved, g.ints(writes.table((edge) => edge.from, 0))], { axis: 1 });
  // log b_{t+1} of the state that each edge leads to, (L, V x width).
  const ahead = Array.from({ length: L }, (_, t) => writes.table((edge) => finite(future[(t + 1) * S + edge.to]), 0)).flat();
  const within = g.node('Clip', [g.node('Squeeze', [position, g.ints([1])]), g.floats([0], []), g.floats([L - 1], [])]);
  const due = g.node('Cast', [within], { to: elementCode('int32') });
  const after = g.node('Gather', [g.floats(ahead, [L, V * writes.width]), due], { axis: 0 });
  const scores = g.node('Add', [g.node('Add', [before, after]), g.floats(writes.logWeights(), [1, V * writes.width])]);
  const logits = logSum(g, g.node('Reshape', [scores, g.ints([-1, V, writes.width])]), 2);
  g.output('logits', 'float32', [BATCH, V], lessLargest(g, logits, 1));
  g.output(
    'next_state',
    'float32',
    [BATCH, S + 1],
    g.node('Concat', [moved, g.node('Add', [position, g.floats([1], [1, 1])])], { axis: 1 }),
  );
  return g;
}

/**
 * Masked-diffusion network: p(x_i | revealed tokens) for every position. A token that contradicts a revealed one has the finite
 * log-evidence LOG_ZERO, so that tokens which no sequence joins still have a posterior: that of the sequences with the fewest
 * contradictions. Revealed positions get their own token.
 */
export function automatonMaskedGraph(law: AutomatonLaw): GraphBuilder {
  const { length: L, vocabulary: V } = law.automaton;
  const g = new GraphBuilder('automaton-masked');
  const tokens = g.input('tokens', 'int32', [BATCH, L]);
  const agreement = Array.from({ length: (V + 1) * V }, (_, k) => {
    const revealed = Math.floor(k / V);
    return revealed === V || revealed === k % V ? 0 : LOG_ZERO;
  });
  const evidence = g.node('Gather', [g.floats(agreement, [V + 1, V]), tokens], { axis: 0 });
  const posterior = tokenScores(g, law, g.node('Transpose', [evidence], { perm: [1, 2, 0] }));
  const batchFirst = g.node('Transpose', [posterior], { perm: [2, 0, 1] });
  const mask = g.node('Cast', [g.ints([V])], { to: elementCode('int32') });
  const masked = g.node('Unsqueeze', [g.node('Equal', [tokens, mask]), g.ints([2])]);
  g.output('logits', 'float32', [BATCH, L, V], g.node('LogSoftmax', [g.node('Where', [masked, batchFirst, evidence])], { axis: -1 }));
  return g;
}

/** Denoiser under Gaussian noise on one-hots, x = onehot + sigma z: evidence x_v / sigma^2, less its largest entry at each position. */
export function automatonEmbeddingGraph(law: AutomatonLaw): GraphBuilder {
  const { length: L, vocabulary: V } = law.automaton;
  const g = new GraphBuilder('automaton-token-embedding');
  const x = g.input('x', 'float32', [BATCH, L, V]);
  const sigma = g.input('sigma', 'float32', [BATCH]);
  const margins = lessLargest(g, g.node('Transpose', [x], { perm: [1, 2, 0] }), 1);
  const evidence = g.node('Div', [margins, g.node('Mul', [sigma, sigma])]);
  const scores = g.node('Transpose', [tokenScores(g, law, evidence)], { perm: [2, 0, 1] });
  g.output('x0', 'float32', [BATCH, L, V], g.node('Softmax', [scores], { axis: -1 }));
  return g;
}

/**
 * log p(x_i = v | evidence) of every position and token up to a constant of the position, (L, V, batch).
 * @param evidence Log-evidence (L, V, batch).
 */
function tokenScores(g: GraphBuilder, { automaton }: AutomatonLaw, evidence: Value): Value {
  const { length: L, vocabulary: V, states: S, edges, initial, final } = automaton;
  const byPosition = g.split(evidence, 0, L);
  // Zeros (1, 1, batch): they give the first messages, which are constants, a batch.
  const blank = g.node('Mul', [g.node('ReduceMax', [byPosition[0], g.ints([1])], { keepdims: 1 }), g.floats([0], [1, 1, 1])]);
  const boundary = (weights: Float64Array): Value =>
    g.node('Add', [
      g.floats(
        weights.map((weight) => finite(Math.log(weight))),
        [1, S, 1],
      ),
      blank,
    ]);
  const into = new EdgeSlots(edges, S, (edge) => edge.to);
  const out = new EdgeSlots(edges, S, (edge) => edge.from);

  const step = (slots: EdgeSlots, message: Value, seen: Value, near: 'from' | 'to'): Value => {
    const states = g.node('Gather', [message, g.ints(slots.table((edge) => edge[near], 0))], { axis: 1 });
    const tokens = g.node('Gather', [seen, g.ints(slots.table((edge) => edge.token, 0))], { axis: 1 });
    const terms = g.node('Add', [g.node('Add', [states, tokens]), g.floats(slots.logWeights(), [1, S * slots.width, 1])]);
    return lessLargest(g, logSum(g, g.node('Reshape', [terms, g.ints([1, S, slots.width, -1])]), 2), 1);
  };
  const forward = [boundary(initial)];
  const backward = [boundary(final)];
  for (let t = 0; t + 1 < L; t++) {
    forward.push(step(into, forward[t], byPosition[t], 'from'));
    backward.push(step(out, backward[t], byPosition[L - 1 - t], 'to'));
  }
  backward.reverse();
  const writes = new EdgeSlots(edges, V, (edge) => edge.token);
  const before = g.node('Gather', [g.node('Concat', forward, { axis: 0 }), g.ints(writes.table((edge) => edge.from, 0))], { axis: 1 });
  const after = g.node('Gather', [g.node('Concat', backward, { axis: 0 }), g.ints(writes.table((edge) => edge.to, 0))], { axis: 1 });
  const terms = g.node('Add', [g.node('Add', [before, after]), g.floats(writes.logWeights(), [1, V * writes.width, 1])]);
  return g.node('Add', [logSum(g, g.node('Reshape', [terms, g.ints([L, V, writes.width, -1])]), 2), evidence]);
}

/** log 0 as a finite number. */
function finite(logarithm: number): number {
  return Math.max(logarithm, NEVER);
}

/** log sum exp along `axis`, which goes away. */
function logSum(g: GraphBuilder, terms: Value, axis: number): Value {
  return g.node('ReduceLogSumExp', [terms, g.ints([axis])], { keepdims: 0 });
}

/** Takes the largest entry along `axis` off all entries. */
function lessLargest(g: GraphBuilder, values: Value, axis: number): Value {
  return g.node('Sub', [values, g.node('ReduceMax', [values, g.ints([axis])], { keepdims: 1 })]);
}
