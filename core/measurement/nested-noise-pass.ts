import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import type { Denoiser } from '../samplers/denoiser.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import type { BeliefMovement } from './belief-movement.js';

/**
 * Predictions of a Gaussian network on data under nested noise: the state at sigma_k is that at sigma_{k+1} plus fresh noise of variance
 * sigma_k^2 - sigma_{k+1}^2, as in a trajectory. One draw for all nodes, or a fresh one for each, is not nested: the predictions are then no
 * martingale, and an exact network seems to guess again.
 */
export class NestedNoisePass {
  private readonly noisy: Float64Array;
  private readonly rounded: Float32Array;
  private readonly gaussians: Float64Array;
  private readonly denoised: Float32Array;

  /** @param sigmas K nodes, descending, then 0. */
  constructor(
    private readonly denoiser: Denoiser,
    private readonly sigmas: Float64Array,
    private readonly noise: NoiseSource,
  ) {
    const capacity = SUB_BATCH * denoiser.dimensions;
    this.noisy = new Float64Array(capacity);
    this.rounded = new Float32Array(capacity);
    this.gaussians = new Float64Array(capacity);
    this.denoised = new Float32Array(capacity);
  }

  /**
   * K network calls, from the least noise to the most: movements are the same in either direction.
   * @param clean (rows, d) data of the sub-batch in the network's space.
   */
  async run(subBatch: SubBatch, clean: Float64Array, movement: BeliefMovement): Promise<void> {
    const { rows, samples } = subBatch;
    const d = this.denoiser.dimensions;
    const last = this.sigmas.length - 2;
    movement.begin();
    this.noisy.set(clean.subarray(0, rows * d));
    for (let step = last; step >= 0; step--) {
      const added = Math.sqrt(this.sigmas[step] ** 2 - this.sigmas[step + 1] ** 2);
      this.noise.fillGaussians(PURPOSE.nestedNoise, samples, rows, step, d, this.gaussians);
      for (let i = 0; i < rows * d; i++) this.rounded[i] = this.noisy[i] += added * this.gaussians[i];
      await this.denoiser.denoise(subBatch, step, this.rounded, this.sigmas[step], this.denoised, 'scanned');
      for (let row = 0; row < rows; row++) {
        movement.move(row, samples[row], this.denoised, row * d);
        if (step === last) movement.addError(samples[row], squaredError(clean, this.denoised, row * d, d), -1);
        if (step === 0) movement.addError(samples[row], squaredError(clean, this.denoised, row * d, d), 1);
      }
    }
  }
}

function squaredError(clean: Float64Array, denoised: Float32Array, offset: number, count: number): number {
  let squares = 0;
  for (let i = offset; i < offset + count; i++) squares += (clean[i] - denoised[i]) ** 2;
  return squares;
}
