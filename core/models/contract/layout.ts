import type { Architecture, Space } from '../../grid/vocabulary.js';
import type { GraphRole } from '../../inference/network.js';
import { FLOATS, INTEGERS, MASKS, type PortPattern } from './ports.js';

/** The ways in which a graph can do its part; docs/models.md shows each with its inputs and outputs. */
export const LAYOUTS = [
  'belief-state',
  'decoder',
  'one-shot',
  'masked-tokens',
  'denoiser',
  'latent-to-tokens',
  'latent-to-image',
  'tokens-to-state',
  'image-to-latent',
] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/**
 * Outputs of a step graph beyond its prediction that are measured: the hidden states that the output head reads, and of an autoregressive
 * network what the head makes of the hidden states of every layer.
 */
export const MEASURED_OUTPUTS = ['hidden_states', 'layer_logits'] as const;
export type MeasuredOutput = (typeof MEASURED_OUTPUTS)[number];

/** Inputs and outputs of one layout. */
export interface Layout {
  readonly name: LayoutName;
  readonly inputs: readonly PortPattern[];
  readonly outputs: readonly PortPattern[];
  /** Each of these stands for one input and one output a transformer layer: `past.<layer>.key`, `present.<layer>.key`, and values. */
  readonly cache?: true;
}

const HIDDEN: PortPattern = { name: 'hidden_states', types: FLOATS, shape: ['batch', 'length', 'width'], optional: true };
/** What the output head makes of the hidden states of each layer, the last one's being the logits themselves. */
const LAYER_LOGITS: PortPattern = { name: 'layer_logits', types: FLOATS, shape: ['batch', 'length', 'layers', 'logits'], optional: true };
const LOGITS: PortPattern = { name: 'logits', types: FLOATS, shape: ['batch', 'length', 'logits'] };
const TOKENS: PortPattern = { name: 'tokens', types: INTEGERS, shape: ['batch', 'length'] };
const ATTENTION: PortPattern = { name: 'attention_mask', types: MASKS, shape: ['batch', 'total'], optional: true };

const BELIEF_STATE: Layout = {
  name: 'belief-state',
  inputs: [
    { name: 'token', types: INTEGERS, shape: ['batch'] },
    { name: 'state', types: FLOATS, shape: ['batch', 'state'] },
  ],
  outputs: [
    { name: 'logits', types: FLOATS, shape: ['batch', 'logits'] },
    { name: 'next_state', types: FLOATS, shape: ['batch', 'state'] },
    { ...LAYER_LOGITS, shape: ['batch', 'layers', 'logits'] },
  ],
};

const DECODER: Layout = {
  name: 'decoder',
  inputs: [TOKENS, ATTENTION, { name: 'positions', types: INTEGERS, shape: ['batch', 'length'], optional: true }],
  outputs: [LOGITS, HIDDEN, LAYER_LOGITS],
  cache: true,
};

const MASKED: Layout = {
  name: 'masked-tokens',
  inputs: [TOKENS, ATTENTION, { name: 'token_type_ids', types: INTEGERS, shape: ['batch', 'length'], optional: true }],
  outputs: [LOGITS, HIDDEN],
};

const ONE_SHOT: Layout = {
  name: 'one-shot',
  inputs: [{ name: 'noise', types: FLOATS, shape: ['batch', '...pixels'] }],
  outputs: [{ name: 'image', types: FLOATS, shape: ['batch', '...pixels'] }],
};

/** x with noise sigma, or scaled to unit variance with a time step; the output is named after what it predicts. */
function denoiser(prediction: string, withLogits: boolean): Layout {
  return {
    name: 'denoiser',
    inputs: [
      { name: 'x', types: FLOATS, shape: ['batch', '...state'] },
      { name: 'sigma', types: FLOATS, shape: ['batch'], optional: true },
      // Optimum and diffusers exports give it one element for the whole batch, or one a sample.
      { name: 'time_step', types: [...FLOATS, ...INTEGERS], shape: null, optional: true },
    ],
    outputs: [
      { name: prediction, types: FLOATS, shape: ['batch', '...state'] },
      ...(withLogits ? [{ ...LOGITS, optional: true as const }] : []),
      { ...HIDDEN, shape: ['batch', 'positions', 'width'] },
    ],
  };
}

const DECODE_TOKENS: Layout = {
  name: 'latent-to-tokens',
  inputs: [{ name: 'z', types: FLOATS, shape: ['batch', '...state'] }],
  outputs: [{ ...LOGITS, shape: ['batch', 'length', 'logits'] }],
};
const DECODE_IMAGE: Layout = {
  name: 'latent-to-image',
  inputs: [{ name: 'z', types: FLOATS, shape: ['batch', '...state'] }],
  outputs: [{ name: 'image', types: FLOATS, shape: ['batch', '...pixels'] }],
};
const ENCODE_TOKENS: Layout = {
  name: 'tokens-to-state',
  inputs: [TOKENS],
  outputs: [{ name: 'z', types: FLOATS, shape: ['batch', '...state'] }],
};
const ENCODE_IMAGE: Layout = {
  name: 'image-to-latent',
  inputs: [{ name: 'image', types: FLOATS, shape: ['batch', '...pixels'] }],
  outputs: [{ name: 'z', types: FLOATS, shape: ['batch', '...state'] }],
};

/** Which graphs a combination needs and which it may have. */
export interface CombinationRoles {
  readonly required: readonly GraphRole[];
  readonly optional: readonly GraphRole[];
}

/** Roles of a combination's package; null when contract version 1 has no such combination. */
export function rolesOf(architecture: Architecture, space: Space): CombinationRoles | null {
  if (architecture === 'autoregressive') {
    return ['token', 'quantised-pixel', 'pixel'].includes(space) ? { required: ['step'], optional: [] } : null;
  }
  if (architecture === 'masked-diffusion')
    return ['token', 'quantised-pixel'].includes(space) ? { required: ['step'], optional: [] } : null;
  switch (space) {
    case 'pixel':
      return { required: ['step'], optional: [] };
    case 'token-embedding':
      return { required: ['step'], optional: ['encoder'] };
    case 'sentence-latent':
    case 'image-latent':
      return { required: ['step', 'decoder'], optional: ['encoder'] };
    case 'token':
    case 'quantised-pixel':
      return null;
  }
}

/**
 * The layout that a graph of this role must have.
 * @param inputs Contract names of the graph's inputs: an autoregressive step is a belief-state graph or a decoder.
 * @param prediction What a denoiser predicts, the name of its output.
 */
export function layoutOf(
  architecture: Architecture,
  space: Space,
  role: GraphRole,
  inputs: ReadonlySet<string>,
  prediction: string,
): Layout {
  if (role === 'decoder') return space === 'sentence-latent' ? DECODE_TOKENS : DECODE_IMAGE;
  if (role === 'encoder') return space === 'image-latent' ? ENCODE_IMAGE : ENCODE_TOKENS;
  if (architecture === 'masked-diffusion') return MASKED;
  if (architecture === 'autoregressive') return space === 'pixel' ? ONE_SHOT : inputs.has('token') ? BELIEF_STATE : DECODER;
  return denoiser(prediction, space === 'token-embedding');
}
