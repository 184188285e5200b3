import type { Parameters } from '../cells/cell.js';
import { ParameterReader } from './parameters.js';
import type { NoopWorld } from './world.js';

/** World `noop`: the diagnostic world of load tests. It takes no parameters. @throws InvalidWorldParameters */
export function noopWorld(parameters: Parameters): NoopWorld {
  new ParameterReader('noop', parameters).allowOnly([]);
  return { kind: 'noop', world: 'noop', parameters };
}
