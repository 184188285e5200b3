import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import type { RevealPass, SubBatch } from '../samplers/reveal-pass.js';
import type { StepObserver } from '../samplers/step-observer.js';

/** Hears of the teacher-forced pass. */
export interface DataObserver extends StepObserver {
  /** -log2 of a token of the data under the law predicted at `step`. */
  readonly onToken?: (step: number, bits: number) => void;
}

/**
 * K-step NELBO of masked diffusion, measured directly: every data token is given a step of the K uniformly at random and scored with
 * the network's law given the tokens of earlier steps. The mean over data is the NELBO of the K-step ancestral sampler with the linear
 * schedule, whatever the network.
 */
export class MaskedNelbo {
  private readonly times: Float64Array;

  /**
   * @param pass A K-step pass over the step network.
   * @param length L.
   */
  constructor(
    private readonly pass: RevealPass,
    private readonly length: number,
    private readonly noise: NoiseSource,
  ) {
    this.times = new Float64Array(SUB_BATCH * length);
  }

  /**
   * Scores the data of one sub-batch.
   * @param from Step to go on from; 0 begins.
   * @param data (N, L) tokens of the cell's data draws.
   * @param bits (N) receives -log2 of the path probability of the sub-batch's sequences.
   */
  async measure(subBatch: SubBatch, from: number, data: Uint8Array, bits: Float64Array, observer: DataObserver): Promise<void> {
    const { rows, samples } = subBatch;
    this.noise.fillUniforms(PURPOSE.dataRevealTime, samples, rows, 0, this.length, this.times);
    if (from === 0) for (let row = 0; row < rows; row++) bits[samples[row]] = 0;
    const score = (row: number, position: number, step: number, probabilities: Float64Array): number => {
      const token = data[samples[row] * this.length + position];
      const cost = -Math.log2(probabilities[token]);
      bits[samples[row]] += cost;
      observer.onPrediction(step, probabilities);
      observer.onToken?.(step, cost);
      return token;
    };
    await this.pass.run(subBatch, from, this.times, null, score, (step) => observer.onStepEnd(step), observer.onRow);
  }
}
