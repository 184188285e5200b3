import { SUB_BATCH } from '../grid/vocabulary.js';
import type { Memory } from '../checkpoints/index.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { InvalidModelOutput } from '../inference/errors.js';
import { firstNonFinite } from '../inference/finite.js';
import type { Denoiser, Scan } from './denoiser.js';
import type { GaussianKernel } from './gaussian-kernel.js';
import type { SubBatch } from './reveal-pass.js';

/** Hears what a Gaussian sampler does, for the trajectory. */
export interface GaussianObserver {
  /** The clean prediction at the state of `step`: (rows, d), valid during the call only. */
  onDenoised(step: number, denoised: Float32Array, subBatch: SubBatch): void;
  /** Step `step` of the sub-batch is done. */
  onStepEnd(step: number): void;
}

const UNOBSERVED: GaussianObserver = { onDenoised: () => undefined, onStepEnd: () => undefined };

/** Runs a Gaussian kernel down a sigma grid; the same for pixels, whitened, embedding and latent spaces. */
export class GaussianSampler {
  /** (SUB_BATCH, d) state in float64; after `sample`, the final state. */
  readonly x: Float64Array;
  /** (SUB_BATCH, d) the last clean prediction at a node of the grid. */
  readonly denoised: Float32Array;
  private readonly rounded: Float32Array;
  private readonly corrector: Float32Array;
  private readonly noiseBuffer: Float64Array;

  /**
   * @param sigmas K nodes, then 0.
   * @param startMean Mean of the starting state, the same in every element: 1/V for one-hots, 0 for centred data.
   */
  constructor(
    private readonly denoiser: Denoiser,
    private readonly kernel: GaussianKernel,
    private readonly sigmas: Float64Array,
    private readonly startMean: number,
    private readonly noise: NoiseSource,
  ) {
    const capacity = SUB_BATCH * denoiser.dimensions;
    this.x = new Float64Array(capacity);
    this.denoised = new Float32Array(capacity);
    this.rounded = new Float32Array(capacity);
    this.corrector = new Float32Array(capacity);
    this.noiseBuffer = new Float64Array(capacity);
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return { x: this.x, ...this.kernel.memory };
  }

  /**
   * Draws one sub-batch: x ~ N(startMean, sigma_0^2), then K steps. The result is in `x`, the last prediction in `denoised`.
   *
   * What is not finite in a prediction stays in the state, so that two states are scanned instead of every output; only a
   * sub-batch that fails is drawn again with each call scanned, which names the step.
   * @param from Step to go on from, with the memory of then; 0 begins.
   * @param calls (N) network calls per sample, added to.
   * @throws InvalidModelOutput when a prediction is not finite.
   */
  async sample(subBatch: SubBatch, from: number, calls: Int32Array, observer: GaussianObserver): Promise<void> {
    const steps = this.sigmas.length - 1;
    if (from === 0) this.start(subBatch);
    else this.rounded.set(this.x);
    for (let step = from; step < steps; step++) {
      // The last step may keep nothing of the state it starts from.
      if (step === steps - 1) await this.requireFinite(subBatch);
      await this.advance(subBatch, step, step === from ? 'scanned' : 'unscanned', observer);
      for (let row = 0; row < subBatch.rows; row++) calls[subBatch.samples[row]] += this.kernel.callsAt(step, steps);
      observer.onStepEnd(step);
    }
    await this.requireFinite(subBatch);
  }

  private async advance(subBatch: SubBatch, step: number, scan: Scan, observer: GaussianObserver): Promise<void> {
    await this.denoiser.denoise(subBatch, step, this.rounded, this.sigmas[step], this.denoised, scan);
    observer.onDenoised(step, this.denoised, subBatch);
    await this.kernel.advance({
      x: this.x,
      rounded: this.rounded,
      size: this.sizeOf(subBatch),
      denoised: this.denoised,
      step,
      sigma: this.sigmas[step],
      nextSigma: this.sigmas[step + 1],
      gaussians: () => this.gaussians(PURPOSE.stepNoise, subBatch, step),
      denoise: async (x, sigma) => {
        await this.denoiser.denoise(subBatch, step, x, sigma, this.corrector, scan);
        return this.corrector;
      },
    });
  }

  /** @throws InvalidModelOutput that names the step after which the state is not finite. */
  private async requireFinite(subBatch: SubBatch): Promise<void> {
    if (firstNonFinite(this.x, this.sizeOf(subBatch)) < 0) return;
    this.start(subBatch);
    for (let step = 0; step + 1 < this.sigmas.length; step++) await this.advance(subBatch, step, 'scanned', UNOBSERVED);
    throw new InvalidModelOutput(
      'The state of the sampler overflows though every prediction is finite: check the scale of the outputs.',
      null,
    );
  }

  private start(subBatch: SubBatch): void {
    const size = this.sizeOf(subBatch);
    const z = this.gaussians(PURPOSE.initialState, subBatch, 0);
    for (let i = 0; i < size; i++) this.x[i] = this.rounded[i] = this.startMean + this.sigmas[0] * z[i];
  }

  private sizeOf({ rows }: SubBatch): number {
    return rows * this.denoiser.dimensions;
  }

  private gaussians(purpose: typeof PURPOSE.stepNoise | typeof PURPOSE.initialState, subBatch: SubBatch, step: number): Float64Array {
    this.noise.fillGaussians(purpose, subBatch.samples, subBatch.rows, step, this.denoiser.dimensions, this.noiseBuffer);
    return this.noiseBuffer;
  }
}
