import type { Parameters } from '../../core/cells/cell.js';
import type { ModelPackage } from '../../core/models/package.js';
import type { World } from '../../core/grid/vocabulary.js';
import {
  isAutomatonWorld,
  isGaussianFieldWorld,
  isLatentClassWorld,
  isMarkovChainWorld,
  isMixtureImageWorld,
  worldOf,
} from '../../core/worlds/index.js';
import { oraclePackage } from '../oracle-package.js';
import { automatonAutoregressiveGraph, automatonEmbeddingGraph, automatonMaskedGraph } from './automaton.js';
import { chainAutoregressiveGraph } from './chain-autoregressive.js';
import { chainEmbeddingGraph } from './chain-embedding.js';
import { chainMaskedGraph } from './chain-masked.js';
import { fieldCholeskyGraph, fieldDecoderGraph, fieldLatentGraph, fieldPixelGraph } from './gaussian-field.js';
import { mixturePixelGraph } from './gaussian-mixture.js';
import { latentClassAutoregressiveGraph, latentClassDecoderGraph, latentClassMaskedGraph, latentClassStepGraph } from './latent-class.js';
import { noopGraph } from './noop.js';

/**
 * The Bayes-optimal networks of world `m4`: m4-ar, m4-masked, m4-embedding.
 * @throws InvalidWorldParameters
 */
export function markovChainOracles(parameters: Parameters): ModelPackage[] {
  const world = worldOf('m4', parameters);
  if (!isMarkovChainWorld(world)) throw new TypeError('world m4 is not a Markov chain');
  const { chain } = world;
  const common = { world: 'm4', parameters } as const;
  return [
    oraclePackage({
      ...common,
      name: 'm4-ar',
      architecture: 'autoregressive',
      space: 'token',
      graphs: { step: chainAutoregressiveGraph(chain) },
    }),
    oraclePackage({
      ...common,
      name: 'm4-masked',
      version: 2,
      architecture: 'masked-diffusion',
      space: 'token',
      graphs: { step: chainMaskedGraph(chain) },
    }),
    oraclePackage({
      ...common,
      name: 'm4-embedding',
      architecture: 'gaussian-diffusion',
      space: 'token-embedding',
      graphs: { step: chainEmbeddingGraph(chain) },
    }),
  ];
}

/**
 * The Bayes-optimal networks of a world that is given by an automaton (`hmm3`, `pair`, `par`, `dyck`, `agree`): <world>-ar, <world>-masked,
 * <world>-embedding.
 * @throws InvalidWorldParameters
 */
export function automatonOracles(name: World, parameters: Parameters): ModelPackage[] {
  const world = worldOf(name, parameters);
  if (!isAutomatonWorld(world)) throw new TypeError(`world ${name} has no automaton`);
  const { law } = world;
  const common = { world: name, parameters } as const;
  return [
    oraclePackage({
      ...common,
      name: `${name}-ar`,
      architecture: 'autoregressive',
      space: 'token',
      graphs: { step: automatonAutoregressiveGraph(law) },
    }),
    oraclePackage({
      ...common,
      name: `${name}-masked`,
      architecture: 'masked-diffusion',
      space: 'token',
      graphs: { step: automatonMaskedGraph(law) },
    }),
    oraclePackage({
      ...common,
      name: `${name}-embedding`,
      architecture: 'gaussian-diffusion',
      space: 'token-embedding',
      graphs: { step: automatonEmbeddingGraph(law) },
    }),
  ];
}

/**
 * The Bayes-optimal networks of world `lc4s`: lc4s-ar, lc4s-masked, lc4s-latent.
 * @throws InvalidWorldParameters
 */
export function latentClassOracles(parameters: Parameters): ModelPackage[] {
  const world = worldOf('lc4s', parameters);
  if (!isLatentClassWorld(world)) throw new TypeError('world lc4s has no latent class');
  const { latent } = world;
  const common = { world: 'lc4s', parameters } as const;
  return [
    oraclePackage({
      ...common,
      name: 'lc4s-ar',
      architecture: 'autoregressive',
      space: 'token',
      graphs: { step: latentClassAutoregressiveGraph(latent) },
    }),
    oraclePackage({
      ...common,
      name: 'lc4s-masked',
      architecture: 'masked-diffusion',
      space: 'token',
      graphs: { step: latentClassMaskedGraph(latent) },
    }),
    oraclePackage({
      ...common,
      name: 'lc4s-latent',
      architecture: 'gaussian-diffusion',
      space: 'sentence-latent',
      graphs: { step: latentClassStepGraph(latent), decoder: latentClassDecoderGraph(latent) },
    }),
  ];
}

/**
 * The networks of world `gmrf`: gmrf-pixel, gmrf-whitened or gmrf-pca, and gmrf-cholesky, its one-shot sampler.
 * @throws InvalidWorldParameters
 */
export function gaussianFieldOracles(parameters: Parameters): ModelPackage[] {
  const world = worldOf('gmrf', parameters);
  if (!isGaussianFieldWorld(world)) throw new TypeError('world gmrf is not a Gaussian field');
  const common = { world: 'gmrf', parameters } as const;
  return [
    oraclePackage({
      ...common,
      name: 'gmrf-pixel',
      architecture: 'gaussian-diffusion',
      space: 'pixel',
      graphs: { step: fieldPixelGraph(world) },
    }),
    oraclePackage({
      ...common,
      name: `gmrf-${world.latentSpace.kind}`,
      architecture: 'gaussian-diffusion',
      space: 'image-latent',
      graphs: { step: fieldLatentGraph(world), decoder: fieldDecoderGraph(world) },
    }),
    oraclePackage({
      ...common,
      name: 'gmrf-cholesky',
      architecture: 'autoregressive',
      space: 'pixel',
      graphs: { step: fieldCholeskyGraph(world) },
    }),
  ];
}

/**
 * The network of world `gmm`: gmm-pixel.
 * @throws InvalidWorldParameters
 */
export function gaussianMixtureOracles(parameters: Parameters): ModelPackage[] {
  const world = worldOf('gmm', parameters);
  if (!isMixtureImageWorld(world)) throw new TypeError('world gmm is not a mixture');
  return [
    oraclePackage({
      name: 'gmm-pixel',
      world: 'gmm',
      parameters,
      architecture: 'gaussian-diffusion',
      space: 'pixel',
      graphs: { step: mixturePixelGraph(world) },
    }),
  ];
}

/** The network of load tests. */
export function noopOracle(): ModelPackage {
  return oraclePackage({
    name: 'noop',
    world: 'noop',
    parameters: {},
    architecture: 'autoregressive',
    space: 'token',
    graphs: { step: noopGraph() },
  });
}
