import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { inverseCdf } from '../worlds/categorical.js';
import type { ChoiceObserver, LeastEntropyPass } from './least-entropy-pass.js';
import type { SubBatch } from './reveal-pass.js';

/** Samplers of masked diffusion that choose the positions of least predicted entropy: `low_entropy_k` and `eb`, by the rule of the pass. */
export class LeastEntropySampler {
  private readonly tokenUniforms: Float64Array;

  /**
   * @param pass The pass over the step network.
   * @param length L.
   * @param vocabulary V.
   */
  constructor(
    private readonly pass: LeastEntropyPass,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly noise: NoiseSource,
  ) {
    this.tokenUniforms = new Float64Array(SUB_BATCH * length);
  }

  /**
   * Draws the samples of one sub-batch, each token by inverse CDF in float64.
   * @param from Step to go on from; 0 begins.
   * @param out (N, L) tokens of the cell; the rows of the sub-batch's samples are written.
   * @param calls (N) network calls per sample, added to.
   */
  async sample(subBatch: SubBatch, from: number, out: Uint8Array, calls: Int32Array, observer: ChoiceObserver): Promise<void> {
    const { rows, samples } = subBatch;
    this.noise.fillUniforms(PURPOSE.token, samples, rows, 0, this.length, this.tokenUniforms);
    const draw = (row: number, position: number, _step: number, probabilities: Float64Array): number =>
      inverseCdf(probabilities, 0, this.vocabulary, this.tokenUniforms[row * this.length + position]);
    await this.pass.run(subBatch, from, calls, draw, observer);
    for (let row = 0; row < rows; row++) {
      out.set(this.pass.tokens.subarray(row * this.length, (row + 1) * this.length), samples[row] * this.length);
    }
  }
}
