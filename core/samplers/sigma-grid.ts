import type { Parameters } from '../cells/cell.js';

/**
 * The noise levels of a K-step Gaussian sampler: K nodes from `sigmaMax` down to `sigmaMin`, then 0. One network call at each node; the
 * call at the last node steps to 0. K = 1 is `sigmaMax` alone.
 *
 * - `karras`: sigma_i = (max^(1/rho) + i/(K-1) (min^(1/rho) - max^(1/rho)))^rho (Karras et al., arXiv 2206.00364, eq. 5).
 * - `log_uniform`: geometric.
 * - `uniform_time`: the levels sigma = t / (1 - t) of rectified flow, x_t = (1 - t) x + t z, at uniform times t_i = t_0 (1 - i/K), where
 *   t_0 = max / (1 + max) stands for the time 1, at which the noise of the clean data's own scale is infinite.
 *
 * @param parameters `schedule`, `sigmaMax`, but for `uniform_time` `sigmaMin`, and `rho` for `karras`.
 * @returns K + 1 standard deviations, the last one 0.
 * @throws RangeError when a parameter is missing or out of range.
 */
export function sigmaGrid(parameters: Parameters, steps: number): Float64Array {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`A sigma grid needs a whole number of steps >= 1, not ${String(steps)}.`);
  const max = positive(parameters, 'sigmaMax');
  if (parameters.schedule === 'uniform_time') return uniformTimes(max, steps);
  const min = positive(parameters, 'sigmaMin');
  const node = nodeFunction(parameters, max, min);
  const grid = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i++) grid[i] = i === 0 ? max : node(i / (steps - 1));
  return grid;
}

function uniformTimes(max: number, steps: number): Float64Array {
  const grid = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i++) {
    const time = (max / (1 + max)) * (1 - i / steps);
    grid[i] = i === 0 ? max : time / (1 - time);
  }
  return grid;
}

/** Maps the share 0..1 of the way to the noise level there. */
function nodeFunction(parameters: Parameters, max: number, min: number): (share: number) => number {
  switch (parameters.schedule) {
    case 'log_uniform':
      return (share) => max * (min / max) ** share;
    case 'karras': {
      const rho = positive(parameters, 'rho');
      const from = max ** (1 / rho);
      const to = min ** (1 / rho);
      return (share) => (from + share * (to - from)) ** rho;
    }
    default:
      throw new RangeError(`Unknown noise schedule ${JSON.stringify(parameters.schedule)}: use karras, log_uniform or uniform_time.`);
  }
}

function positive(parameters: Parameters, name: string): number {
  const value = parameters[name];
  if (typeof value !== 'number' || !(value > 0))
    throw new RangeError(`Sampler parameter ${name} must be a number > 0, not ${JSON.stringify(value)}.`);
  return value;
}
