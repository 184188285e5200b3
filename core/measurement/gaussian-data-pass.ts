import { SUB_BATCH } from '../grid/vocabulary.js';
import { firstNonFinite } from '../inference/finite.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import type { Denoiser } from '../samplers/denoiser.js';
import type { SubBatch } from '../samplers/reveal-pass.js';

/** Hears the teacher-forced predictions of a Gaussian network. */
export interface DataPassObserver {
  /**
   * The clean prediction at data + sigma_step z.
   * @param denoised (rows, d), valid during the call only.
   * @param squaredErrors (rows) |clean - denoised|^2.
   */
  onDenoised(step: number, denoised: Float32Array, squaredErrors: Float64Array, subBatch: SubBatch): void;
  /** Step `step` of the sub-batch is done. */
  onStepEnd(step: number): void;
}

/**
 * Noise of different nodes: `independent`, which makes a sum over nodes of low variance, or `common`, one draw for all of them,
 * which is enough where each node is read by itself and makes the curve over nodes smooth.
 */
export type NodeNoise = 'independent' | 'common';

/** Teacher-forced pass: clean data plus Gaussian noise at every node of the sigma grid, one network call each. */
export class GaussianDataPass {
  private readonly noisy: Float32Array;
  private readonly gaussians: Float64Array;
  private readonly denoised: Float32Array;
  private readonly squaredErrors = new Float64Array(SUB_BATCH);

  /** @param sigmas K nodes, then 0. */
  constructor(
    private readonly denoiser: Denoiser,
    private readonly sigmas: Float64Array,
    private readonly noise: NoiseSource,
    private readonly nodeNoise: NodeNoise,
  ) {
    const capacity = SUB_BATCH * denoiser.dimensions;
    this.noisy = new Float32Array(capacity);
    this.gaussians = new Float64Array(capacity);
    this.denoised = new Float32Array(capacity);
  }

  /**
   * @param from Step to go on from; 0 begins.
   * @param clean (rows, d) data of the sub-batch in the network's space.
   */
  async run(subBatch: SubBatch, from: number, clean: Float64Array, observer: DataPassObserver): Promise<void> {
    const { rows, samples } = subBatch;
    const d = this.denoiser.dimensions;
    for (let step = from; step + 1 < this.sigmas.length; step++) {
      const sigma = this.sigmas[step];
      if (step === from || this.nodeNoise === 'independent') {
        const address = this.nodeNoise === 'common' ? 0 : step;
        this.noise.fillGaussians(PURPOSE.dataNoise, samples, rows, address, d, this.gaussians);
      }
      for (let i = 0; i < rows * d; i++) this.noisy[i] = clean[i] + sigma * this.gaussians[i];
      await this.denoiser.denoise(subBatch, step, this.noisy, sigma, this.denoised, 'unscanned');
      for (let row = 0; row < rows; row++) this.squaredErrors[row] = squaredDistance(clean, this.denoised, row * d, d);
      // A squared error shows what is not finite in its row; the same call, scanned, says which element it is.
      if (firstNonFinite(this.squaredErrors, rows) >= 0) {
        await this.denoiser.denoise(subBatch, step, this.noisy, sigma, this.denoised, 'scanned');
      }
      observer.onDenoised(step, this.denoised, this.squaredErrors, subBatch);
      observer.onStepEnd(step);
    }
  }
}

function squaredDistance(a: Float64Array, b: Float32Array, offset: number, count: number): number {
  // Two sums side by side: an addition need not wait for the one before it.
  let even = 0;
  let odd = 0;
  const end = offset + count;
  for (let i = offset; i + 1 < end; i += 2) {
    even += (a[i] - b[i]) ** 2;
    odd += (a[i + 1] - b[i + 1]) ** 2;
  }
  if (count % 2 === 1) even += (a[end - 1] - b[end - 1]) ** 2;
  return even + odd;
}
