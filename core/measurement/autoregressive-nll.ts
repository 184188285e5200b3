import type { SubBatch } from '../samplers/reveal-pass.js';
import type { StepObserver } from '../samplers/step-observer.js';
import type { TokenPass } from '../samplers/token-pass.js';

/**
 * Exact negative log-likelihood of data under an autoregressive network: sum over t of -log2 p(x_t | x_<t), teacher-forced.
 * @param from Step to go on from; 0 begins.
 * @param data (N, L) tokens of the cell's data draws.
 * @param bits (N) receives the NLL of the sub-batch's sequences in bits.
 * @param onToken Hears of every token with the law that it was predicted with, which is valid during the call only.
 */
export async function measureAutoregressiveNll(
  pass: TokenPass,
  subBatch: SubBatch,
  from: number,
  length: number,
  data: Uint8Array,
  bits: Float64Array,
  observer: StepObserver,
  onToken?: (sample: number, position: number, token: number, probabilities: Float64Array) => void,
): Promise<void> {
  const { rows, samples } = subBatch;
  if (from === 0) for (let row = 0; row < rows; row++) bits[samples[row]] = 0;
  const score = (row: number, position: number, step: number, probabilities: Float64Array): number => {
    const token = data[samples[row] * length + position];
    bits[samples[row]] -= Math.log2(probabilities[token]);
    observer.onPrediction(step, probabilities);
    onToken?.(samples[row], position, token, probabilities);
    return token;
  };
  await pass.run(subBatch, from, null, score, (step) => {
    observer.onStepEnd(step);
  });
}
