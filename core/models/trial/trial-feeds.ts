import type { Network, TensorData } from '../../inference/network.js';
import type { GraphContract, ModelInterface } from '../contract/index.js';

/** Inputs of a trial and what is read, by contract name. */
export interface TrialFeeds {
  readonly inputs: Readonly<Record<string, TensorData>>;
  /** Elements per sample of each output. */
  readonly outputs: Readonly<Record<string, number>>;
  /** An output that holds the probabilities of tokens, `columns` at a time; null where none does. */
  readonly probabilities: { readonly output: string; readonly columns: number } | null;
}

/** Noise levels of the rows of a trial. One for all: some graphs take one a batch. */
const TRIAL_SIGMA = 1.5;

/** Fixed, varied inputs for one call; autoregressive graphs are fed by the trial itself, position by position. */
export function trialFeeds(model: ModelInterface, graph: GraphContract, batch: number, network: Network): TrialFeeds {
  const size = (name: string): number => network.elementsPerSample(name);
  switch (graph.layout) {
    case 'masked-tokens': {
      const [length, vocabulary] = [size('tokens'), model.vocabulary ?? 1];
      // Row 0 all masked, the others in part.
      const tokens = Int32Array.from({ length: batch * length }, (_, i) => (i < length || i % 3 === 0 ? vocabulary : i % vocabulary));
      return { inputs: { tokens }, outputs: { logits: size('logits'), ...hiddenStates(graph, network) }, probabilities: null };
    }
    case 'denoiser': {
      const inputs = { x: waves(batch * size('x'), 2), sigma: new Float32Array(batch).fill(TRIAL_SIGMA) };
      return { inputs, outputs: { x0: size('x0'), ...hiddenStates(graph, network) }, probabilities: oneHotColumns(model, graph) };
    }
    case 'latent-to-tokens':
      return { inputs: { z: waves(batch * size('z'), 1) }, outputs: { logits: size('logits') }, probabilities: null };
    case 'latent-to-image':
      return { inputs: { z: waves(batch * size('z'), 1) }, outputs: { image: size('image') }, probabilities: null };
    case 'one-shot':
      return { inputs: { noise: waves(batch * size('noise'), 1) }, outputs: { image: size('image') }, probabilities: null };
    case 'belief-state':
    case 'decoder':
    case 'tokens-to-state':
    case 'image-to-latent':
      return { inputs: {}, outputs: {}, probabilities: null };
  }
}

/** An optional output that is read where a graph has it. */
function hiddenStates({ outputs }: GraphContract, network: Network): Record<string, number> {
  return outputs['hidden_states'] === undefined ? {} : { hidden_states: network.elementsPerSample('hidden_states') };
}

/** A denoiser of one-hot tokens predicts their marginals: its last axis is the vocabulary. */
function oneHotColumns({ vocabulary, parameterisation }: ModelInterface, { stateShape }: GraphContract): TrialFeeds['probabilities'] {
  const columns = stateShape?.at(-1);
  return vocabulary !== null && columns === vocabulary && stateShape?.length === 2 && parameterisation === 'x0'
    ? { output: 'x0', columns }
    : null;
}

/** Numbers that vary without a pattern of the batch's period, of the given amplitude. */
function waves(count: number, amplitude: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => amplitude * Math.sin(1.7 * i + 0.3 * (i % 7)));
}
