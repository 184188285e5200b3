import { BATCH, elementCode, GraphBuilder, type Value } from '../../core/onnx/index.js';
import type { LatentClassModel } from '../../core/worlds/index.js';
import { LOG_ZERO, logTable } from './log-table.js';

/**
 * Next-token network of a latent-class model: (token, state) -> (logits, next_state).
 *
 * State (batch, C): log-likelihood of the tokens so far under each class, less its maximum; zeros at the start. Token V (BOS)
 * adds nothing.
 */
export function latentClassAutoregressiveGraph(model: LatentClassModel): GraphBuilder {
  const { vocabulary: V, classes: C } = model;
  const g = new GraphBuilder('latent-class-autoregressive');
  const token = g.input('token', 'int32', [BATCH]);
  const state = g.input('state', 'float32', [BATCH, C]);
  const likelihood = g.node('Add', [state, g.node('Gather', [classLogLikelihoods(g, model), token], { axis: 0 })]);
  const next = g.node('Sub', [likelihood, g.node('ReduceMax', [likelihood, g.ints([-1])], { keepdims: 1 })]);
  g.output('logits', 'float32', [BATCH, V], g.node('Log', [mixture(g, next, model)]));
  g.output('next_state', 'float32', [BATCH, C], next);
  return g;
}

/**
 * Masked-diffusion network of a latent-class model: the revealed tokens give a class posterior, and every masked position has
 * the mixture of the classes' token laws under it. Revealed positions get their own token with probability 1.
 */
export function latentClassMaskedGraph(model: LatentClassModel): GraphBuilder {
  const { length: L, vocabulary: V } = model;
  const g = new GraphBuilder('latent-class-masked');
  const tokens = g.input('tokens', 'int32', [BATCH, L]);
  const terms = g.node('Gather', [classLogLikelihoods(g, model), tokens], { axis: 0 });
  const likelihood = g.node('ReduceSum', [terms, g.ints([1])], { keepdims: 0 });
  const logLaw = g.node('Unsqueeze', [g.node('Log', [mixture(g, likelihood, model)]), g.ints([1])]);

  const certainty = Array.from({ length: (V + 1) * V }, (_, k) => (Math.floor(k / V) === k % V ? 0 : LOG_ZERO));
  const revealed = g.node('Gather', [g.floats(certainty, [V + 1, V]), tokens], { axis: 0 });
  const mask = g.node('Cast', [g.ints([V])], { to: elementCode('int32') });
  const masked = g.node('Unsqueeze', [g.node('Equal', [tokens, mask]), g.ints([2])]);
  g.output('logits', 'float32', [BATCH, L, V], g.node('Where', [masked, logLaw, revealed]));
  return g;
}

/** Denoiser of the sentence latent, the one-hot of the class: p(c | x) ~ prior_c exp(x_c / sigma^2). */
export function latentClassStepGraph({ classes: C, prior }: LatentClassModel): GraphBuilder {
  const g = new GraphBuilder('latent-class-sentence-latent');
  const x = g.input('x', 'float32', [BATCH, C]);
  const sigma = g.input('sigma', 'float32', [BATCH]);
  const variance = g.node('Unsqueeze', [g.node('Mul', [sigma, sigma]), g.ints([1])]);
  const margin = g.node('Sub', [x, g.node('ReduceMax', [x, g.ints([-1])], { keepdims: 1 })]);
  const weights = g.node('Add', [g.node('Div', [margin, variance]), g.floats(logTable(prior), [C])]);
  g.output('x0', 'float32', [BATCH, C], g.node('Softmax', [weights], { axis: -1 }));
  return g;
}

/** Decoder of the sentence latent: the token law of the class whose one-hot is nearest, the same at every position. */
export function latentClassDecoderGraph({ length: L, vocabulary: V, classes: C, emission }: LatentClassModel): GraphBuilder {
  const g = new GraphBuilder('latent-class-decoder');
  const z = g.input('z', 'float32', [BATCH, C]);
  // |z - e_c|^2 = |z|^2 - 2 z_c + 1 is least where z_c is largest. keepdims leaves the axis that the positions then fill.
  const nearest = g.node('ArgMax', [z], { axis: -1, keepdims: 1 });
  const law = g.node('Gather', [g.floats(logTable(emission), [C, V]), nearest], { axis: 0 });
  g.output('logits', 'float32', [BATCH, L, V], g.node('Expand', [law, g.ints([1, L, 1])]));
  return g;
}

/** log p(token | class) less its maximum over classes, (V + 1, C); 0 for the mask. Small terms keep float32 sums exact. */
function classLogLikelihoods(g: GraphBuilder, { vocabulary: V, classes: C, emission }: LatentClassModel): Value {
  const logs = logTable(emission);
  const rows = Array.from({ length: V }, (_, v) => {
    const column = Array.from({ length: C }, (__, c) => logs[c * V + v]);
    return column.map((x) => x - Math.max(...column));
  });
  return g.floats([...rows.flat(), ...new Array<number>(C).fill(0)], [V + 1, C]);
}

/** Token law (batch, V) under the class posterior that goes with log-likelihoods (batch, C). */
function mixture(g: GraphBuilder, likelihood: Value, { vocabulary: V, classes: C, prior, emission }: LatentClassModel): Value {
  const posterior = g.node('Softmax', [g.node('Add', [likelihood, g.floats(logTable(prior), [C])])], { axis: -1 });
  return g.node('MatMul', [posterior, g.floats(emission, [C, V])]);
}
