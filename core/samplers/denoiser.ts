import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import type { SubBatch } from './reveal-pass.js';

/** The step network of a Gaussian space with the buffers of one cell: x float32 [batch, d], sigma [batch] -> x0 [batch, d]. */
export class Denoiser {
  private readonly x: Float32Array;
  private readonly sigma = new Float32Array(SUB_BATCH);

  /** @param dimensions d, elements of one sample's state. */
  constructor(
    private readonly network: CheckedNetwork,
    readonly dimensions: number,
  ) {
    network.requireSizes({ x: dimensions, sigma: 1, x0: dimensions });
    this.x = new Float32Array(SUB_BATCH * dimensions);
  }

  /**
   * One call on a sub-batch: `out` <- D(x, sigma).
   * @param x (rows, d) state in float64.
   * @param out (rows, d).
   */
  async denoise(subBatch: SubBatch, step: number, x: Float64Array, sigma: number, out: Float32Array): Promise<void> {
    const { rows, samples } = subBatch;
    const size = rows * this.dimensions;
    for (let i = 0; i < size; i++) this.x[i] = x[i];
    this.sigma.fill(sigma, 0, rows);
    await this.network.run(rows, { x: this.x, sigma: this.sigma }, { x0: { data: out, perSample: this.dimensions } }, { step, samples });
  }
}
