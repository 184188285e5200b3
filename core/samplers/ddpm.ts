import type { GaussianKernel, GaussianStep } from './gaussian-kernel.js';

/**
 * `ddpm`: ancestral sampling (Ho et al., arXiv 2006.11239) in VE form. Draws from the posterior of the forward process with the clean
 * prediction in place of the data: mean D + (t^2/s^2)(x - D), variance t^2 (s^2 - t^2) / s^2. The last step returns D.
 */
export class Ddpm implements GaussianKernel {
  callsAt(): number {
    return 1;
  }

  advance(step: GaussianStep): void {
    const { x, rounded, size, denoised, sigma, nextSigma } = step;
    if (nextSigma === 0) {
      for (let i = 0; i < size; i++) x[i] = rounded[i] = denoised[i];
      return;
    }
    const keep = (nextSigma / sigma) ** 2;
    const spread = (nextSigma / sigma) * Math.sqrt(sigma ** 2 - nextSigma ** 2);
    const z = step.gaussians();
    for (let i = 0; i < size; i++) x[i] = rounded[i] = denoised[i] + keep * (x[i] - denoised[i]) + spread * z[i];
  }
}
