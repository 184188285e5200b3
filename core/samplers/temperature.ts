import type { Parameters } from '../cells/cell.js';

/** Temperature of the laws that a cell's tokens are decided from; 1 where its sampler's parameters name none. */
export function temperatureOf({ parameters }: { readonly parameters: Parameters }): number {
  const { temperature = 1 } = parameters;
  if (typeof temperature !== 'number' || !(temperature > 0))
    throw new RangeError(`A temperature must be a number > 0, not ${JSON.stringify(temperature)}.`);
  return temperature;
}
