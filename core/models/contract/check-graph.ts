import type { GraphRole } from '../../inference/network.js';
import type { GraphInfo } from '../../onnx/index.js';
import type { ModelCard } from './card.js';
import { mapPorts, type MappedPort, type MappedPorts } from './dialect.js';
import type { GraphContract } from './interface.js';
import { layoutOf, type Layout } from './layout.js';
import { MOST_HIDDEN_WIDTH } from './measured-outputs.js';
import { FLOATS, matchPort, type PortPattern, type Sizes } from './ports.js';
import type { ContractProblem } from './problem.js';

/** Names under which a denoiser may give its prediction. */
const PREDICTIONS = ['x0', 'eps', 'v'] as const;

/** A graph that was compared with its layout. `contract` is null when there are problems. */
export interface CheckedGraph {
  readonly contract: GraphContract | null;
  readonly problems: readonly ContractProblem[];
  readonly notes: readonly string[];
}

/**
 * Compares a graph's inputs and outputs with the layout of its role.
 * @returns Problems with pointers `/graphs/<role>/inputs/<name>/...`.
 */
export function checkGraph(card: ModelCard, role: GraphRole, info: GraphInfo): CheckedGraph {
  const prediction = predictionOf(card, info);
  const ports = mapPorts(info, prediction);
  const layout = layoutOf(card.architecture, card.space, role, new Set(ports.inputs.map(({ name }) => name)), prediction);
  const sizes: Sizes = new Map();
  const cache = layout.cache === true ? cacheOf(ports, sizes, role) : { problems: [], cache: null };
  const notes: string[] = [];
  const problems = [
    ...matchAll(ports.inputs, layout.inputs, sizes, `/graphs/${role}/inputs`, layout, null),
    ...matchAll(ports.outputs, layout.outputs, sizes, `/graphs/${role}/outputs`, layout, notes),
    ...cache.problems,
    ...timeProblems(card, role, layout, ports),
    ...widthProblems(role, sizes),
  ];
  if (problems.length > 0) return { contract: null, problems, notes };
  return { contract: contractOf(card, layout, ports, sizes, cache.cache), problems, notes };
}

/** What a denoiser predicts: its card's word, else the name of its output. */
function predictionOf({ parameterisation }: ModelCard, { outputs }: GraphInfo): string {
  if (parameterisation !== undefined && parameterisation !== 'logits') return parameterisation;
  return PREDICTIONS.find((name) => outputs.some((output) => output.name === name)) ?? 'x0';
}

function matchAll(
  ports: readonly MappedPort[],
  patterns: readonly PortPattern[],
  sizes: Sizes,
  pointer: string,
  layout: Layout,
  notes: string[] | null,
): ContractProblem[] {
  const problems: ContractProblem[] = [];
  for (const pattern of patterns) {
    const port = ports.find(({ name }) => name === pattern.name);
    if (port !== undefined) problems.push(...matchPort(port, pattern, sizes, pointer));
    else if (pattern.optional === undefined) {
      const have = ports.map(({ graphName }) => `"${graphName}"`).join(', ') || 'none';
      problems.push({ pointer, detail: `there is no "${pattern.name}" (${layout.name} layout); the graph has ${have}` });
    }
  }
  const known = new Set(patterns.map(({ name }) => name));
  for (const { name, graphName } of ports) {
    if (known.has(name) || (layout.cache === true && /^(past|present)\./.test(name))) continue;
    if (notes !== null) notes.push(`output "${graphName}" is not part of the contract and is not read`);
    else {
      const expected = [...known].join(', ');
      problems.push({
        pointer,
        detail: `nothing is known to feed to "${graphName}": the inputs of the ${layout.name} layout are ${expected}`,
      });
    }
  }
  return problems;
}

interface FoundCache {
  readonly problems: readonly ContractProblem[];
  readonly cache: GraphContract['cache'];
}

/** The key-value cache of a decoder: every `past` tensor has a `present` one of the same heads. */
function cacheOf({ inputs, outputs }: MappedPorts, sizes: Sizes, role: GraphRole): FoundCache {
  const past = inputs.filter(({ name }) => name.startsWith('past.'));
  const present = new Map(outputs.filter(({ name }) => name.startsWith('present.')).map((port) => [port.name, port]));
  if (past.length === 0) return { problems: [], cache: null };
  const problems: ContractProblem[] = [];
  for (const port of past) {
    const shape = ['batch', 'heads', 'past', 'headSize'];
    problems.push(...matchPort(port, { name: port.name, types: FLOATS, shape }, sizes, `/graphs/${role}/inputs`));
    const match = present.get(port.name.replace('past.', 'present.'));
    if (match === undefined) {
      const detail = `"${port.graphName}" is read and never written: export the cache outputs (present.<layer>.key and .value) too`;
      problems.push({ pointer: `/graphs/${role}/outputs`, detail });
    } else
      problems.push(
        ...matchPort(
          match,
          { name: match.name, types: FLOATS, shape: ['batch', 'heads', 'total', 'headSize'] },
          sizes,
          `/graphs/${role}/outputs`,
        ),
      );
  }
  const layers = past.length / 2;
  const complete = Array.from({ length: Math.ceil(layers) }, (_, i) => [`past.${i}.key`, `past.${i}.value`]).flat();
  const names = new Set(past.map(({ name }) => name));
  const missing = complete.find((name) => !names.has(name));
  if (missing !== undefined)
    problems.push({ pointer: `/graphs/${role}/inputs`, detail: `the cache lacks "${missing}"; layers count from 0 without a gap` });
  const [heads, headSize] = [sizes.get('heads'), sizes.get('headSize')];
  return { problems, cache: heads && headSize ? { layers, heads, headSize } : null };
}

function widthProblems(role: GraphRole, sizes: Sizes): ContractProblem[] {
  const width = sizes.get('width') ?? 0;
  if (width <= MOST_HIDDEN_WIDTH) return [];
  const detail = `have a width of ${width}; at most ${MOST_HIDDEN_WIDTH} is measured: export fewer features of them, or leave them out`;
  return [{ pointer: `/graphs/${role}/outputs/hidden_states`, detail }];
}

/** A denoiser is told the noise as sigma or as a time step of a schedule, and not both ways. */
function timeProblems(card: ModelCard, role: GraphRole, layout: Layout, { inputs }: MappedPorts): ContractProblem[] {
  if (layout.name !== 'denoiser') return [];
  const has = (name: string): boolean => inputs.some((port) => port.name === name);
  if (has('sigma') === has('time_step')) {
    return [
      {
        pointer: `/graphs/${role}/inputs`,
        detail: 'one input must say the noise level: "sigma" float [batch], or a time step ("timestep") with a schedule in the card',
      },
    ];
  }
  if (!has('time_step')) return [];
  const problems: ContractProblem[] = [];
  if (card.schedule === undefined) {
    problems.push({
      pointer: '/card/schedule',
      detail: 'missing: a network that takes a time step needs its noise schedule, e.g. {"kind": "linear", "trainSteps": 1000}',
    });
  }
  if (card.parameterisation === undefined) {
    problems.push({
      pointer: '/card/parameterisation',
      detail: 'missing: say what the network predicts, eps, v or x0; its graph does not tell',
    });
  }
  return problems;
}

function contractOf(card: ModelCard, layout: Layout, ports: MappedPorts, sizes: Sizes, cache: GraphContract['cache']): GraphContract {
  const named = (list: readonly MappedPort[]) =>
    Object.fromEntries(list.map(({ name, graphName, type, shape }) => [name, { name: graphName, type, shape: [...shape] }]));
  const read = ports.outputs.filter(({ name }) => layout.outputs.some((pattern) => pattern.name === name) || name.startsWith('present.'));
  return {
    dialect: ports.dialect,
    layout: layout.name,
    inputs: named(ports.inputs),
    outputs: named(read),
    length: sizes.get('length') ?? null,
    logits: sizes.get('logits') ?? null,
    stateShape: stateShapeOf(card, ports),
    cache,
  };
}

/** Axes of the state, latent or image that the graph takes or gives; from the card where the graph leaves a size open. */
function stateShapeOf({ latentShape }: ModelCard, { inputs, outputs }: MappedPorts): number[] | null {
  const names = new Set(['x', 'z', 'noise', 'image']);
  const port = inputs.find(({ name }) => names.has(name)) ?? outputs.find(({ name }) => names.has(name));
  if (port === undefined) return null;
  const axes = port.shape.slice(1);
  return axes.every((size) => typeof size === 'number') ? axes : (latentShape ?? null);
}
