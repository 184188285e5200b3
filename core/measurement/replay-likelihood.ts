import type { ChoiceObserver, LeastEntropyPass } from '../samplers/least-entropy-pass.js';
import type { SubBatch } from '../samplers/reveal-pass.js';

/**
 * Exact -log2 q(x) of a sampler that chooses positions from revealed tokens alone, by a replay on data: the sampler's own choices, with
 * the tokens of the data in place of draws. Given the positions of a step its tokens are independent, and the positions follow from
 * earlier tokens, so q(x) is the product of the predicted probabilities and sums to 1 over x.
 *
 * @param from Step to go on from; 0 begins.
 * @param data (N, L) tokens of the cell's data draws.
 * @param bits (N) receives -log2 q of the sub-batch's sequences.
 */
export async function measureReplayLikelihood(
  pass: LeastEntropyPass,
  subBatch: SubBatch,
  from: number,
  length: number,
  data: Uint8Array,
  bits: Float64Array,
  observer: ChoiceObserver,
): Promise<void> {
  const { rows, samples } = subBatch;
  if (from === 0) for (let row = 0; row < rows; row++) bits[samples[row]] = 0;
  const score = (row: number, position: number, _step: number, probabilities: Float64Array): number => {
    const token = data[samples[row] * length + position];
    bits[samples[row]] -= Math.log2(probabilities[token]);
    return token;
  };
  await pass.run(subBatch, from, null, score, observer);
}
