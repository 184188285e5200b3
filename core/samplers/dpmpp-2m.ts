import type { GaussianKernel, GaussianStep } from './gaussian-kernel.js';

/**
 * `dpmpp_2m`: DPM-Solver++(2M) (Lu et al., arXiv 2211.01095), data prediction, multistep of order 2. With h = ln(s/t) and
 * r = h_prev/h: D' = (1 + 1/(2r)) D - D_prev/(2r), x <- (t/s) x + (1 - t/s) D'. The first step and the step to 0 are of first order.
 */
export class Dpmpp2m implements GaussianKernel {
  readonly memory: { readonly previous: Float64Array; readonly previousLog: Float64Array };

  /** @param capacity Largest number of state elements of a sub-batch. */
  constructor(capacity: number) {
    this.memory = { previous: new Float64Array(capacity), previousLog: new Float64Array(1) };
  }

  callsAt(): number {
    return 1;
  }

  advance({ x, rounded, size, denoised, step, sigma, nextSigma }: GaussianStep): void {
    const { previous, previousLog } = this.memory;
    const keep = nextSigma / sigma;
    const log = Math.log(sigma / nextSigma);
    const halfInverseRatio = step === 0 || nextSigma === 0 ? 0 : log / (2 * previousLog[0]);
    for (let i = 0; i < size; i++) {
      const extrapolated = denoised[i] + halfInverseRatio * (denoised[i] - previous[i]);
      x[i] = rounded[i] = keep * x[i] + (1 - keep) * extrapolated;
      previous[i] = denoised[i];
    }
    previousLog[0] = log;
  }
}
