import type { GaussianKernel, GaussianStep } from './gaussian-kernel.js';

/**
 * `dpmpp_2m`: DPM-Solver++(2M) (Lu et al., arXiv 2211.01095), data prediction, multistep of order 2. With h = ln(s/t) and
 * r = h_prev/h: D' = (1 + 1/(2r)) D - D_prev/(2r), x <- (t/s) x + (1 - t/s) D'. The first step and the step to 0 are of first order.
 */
export class Dpmpp2m implements GaussianKernel {
  private readonly previous: Float64Array;
  private previousLog = 0;

  /** @param capacity Largest number of state elements of a sub-batch. */
  constructor(capacity: number) {
    this.previous = new Float64Array(capacity);
  }

  callsAt(): number {
    return 1;
  }

  advance({ x, rounded, size, denoised, step, sigma, nextSigma }: GaussianStep): void {
    const keep = nextSigma / sigma;
    const log = Math.log(sigma / nextSigma);
    const halfInverseRatio = step === 0 || nextSigma === 0 ? 0 : log / (2 * this.previousLog);
    for (let i = 0; i < size; i++) {
      const extrapolated = denoised[i] + halfInverseRatio * (denoised[i] - this.previous[i]);
      x[i] = rounded[i] = keep * x[i] + (1 - keep) * extrapolated;
      this.previous[i] = denoised[i];
    }
    this.previousLog = log;
  }
}
