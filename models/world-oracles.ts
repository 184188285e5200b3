import { worldIn, type DataName, type World } from '../core/grid/vocabulary.js';
import type { Parameters } from '../core/cells/cell.js';
import type { ModelPackage } from '../core/models/package.js';
import { worldParameters } from '../core/worlds/index.js';
import {
  automatonOracles,
  gaussianFieldOracles,
  gaussianMixtureOracles,
  latentClassOracles,
  markovChainOracles,
  noopOracle,
} from './oracles/index.js';

/**
 * The oracles of the exact world that `name` names, whatever its parameters: those of m4(length=16) are m4(length=16)-ar and so on. The same
 * name gives the same bytes in every process.
 * @throws InvalidWorldParameters
 * @throws RangeError for the name of a dataset.
 */
export function worldOracles(name: DataName): readonly ModelPackage[] {
  const world = worldIn(name);
  if (world === null) throw new RangeError(`${name} is no exact world.`);
  const oracles = oraclesOf(world, worldParameters(name));
  return oracles.map((oracle) => ({
    ...oracle,
    name: `${name}${oracle.name.slice(world.length)}`,
    data: { ...oracle.data, world: name },
  }));
}

function oraclesOf(world: World, parameters: Parameters): readonly ModelPackage[] {
  switch (world) {
    case 'm4':
      return markovChainOracles(parameters);
    case 'hmm3':
    case 'pair':
    case 'par':
    case 'dyck':
    case 'agree':
      return automatonOracles(world, parameters);
    case 'lc4s':
      return latentClassOracles(parameters);
    case 'gmrf':
      return gaussianFieldOracles(parameters);
    case 'gmm':
      return gaussianMixtureOracles(parameters);
    case 'noop':
      return [noopOracle()];
  }
}
