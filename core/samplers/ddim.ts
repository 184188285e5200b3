import type { GaussianKernel, GaussianStep } from './gaussian-kernel.js';

/** `ddim` at eta = 0 (Song et al., arXiv 2010.02502) in VE form: an Euler step of the probability flow, x <- D + (t/s)(x - D). */
export class Ddim implements GaussianKernel {
  callsAt(): number {
    return 1;
  }

  advance({ x, rounded, size, denoised, sigma, nextSigma }: GaussianStep): void {
    const keep = nextSigma / sigma;
    for (let i = 0; i < size; i++) x[i] = rounded[i] = denoised[i] + keep * (x[i] - denoised[i]);
  }
}
