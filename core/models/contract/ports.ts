import type { ElementType } from '../../onnx/index.js';
import type { MappedPort } from './dialect.js';
import { pointerSegment, type ContractProblem } from './problem.js';

/** Half precision is for weights: the runtime's Node binding cannot feed it, so inputs and outputs stay float32. */
export const FLOATS = ['float32'] as const satisfies readonly ElementType[];
export const INTEGERS = ['int64', 'int32'] as const satisfies readonly ElementType[];
/** Masks are fed as integers, floats or booleans, as the graph wants. */
export const MASKS = ['int64', 'int32', 'float32', 'bool'] as const satisfies readonly ElementType[];

/**
 * What one input or output must be. Sizes are numbers or symbols; equal symbols are equal sizes throughout a graph. A last symbol
 * with three dots (`...state`) stands for any axes, and the symbol is bound to their product.
 */
export interface PortPattern {
  readonly name: string;
  readonly types: readonly ElementType[];
  /** Null takes any shape. */
  readonly shape: readonly (string | number)[] | null;
  readonly optional?: true;
}

/** Sizes found for the symbols of a graph; null where the graph leaves a size open. */
export type Sizes = Map<string, number | null>;

/** Symbols whose sizes may stay open in a graph, because the caller chooses them or the card says them. */
const OPEN = new Set(['batch', 'length', 'past', 'total', 'state', 'pixels']);

/** Compares one port with its pattern and binds the symbols. @returns The problems, each with a pointer. */
export function matchPort(port: MappedPort, pattern: PortPattern, sizes: Sizes, pointer: string): ContractProblem[] {
  const at = `${pointer}/${pointerSegment(port.graphName)}`;
  const problems: ContractProblem[] = [];
  if (!pattern.types.includes(port.type)) {
    const half = port.type === 'float16' ? ' (weights may stay float16: keep_io_types=True in onnxconverter-common)' : '';
    problems.push({ pointer: `${at}/type`, detail: `is ${port.type}; export it as ${pattern.types.join(' or ')}${half}` });
  }
  if (pattern.shape === null) return problems;
  const rest = pattern.shape.at(-1);
  const open = typeof rest === 'string' && rest.startsWith('...') ? rest.slice(3) : null;
  const fixed = open === null ? pattern.shape : pattern.shape.slice(0, -1);
  if (open === null ? port.shape.length !== fixed.length : port.shape.length < fixed.length) {
    const detail = `has shape [${port.shape.join(', ')}]; the contract is [${pattern.shape.join(', ')}]`;
    return [...problems, { pointer: `${at}/shape`, detail }];
  }
  fixed.forEach((wanted, axis) => {
    const problem = bind(wanted, port.shape[axis], sizes);
    if (problem !== null) problems.push({ pointer: `${at}/shape/${axis}`, detail: problem });
  });
  if (open !== null) {
    const problem = bindRest(open, port.shape.slice(fixed.length), sizes);
    if (problem !== null) problems.push({ pointer: `${at}/shape`, detail: problem });
  }
  return problems;
}

function bind(wanted: string | number, found: number | string, sizes: Sizes): string | null {
  if (typeof wanted === 'number') return found === wanted ? null : `is ${found}; it must be ${wanted}`;
  if (wanted === 'batch') {
    return typeof found === 'string' ? null : `the batch axis is fixed at ${found}: export it with a dynamic first axis`;
  }
  if (typeof found === 'string') {
    if (!OPEN.has(wanted)) return `the size "${found}" of ${wanted} is not fixed: export it with a number`;
    if (!sizes.has(wanted)) sizes.set(wanted, null);
    return null;
  }
  const known = sizes.get(wanted);
  if (known !== undefined && known !== null && known !== found) return `is ${found}, where ${wanted} is ${known} elsewhere in the graph`;
  sizes.set(wanted, found);
  return null;
}

function bindRest(symbol: string, found: readonly (number | string)[], sizes: Sizes): string | null {
  const unknown = found.find((size) => typeof size === 'string');
  if (unknown !== undefined) return bind(symbol, unknown, sizes);
  return bind(
    symbol,
    found.reduce<number>((product, size) => product * Number(size), 1),
    sizes,
  );
}
