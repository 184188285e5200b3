import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork, OutputBuffer } from '../inference/checked-network.js';
import type { SubBatch } from './reveal-pass.js';

/** Whether a call looks for elements that are not finite itself (`scanned`) or leaves that to its caller (`unscanned`). */
export type Scan = 'scanned' | 'unscanned';

/** The step network of a Gaussian space on sub-batches: x float32 [batch, d], sigma [batch] -> x0 [batch, d]. */
export class Denoiser {
  private readonly sigma = new Float32Array(SUB_BATCH);
  private readonly logits: Readonly<Record<string, OutputBuffer>>;

  /**
   * @param dimensions d, elements of one sample's state.
   * @param logits Filled with the token logits of every call, for a network that gives them beside x0; null for one that does not.
   */
  constructor(
    private readonly network: CheckedNetwork,
    readonly dimensions: number,
    logits: OutputBuffer | null = null,
  ) {
    network.requireSizes({ x: dimensions, sigma: 1, x0: dimensions, ...(logits === null ? {} : { logits: logits.perSample }) });
    this.logits = logits === null ? {} : { logits };
  }

  /**
   * One call on a sub-batch: `out` <- D(x, sigma).
   * @param x (rows, d) state.
   * @param out (rows, d).
   * @throws InvalidModelOutput when a scanned call yields an element that is not finite.
   */
  async denoise(subBatch: SubBatch, step: number, x: Float32Array, sigma: number, out: Float32Array, scan: Scan): Promise<void> {
    const { rows, samples } = subBatch;
    this.sigma.fill(sigma, 0, rows);
    const feeds = { x, sigma: this.sigma };
    const outputs = { x0: { data: out, perSample: this.dimensions }, ...this.logits };
    if (scan === 'scanned') await this.network.run(rows, feeds, outputs, { step, samples });
    else await this.network.runUnscanned(rows, feeds, outputs);
  }
}
