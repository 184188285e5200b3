import { WORLDS } from '../core/grid/vocabulary.js';
import type { ModelPackage } from '../core/models/package.js';
import { worldOracles } from './world-oracles.js';

export { GRAPH_CONTRACT_VERSION } from './contract.js';
export {
  automatonOracles,
  gaussianFieldOracles,
  gaussianMixtureOracles,
  latentClassOracles,
  markovChainOracles,
  noopOracle,
} from './oracles/index.js';
export { worldOracles } from './world-oracles.js';

let packages: readonly ModelPackage[] | null = null;

/** The models that the product ships, on the published parameters of their worlds. Built once a process; the same bytes in each. */
export function builtInModels(): readonly ModelPackage[] {
  packages ??= WORLDS.flatMap(worldOracles);
  return packages;
}
