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
    case 'noop':
      throw new RangeError(`${sampler} is no Gaussian sampler: use ddpm, ddim, edm_heun or dpmpp_2m.`);
  }
}
