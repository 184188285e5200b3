import type { ModelPackage } from '../core/models/package.js';
import { defaultParameters } from '../core/worlds/index.js';
import {
  automatonOracles,
  gaussianFieldOracles,
  gaussianMixtureOracles,
  latentClassOracles,
  markovChainOracles,
  noopOracle,
} from './oracles/index.js';

export { GRAPH_CONTRACT_VERSION } from './contract.js';
export {
  automatonOracles,
  gaussianFieldOracles,
  gaussianMixtureOracles,
  latentClassOracles,
  markovChainOracles,
  noopOracle,
} from './oracles/index.js';

let packages: readonly ModelPackage[] | null = null;

/** The models that the product ships, on the default parameters of their worlds. Built once a process; the same bytes in each. */
export function builtInModels(): readonly ModelPackage[] {
  packages ??= [
    ...markovChainOracles(defaultParameters('m4')),
    ...(['hmm3', 'pair', 'par', 'dyck', 'agree'] as const).flatMap((world) => automatonOracles(world, defaultParameters(world))),
    ...latentClassOracles(defaultParameters('lc4s')),
    ...gaussianFieldOracles(defaultParameters('gmrf')),
    ...gaussianMixtureOracles(defaultParameters('gmm')),
    noopOracle(),
  ];
  return packages;
}
