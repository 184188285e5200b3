import type { Memory } from '../checkpoints/index.js';

/** One step of a Gaussian sampler over the rows of a sub-batch. VE form: x = clean + sigma z, state in float64. */
export interface GaussianStep {
  /** State, updated in place; `size` elements count. */
  readonly x: Float64Array;
  /** The state as the network sees it, written with `x`: a pass of its own for the rounding would cost as much as a sampler's update. */
  readonly rounded: Float32Array;
  readonly size: number;
  /** D(x, sigma), the clean prediction at the state; `size` elements count. */
  readonly denoised: Float32Array;
  /** 0-based. */
  readonly step: number;
  readonly sigma: number;
  /** The next level; 0 on the last step. */
  readonly nextSigma: number;
  /** Fresh standard Gaussians of this step, `size` elements. */
  readonly gaussians: () => Float64Array;
  /** A further network call at (x, sigma) within this step; returns the prediction in a buffer of its own. */
  readonly denoise: (x: Float32Array, sigma: number) => Promise<Float32Array>;
}

/** The update rule of a Gaussian sampler. May keep memory from step to step; step 0 starts afresh. */
export interface GaussianKernel {
  /** What it must find again to go on from a step; absent for a rule without memory. */
  readonly memory?: Memory;
  /** Network calls per sample that step `step` of `steps` makes, the one for `denoised` included. */
  callsAt(step: number, steps: number): number;
  /**
   * Moves `x` from `sigma` to `nextSigma`. An element of a prediction that is not finite leaves one in `x`, and one in `x` stays there,
   * but for the step to 0, which need not keep it.
   */
  advance(step: GaussianStep): void | Promise<void>;
}
