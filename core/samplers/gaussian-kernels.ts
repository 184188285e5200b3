import { GAUSSIAN_SAMPLERS, isGaussianSampler, type Sampler } from '../grid/vocabulary.js';
import { Ddim } from './ddim.js';
import { Ddpm } from './ddpm.js';
import { Dpmpp2m } from './dpmpp-2m.js';
import { EdmHeun } from './edm-heun.js';
import type { GaussianKernel } from './gaussian-kernel.js';

/**
 * The kernel of a Gaussian sampler by its name.
 * @param capacity Largest number of state elements of a sub-batch.
 * @throws RangeError when the sampler is not a Gaussian one.
 */
export function gaussianKernel(sampler: Sampler, capacity: number): GaussianKernel {
  if (!isGaussianSampler(sampler)) throw new RangeError(`${sampler} is no Gaussian sampler: use ${GAUSSIAN_SAMPLERS.join(', ')}.`);
  switch (sampler) {
    // An Euler step of rectified flow is one of the probability flow: with s = t/(1-t), x_t + (t'-t)(x_t - D)/t is (1-t') times
    // D + (s'/s)(x - D). What differs is the grid, uniform in t.
    case 'euler_flow':
    case 'ddim':
      return new Ddim();
    case 'ddpm':
      return new Ddpm();
    case 'edm_heun':
      return new EdmHeun(capacity);
    case 'dpmpp_2m':
      return new Dpmpp2m(capacity);
  }
}
