import { SUB_BATCH } from '../../grid/vocabulary.js';
import type { CheckedNetwork } from '../../inference/checked-network.js';
import { measureAutoregressiveNll } from '../../measurement/autoregressive-nll.js';
import { softmax } from '../../samplers/categorical.js';
import { TokenPass } from '../../samplers/token-pass.js';
import { subBatches } from '../cell-context.js';

/** Sequences to score. */
export interface ScoredTokens {
  /** (N, L). */
  readonly tokens: Uint8Array;
  readonly length: number;
  readonly vocabulary: number;
}

/** -log2 of every sequence under a decoder, one call a sub-batch, (N). */
export async function scoreWhole(scorer: CheckedNetwork, { tokens, length, vocabulary }: ScoredTokens): Promise<Float64Array> {
  const perSample = length * vocabulary;
  scorer.requireSizes({ tokens: length, logits: perSample });
  const bits = new Float64Array(tokens.length / length);
  const feed = new Int32Array(SUB_BATCH * length);
  const logits = new Float32Array(SUB_BATCH * perSample);
  const probabilities = new Float64Array(vocabulary);
  for (const { rows, samples } of subBatches(bits.length)) {
    const [first] = samples;
    feed.set(tokens.subarray(first * length, (first + rows) * length));
    await scorer.run(rows, { tokens: feed }, { logits: { data: logits, perSample } }, { step: 0, samples });
    for (let i = 0; i < rows * length; i++) {
      softmax(logits, i * vocabulary, vocabulary, probabilities);
      bits[first + Math.floor(i / length)] -= Math.log2(probabilities[feed[i]]);
    }
  }
  return bits;
}

/** -log2 of every sequence under a network with a belief state, one call a token, (N). */
export async function scoreByToken(scorer: CheckedNetwork, { tokens, length, vocabulary }: ScoredTokens): Promise<Float64Array> {
  const pass = new TokenPass(scorer, length, vocabulary);
  const bits = new Float64Array(tokens.length / length);
  const unobserved = { onPrediction: () => undefined, onStepEnd: () => undefined };
  for (const subBatch of subBatches(bits.length)) await measureAutoregressiveNll(pass, subBatch, 0, length, tokens, bits, unobserved);
  return bits;
}
