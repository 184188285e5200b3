import type { ModelPackage } from '../core/models/package.js';
import { defaultParameters } from '../core/worlds/index.js';
import { gaussianFieldOracles, latentClassOracles, markovChainOracles, noopOracle } from './oracles/index.js';

export { GRAPH_CONTRACT_VERSION } from './contract.js';
export { gaussianFieldOracles, latentClassOracles, markovChainOracles, noopOracle } from './oracles/index.js';

let packages: readonly ModelPackage[] | null = null;

/** The models that the product ships, on the default parameters of their worlds. Built once a process; the same bytes in each. */
export function builtInModels(): readonly ModelPackage[] {
  packages ??= [
    ...markovChainOracles(defaultParameters('m4')),
    ...latentClassOracles(defaultParameters('lc4s')),
    ...gaussianFieldOracles(defaultParameters('gmrf')),
    noopOracle(),
  ];
  return packages;
}
