import { bytesOf, type NodeView, type Operand } from './operand.js';
import { elements, type Sizes } from './shape-rules.js';

/** Bytes that a node reads and writes, as if nothing were fused and nothing stayed in a cache. */
export interface Traffic {
  /** Read from the file's weights: the same for every batch. */
  readonly weights: number;
  /** Read and written of everything else: inputs, results of other nodes, a decoder's cache. */
  readonly activations: number;
}

/** Of a node that moves no bytes. */
export const NO_TRAFFIC: Traffic = { weights: 0, activations: 0 };
/** Code of float32 in the schema. */
const FLOAT = 1;
const BOOL_BYTES = 1;
const INT64_BYTES = 8;

/** Results that are another name for the operand: no byte moves. */
const VIEWS = new Set(['Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Identity', 'Dropout', 'Shape', 'Constant']);
/** Of what they look into they read what they write; a table's rows are read for each sample, so they are no weights of the call. */
const LOOKUPS = new Set(['Gather', 'GatherElements', 'Slice']);

const COMPARISONS = 'Equal Less LessOrEqual Greater GreaterOrEqual And Or Xor Not';

type BytesRule = (node: NodeView) => number;

function rules(operators: string, rule: BytesRule): [string, BytesRule][] {
  return operators.split(' ').map((operator) => [operator, rule]);
}

/** Bytes of one element of a node's outputs, where they are not those of its first input. */
const RESULT_BYTES: ReadonlyMap<string, BytesRule> = new Map([
  ...rules('Cast', (node) => bytesOf(node.int('to', FLOAT))),
  ...rules('CastLike Where', (node) => node.inputs[1].elementBytes),
  ...rules('Constant', (node) => node.tensor('value')?.elementBytes ?? INT64_BYTES),
  ...rules('ConstantOfShape', (node) => node.tensor('value')?.elementBytes ?? bytesOf(FLOAT)),
  ...rules('Shape ArgMax ArgMin', () => INT64_BYTES),
  ...rules(COMPARISONS, () => BOOL_BYTES),
]);

/** Bytes of one element of what a node computes. */
export function resultBytes(node: NodeView): number {
  return RESULT_BYTES.get(node.op)?.(node) ?? node.inputs[0].elementBytes;
}

/** Bytes that a node moves. @param output Shape of each of its outputs. */
export function trafficOf(node: NodeView, output: Sizes): Traffic {
  if (VIEWS.has(node.op)) return NO_TRAFFIC;
  const result = elements(output) * resultBytes(node);
  const looksUp = LOOKUPS.has(node.op);
  const weights = looksUp ? [] : node.inputs.filter(({ weight }) => weight);
  const [table, ...rest] = node.inputs;
  const read = looksUp ? elements(output) * table.elementBytes + sizeOf(rest) : sizeOf(node.inputs.filter(({ weight }) => !weight));
  return { weights: sizeOf(weights), activations: read + result * node.outputCount };
}

/** Bytes of tensors. */
function sizeOf(operands: readonly Operand[]): number {
  return operands.reduce((total, { shape, elementBytes }) => total + elements(shape) * elementBytes, 0);
}
