import type { GraphInfo, TensorInfo } from '../../onnx/index.js';

/**
 * Conventions for the names of inputs and outputs. `native` is the contract's own; the others are those of Hugging Face Optimum
 * (decoders and encoders of text) and of diffusers (UNets), whose exports are taken as they are.
 */
export const DIALECTS = ['native', 'optimum', 'diffusers'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Contract names by the names that a dialect uses. Cache tensors are handled by pattern. */
const RENAMED: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  native: {},
  optimum: { input_ids: 'tokens', position_ids: 'positions', last_hidden_state: 'hidden_states' },
  diffusers: { sample: 'x', timestep: 'time_step' },
};

/** A port under its contract name. */
export interface MappedPort extends TensorInfo {
  /** The name in the graph. */
  readonly graphName: string;
}

/** The inputs and outputs of a graph under their contract names. */
export interface MappedPorts {
  readonly dialect: Dialect;
  readonly inputs: readonly MappedPort[];
  readonly outputs: readonly MappedPort[];
}

/**
 * Infers the dialect from the input names and renames the ports.
 * @param prediction Contract name of a diffusers UNet's `out_sample`: the parameterisation, which its graph does not tell.
 */
export function mapPorts({ inputs, outputs }: Pick<GraphInfo, 'inputs' | 'outputs'>, prediction: string): MappedPorts {
  const names = new Set(inputs.map(({ name }) => name));
  const dialect: Dialect = names.has('input_ids') ? 'optimum' : names.has('sample') && names.has('timestep') ? 'diffusers' : 'native';
  const rename = (port: TensorInfo, output: boolean): MappedPort => ({
    ...port,
    graphName: port.name,
    name: output && dialect === 'diffusers' && port.name === 'out_sample' ? prediction : contractName(dialect, port.name),
  });
  return {
    dialect,
    inputs: inputs.map((port) => rename(port, false)),
    outputs: outputs.map((port) => rename(port, true)),
  };
}

function contractName(dialect: Dialect, name: string): string {
  if (dialect === 'optimum') {
    const past = /^past_key_values\.(\d+)\.(key|value)$/.exec(name);
    if (past !== null) return `past.${past[1]}.${past[2]}`;
  }
  return RENAMED[dialect][name] ?? name;
}
