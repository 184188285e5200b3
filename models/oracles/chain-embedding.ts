import { BATCH, GraphBuilder, type Value } from '../../core/onnx/index.js';
import type { MarkovChain } from '../../core/worlds/index.js';

/**
 * Floor of initial and transition probabilities. It keeps every message positive, so that no evidence however strong can drive a
 * sum to 0/0; a chain with hard zeros is exact as long as no token contradicts its neighbours by more than -ln(1e-30) = 69 nats.
 */
const SMALLEST_PROBABILITY = 1e-30;

/**
 * Denoiser of a Markov chain under Gaussian noise on one-hots, x = onehot + sigma z: the exact posterior marginals by the
 * forward-backward recursion with evidence exp(x_v / sigma^2), which is exp(-|x - e_v|^2 / 2 sigma^2) up to factors without v.
 *
 * Evidence is divided by its maximum per position before it is exponentiated, and each message by its sum: what underflows then
 * is smaller than the rest by e^-87 and cannot matter, since every message is at least SMALLEST_PROBABILITY. The filtered law is
 * normalised before it meets the message from the right for the same reason: the product of two small messages would underflow.
 *
 * Inside, tensors are (direction, time, V, batch): the batch is innermost because the runtime broadcasts along short rows slowly.
 * Forward and backward messages advance together, the backward one (direction 1) on the reversed sequence.
 */
export function chainEmbeddingGraph(chain: MarkovChain): GraphBuilder {
  const { length: L, vocabulary: V } = chain;
  const g = new GraphBuilder('markov-chain-token-embedding');
  const x = g.input('x', 'float32', [BATCH, L, V]);
  const sigma = g.input('sigma', 'float32', [BATCH]);

  const evidence = positionEvidence(g, x, sigma, chain);
  const [forward, backward] = g.split(messages(g, evidence, chain), 0, 2);
  // No message reaches the first position from the left (its evidence holds the initial law) nor the last one from the right.
  const fromLeft = g.node('Pad', [forward, g.ints([1, 0]), g.floats([1], []), g.ints([TIME])]);
  const fromRight = g.node('Pad', [reversed(g, backward), g.ints([0, 1]), g.floats([1], []), g.ints([TIME])]);
  const filtered = normalised(g, g.node('Mul', [fromLeft, evidence]));
  const posterior = normalised(g, g.node('Mul', [filtered, fromRight]));
  const batchFirst = g.node('Transpose', [g.node('Squeeze', [posterior, g.ints([0])])], { perm: [2, 0, 1] });
  g.output('x0', 'float32', [BATCH, L, V], batchFirst);
  return g;
}

/** Axes of the tensors inside. */
const TIME = 1;
const TOKEN = 2;

/** Evidence (1, L, V, batch), at most 1 everywhere; the initial law is part of the first position's. */
function positionEvidence(g: GraphBuilder, x: Value, sigma: Value, { length: L, vocabulary: V, initial }: MarkovChain): Value {
  const byTime = g.node('Unsqueeze', [g.node('Transpose', [x], { perm: [1, 2, 0] }), g.ints([0])]);
  const margin = g.node('Sub', [byTime, g.node('ReduceMax', [byTime, g.ints([TOKEN])], { keepdims: 1 })]);
  const likelihood = g.node('Exp', [g.node('Div', [margin, g.node('Mul', [sigma, sigma])])]);
  const prior = Float64Array.from({ length: L * V }, (_, k) => (k < V ? Math.max(initial[k], SMALLEST_PROBABILITY) : 1));
  return g.node('Mul', [likelihood, g.floats(prior, [1, L, V, 1])]);
}

/**
 * Messages (2, L - 1, V, batch). Direction 0 at time t is what positions 0..t say about position t + 1; direction 1 is the same
 * from the right on the reversed sequence. One step weighs the message with a position's evidence, normalises it and moves it
 * along the chain: by P^T forward, by P backward.
 */
function messages(g: GraphBuilder, evidence: Value, { length: L, vocabulary: V, transition }: MarkovChain): Value {
  const bothWays = g.split(g.node('Concat', [evidence, reversed(g, evidence)], { axis: 0 }), TIME, L);
  const backward = Array.from(transition, (p) => Math.max(p, SMALLEST_PROBABILITY));
  const forward = backward.map((_, k) => backward[(k % V) * V + Math.floor(k / V)]);
  const moves = g.floats([...forward, ...backward], [2, 1, V, V]);
  let message: Value | null = null;
  const all = bothWays.slice(0, L - 1).map((seen) => {
    const weighed: Value = message ? g.node('Mul', [message, seen]) : seen;
    message = g.node('MatMul', [moves, normalised(g, weighed)]);
    return message;
  });
  return g.node('Concat', all, { axis: TIME });
}

/** Divides by the sum over tokens. */
function normalised(g: GraphBuilder, weights: Value): Value {
  return g.node('Div', [weights, g.node('ReduceSum', [weights, g.ints([TOKEN])], { keepdims: 1 })]);
}

/** Reverses time. */
function reversed(g: GraphBuilder, value: Value): Value {
  return g.node('Slice', [value, g.ints([-1]), g.ints([-(2 ** 31)]), g.ints([TIME]), g.ints([-1])]);
}
