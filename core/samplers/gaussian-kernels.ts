import type { Sampler } from '../grid/vocabulary.js';
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
    case 'ar_ancestral':
    case 'cholesky_one_shot':
    case 'mdlm_ancestral':
    case 'sedd_tweedie':
    case 'fhs':
    case 'blocks':
    case 'low_entropy_k':
    case 'eb':
    case 'maskgit':
    case 'remdm':
    case 'bd3lm':
    case 'noop':
      throw new RangeError(`${sampler} is no Gaussian sampler: use ddpm, ddim, edm_heun, dpmpp_2m or euler_flow.`);
  }
}
