import type { GaussianKernel, GaussianStep } from './gaussian-kernel.js';

/**
 * `edm_heun`: the deterministic second-order sampler of Karras et al. (arXiv 2206.00364, algorithm 1), dx/dsigma = (x - D)/sigma.
 * Euler on the last step, where the slope at sigma = 0 is not defined: 2K - 1 calls in K steps.
 */
export class EdmHeun implements GaussianKernel {
  private readonly predicted: Float64Array;

  /** @param capacity Largest number of state elements of a sub-batch. */
  constructor(capacity: number) {
    this.predicted = new Float64Array(capacity);
  }

  callsAt(step: number, steps: number): number {
    return step === steps - 1 ? 1 : 2;
  }

  async advance({ x, rounded, size, denoised, sigma, nextSigma, denoise }: GaussianStep): Promise<void> {
    const length = nextSigma - sigma;
    const predicted = this.predicted;
    for (let i = 0; i < size; i++) predicted[i] = rounded[i] = x[i] + (length * (x[i] - denoised[i])) / sigma;
    if (nextSigma === 0) {
      for (let i = 0; i < size; i++) x[i] = predicted[i];
      return;
    }
    const second = await denoise(rounded, nextSigma);
    for (let i = 0; i < size; i++) {
      const slope = (x[i] - denoised[i]) / sigma + (predicted[i] - second[i]) / nextSigma;
      x[i] = rounded[i] = x[i] + (length * slope) / 2;
    }
  }
}
