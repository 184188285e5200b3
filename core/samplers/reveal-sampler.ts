import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { inverseCdf } from '../worlds/categorical.js';
import type { RevealPass, SubBatch } from './reveal-pass.js';
import type { StepObserver } from './step-observer.js';

/**
 * Samplers of masked diffusion that decide when a position is revealed without looking at the tokens: `mdlm_ancestral`, `blocks`, `fhs`,
 * `bd3lm`, by the schedule of the pass.
 *
 * Two stages. First the step of every position, from one uniform time each, so that all of them share their noise. Second its token by
 * inverse CDF in float64 from the predicted law given the tokens of earlier steps.
 */
export class RevealSampler {
  private readonly times: Float64Array;
  private readonly tokenUniforms: Float64Array;

  /**
   * @param pass The pass over the step network.
   * @param length L.
   * @param vocabulary V.
   */
  constructor(
    private readonly pass: RevealPass,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly noise: NoiseSource,
  ) {
    this.times = new Float64Array(SUB_BATCH * length);
    this.tokenUniforms = new Float64Array(SUB_BATCH * length);
  }

  /**
   * Draws the samples of one sub-batch.
   * @param from Step to go on from; 0 begins.
   * @param out (N, L) tokens of the cell; the rows of the sub-batch's samples are written.
   * @param calls (N) network calls per sample, added to.
   */
  async sample(subBatch: SubBatch, from: number, out: Uint8Array, calls: Int32Array, observer: StepObserver): Promise<void> {
    const { rows, samples } = subBatch;
    this.noise.fillUniforms(PURPOSE.unmaskTime, samples, rows, 0, this.length, this.times);
    this.noise.fillUniforms(PURPOSE.token, samples, rows, 0, this.length, this.tokenUniforms);
    const draw = (row: number, position: number, step: number, probabilities: Float64Array): number => {
      observer.onPrediction(step, probabilities);
      return inverseCdf(probabilities, 0, this.vocabulary, this.tokenUniforms[row * this.length + position]);
    };
    await this.pass.run(subBatch, from, this.times, calls, draw, (step) => observer.onStepEnd(step), observer.onRow);
    for (let row = 0; row < rows; row++) {
      out.set(this.pass.tokens.subarray(row * this.length, (row + 1) * this.length), samples[row] * this.length);
    }
  }
}
