import { BATCH, GraphBuilder } from '../../core/onnx/index.js';
import type { MarkovChain } from '../../core/worlds/index.js';

/** Log-evidence against every state but the observed one: after a softmax the others are exactly 0 in float32. */
const CERTAIN = -1e4;
/** Smallest probability whose logarithm is taken: near float32's smallest normal number. */
const TINY = 1e-37;

/**
 * Next-token network of a Markov chain, written as the filter of a hidden Markov model whose hidden state is the last token or,
 * before the first, the start: (token, state) -> (logits, next_state).
 *
 * State: log-belief (batch, V + 1) about the hidden state at `token`'s position before it is seen; zeros say nothing. The
 * filter weighs it with the evidence of `token` and moves it one step along the chain. Token V (BOS) is the start state.
 */
export function chainAutoregressiveGraph({ vocabulary: V, initial, transition }: MarkovChain): GraphBuilder {
  const states = V + 1;
  const g = new GraphBuilder('markov-chain-autoregressive');
  const token = g.input('token', 'int32', [BATCH]);
  const state = g.input('state', 'float32', [BATCH, states]);

  const evidence = Array.from({ length: states * states }, (_, k) => (k % (states + 1) === 0 ? 0 : CERTAIN));
  // Nothing leads back to the start, so the last column of the moves is zero.
  const moves = Array.from({ length: states * states }, (_, k) => {
    const [from, to] = [Math.floor(k / states), k % states];
    if (to === V) return 0;
    return from === V ? initial[to] : transition[from * V + to];
  });

  const seen = g.node('Add', [state, g.node('Gather', [g.floats(evidence, [states, states]), token], { axis: 0 })]);
  const filtered = g.node('Softmax', [seen], { axis: -1 });
  const moved = g.node('MatMul', [filtered, g.floats(moves, [states, states])]);
  const next = g.node('Log', [g.node('Max', [moved, g.floats([TINY], [])])]);
  const logits = g.node('Slice', [next, g.ints([0]), g.ints([V]), g.ints([1])]);
  g.output('logits', 'float32', [BATCH, V], logits);
  g.output('next_state', 'float32', [BATCH, states], next);
  return g;
}
