import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { inverseCdf } from '../worlds/categorical.js';
import type { SubBatch } from './reveal-pass.js';
import type { StepObserver } from './step-observer.js';
import type { TokenPass } from './token-pass.js';

/** `ar_ancestral`: each token by inverse CDF in float64 from the next-token law; at temperature 1 exact for an exact network. */
export class ArAncestral {
  private readonly tokenUniforms: Float64Array;

  /**
   * @param pass The left-to-right pass over the step network.
   * @param length L.
   * @param vocabulary V.
   */
  constructor(
    private readonly pass: TokenPass,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly noise: NoiseSource,
  ) {
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
    this.noise.fillUniforms(PURPOSE.token, samples, rows, 0, this.length, this.tokenUniforms);
    const draw = (row: number, position: number, step: number, probabilities: Float64Array): number => {
      observer.onPrediction(step, probabilities);
      const token = inverseCdf(probabilities, 0, this.vocabulary, this.tokenUniforms[row * this.length + position]);
      out[samples[row] * this.length + position] = token;
      return token;
    };
    await this.pass.run(subBatch, from, calls, draw, (step) => {
      observer.onStepEnd(step);
    });
  }
}
