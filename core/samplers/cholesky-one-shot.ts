import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import type { SubBatch } from './reveal-pass.js';

/**
 * `cholesky_one_shot`: one call maps white noise to an image, pixel by pixel in raster order (x = L z). The lift-once baseline of
 * Gaussian images: autoregressive, exact, one pass.
 */
export class CholeskyOneShot {
  private readonly z: Float64Array;
  private readonly input: Float32Array;
  private readonly image: Float32Array;

  /**
   * @param network noise float32 [batch, d] -> image [batch, d].
   * @param dimensions d.
   */
  constructor(
    private readonly network: CheckedNetwork,
    private readonly dimensions: number,
    private readonly noise: NoiseSource,
  ) {
    network.requireSizes({ noise: dimensions, image: dimensions });
    this.z = new Float64Array(SUB_BATCH * dimensions);
    this.input = new Float32Array(SUB_BATCH * dimensions);
    this.image = new Float32Array(SUB_BATCH * dimensions);
  }

  /**
   * Draws one sub-batch.
   * @param out (N, d) images of the cell; the rows of the sub-batch's samples are written.
   * @param calls (N) network calls per sample, added to.
   */
  async sample(subBatch: SubBatch, out: Float32Array, calls: Int32Array): Promise<void> {
    const { rows, samples } = subBatch;
    const d = this.dimensions;
    this.noise.fillGaussians(PURPOSE.initialState, samples, rows, 0, d, this.z);
    this.input.set(this.z);
    await this.network.run(rows, { noise: this.input }, { image: { data: this.image, perSample: d } }, { step: 0, samples });
    for (let row = 0; row < rows; row++) {
      out.set(this.image.subarray(row * d, (row + 1) * d), samples[row] * d);
      calls[samples[row]]++;
    }
  }
}
