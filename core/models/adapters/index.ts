import type { GraphRole, Network } from '../../inference/network.js';
import type { ModelInterface } from '../contract/index.js';
import { AdaptedNetwork, type Adapter } from './adapter.js';
import { denoiserAdapter, encoderAdapter, latentDecoderAdapter, oneShotAdapter } from './denoiser-adapter.js';
import type { GraphRunner } from './graph-runner.js';
import { beliefStateAdapter, decoderAdapter, maskedTokensAdapter, sequenceAdapter } from './token-adapters.js';

export type { ElementData, GraphRunner, GraphTensor } from './graph-runner.js';

/**
 * The network of the contract that a graph stands for.
 * @throws Error when the interface has no graph of that role, or one that the engine does not call.
 */
export function adaptNetwork(model: ModelInterface, role: GraphRole, runner: GraphRunner): Network {
  return new AdaptedNetwork(runner, adapterOf(model, role, runner));
}

/**
 * A decoder without its cache, reading the whole prefix at every call: the same logits for more FLOPs.
 * @throws Error when the step graph is not a decoder.
 */
export function adaptWithoutCache(model: ModelInterface, runner: GraphRunner): Network {
  const graph = model.graphs.step;
  if (graph?.layout !== 'decoder') throw new Error('Only a decoder has a cache to leave out.');
  return new AdaptedNetwork(runner, decoderAdapter(model, graph, runner, false));
}

/**
 * A decoder over whole sequences: tokens (batch, L) to logits (batch, L, V) in one call, for teacher-forced likelihoods.
 * @throws Error when the step graph is not a decoder.
 */
export function adaptSequences(model: ModelInterface, runner: GraphRunner): Network {
  const graph = model.graphs.step;
  if (graph?.layout !== 'decoder') throw new Error('Only a decoder reads whole sequences.');
  return new AdaptedNetwork(runner, sequenceAdapter(model, graph, runner));
}

function adapterOf(model: ModelInterface, role: GraphRole, runner: GraphRunner): Adapter {
  const graph = model.graphs[role];
  if (graph === undefined) throw new Error(`The model has no ${role} graph.`);
  switch (graph.layout) {
    case 'belief-state':
      return beliefStateAdapter(model, graph, runner);
    case 'decoder':
      return decoderAdapter(model, graph, runner);
    case 'masked-tokens':
      return maskedTokensAdapter(model, graph, runner);
    case 'denoiser':
      return denoiserAdapter(model, graph, runner);
    case 'latent-to-tokens':
    case 'latent-to-image':
      return latentDecoderAdapter(model, graph, runner);
    case 'one-shot':
      return oneShotAdapter(graph, runner);
    case 'tokens-to-state':
    case 'image-to-latent':
      return encoderAdapter(model, graph, runner);
  }
}
