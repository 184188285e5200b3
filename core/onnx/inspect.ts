import { ELEMENT_BYTES } from './element-type.js';
import { InvalidGraph, UncountableGraph } from './errors.js';
import { externalLocation, isExternal } from './external-data.js';
import { costOfGraph, type GraphCost } from './flops.js';
import { graphInfoOf, type GraphInfo } from './graph-info.js';
import { operatorProblem } from './operators.js';
import { operandOf } from './operand.js';
import { decodeModel, nodesOf, tensorsOf, type ReadModel } from './read-model.js';
import type { NodeMessage, TensorMessage } from './schema.js';

/** Limits of an uploaded graph beyond those of its file. */
export const INSPECTION_LIMITS = {
  opset: { from: 11, to: 23 },
  /** Elements of one tensor. */
  elements: 2 ** 28,
  /** Elements of all weights. */
  parameters: 2 ** 31,
} as const;

/** A graph that was looked at without running it. */
export interface InspectedGraph {
  /** Null when the file could not be read. */
  readonly info: GraphInfo | null;
  readonly problems: readonly string[];
  /** Elements of all weights. */
  readonly parameters: number;
  /** What a call with one sample costs, or why that could not be counted. */
  readonly cost: GraphCost | string;
}

/**
 * Looks at a graph file without running it: format, operator set, operators, sizes and where its weights lie.
 * @param dataFiles Sizes of the data files of the package by name.
 */
export function inspectGraph(bytes: Uint8Array, dataFiles: ReadonlyMap<string, number>): InspectedGraph {
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return refused(foreign);
  try {
    const model = decodeModel(bytes);
    const info = graphInfoOf(model);
    const problems = [
      ...opsetProblems(info),
      ...info.operators.map(operatorProblem).filter((problem) => problem !== null),
      ...weightProblems(model, dataFiles),
      ...shapeProblems(model, info),
    ];
    const parameters = model.graph.initializer.reduce((sum, { dims }) => sum + elementsOf(dims), 0);
    return { info, problems, parameters, cost: problems.length > 0 ? 'not counted' : costOf(model) };
  } catch (error) {
    if (error instanceof InvalidGraph) return refused(error.message);
    throw error;
  }
}

/** The cost of one sample from the file alone, or the sentence that says why not. */
function costOf({ graph }: ReadModel): GraphCost | string {
  try {
    return costOfGraph(graph);
  } catch (error) {
    if (error instanceof UncountableGraph) return error.message;
    throw error;
  }
}

function refused(problem: string): InspectedGraph {
  return { info: null, problems: [problem], parameters: 0, cost: 'not counted' };
}

/** First bytes of formats that people upload by mistake or to see what happens; none of them is ever unpacked. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a zip archive', [0x50, 0x4b]],
  ['compressed with gzip', [0x1f, 0x8b]],
  ['compressed with zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['compressed with xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['compressed with bzip2', [0x42, 0x5a, 0x68]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
];
const TEXT_SAMPLE = 1024;

function foreignFormat(bytes: Uint8Array): string | null {
  const magic = MAGIC.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (magic !== undefined) return `The file is ${magic[0]}; nothing is unpacked here: upload the .onnx file itself.`;
  const sample = bytes.subarray(0, TEXT_SAMPLE);
  const isText = sample.length > 0 && sample.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127));
  if (!isText) return null;
  const lfs = new TextDecoder().decode(sample).startsWith('version https://git-lfs');
  return lfs
    ? 'The file is a Git LFS pointer: fetch the model first (git lfs pull).'
    : 'The file is a text file: upload an ONNX model (.onnx).';
}

function opsetProblems({ opset }: GraphInfo): string[] {
  const { from, to } = INSPECTION_LIMITS.opset;
  return opset >= from && opset <= to ? [] : [`The operator set is ${opset}; export with one from ${from} to ${to}, e.g. 18.`];
}

function weightProblems(model: ReadModel, dataFiles: ReadonlyMap<string, number>): string[] {
  const problems: string[] = [];
  const initializers = new Set(model.graph.initializer);
  let total = 0;
  for (const tensor of tensorsOf(model)) {
    const elements = elementsOf(tensor.dims);
    total += elements;
    if (elements > INSPECTION_LIMITS.elements) problems.push(tooLarge(`Weight "${tensor.name}"`, tensor.dims));
    else if (isExternal(tensor)) problems.push(...externalProblems(tensor, initializers.has(tensor), dataFiles));
    else if (!isComplete(tensor, elements)) {
      problems.push(
        `Weight "${tensor.name}" declares ${elements} elements and does not store as many: the file is damaged, export it again.`,
      );
    }
  }
  if (total > INSPECTION_LIMITS.parameters)
    problems.push(`The weights have ${total} elements; the limit is ${INSPECTION_LIMITS.parameters}.`);
  return problems;
}

function externalProblems(tensor: TensorMessage, isWeight: boolean, dataFiles: ReadonlyMap<string, number>): string[] {
  try {
    const { length } = externalLocation(tensor, dataFiles);
    const wanted = elementsOf(tensor.dims) * (ELEMENT_BYTES[tensor.dataType] ?? 0);
    if (length !== null && length !== wanted)
      return [`Weight "${tensor.name}" needs ${wanted} bytes, its file gives ${length}: export the model again.`];
    return isWeight ? [] : [`Constant "${tensor.name}" of a node is stored in another file: keep constants inside the graph.`];
  } catch (error) {
    if (error instanceof InvalidGraph) return [error.message];
    throw error;
  }
}

/** Raw bytes must be exactly as many as the shape asks for; typed fields hold one entry an element, or fewer where several are packed. */
function isComplete(tensor: TensorMessage, elements: number): boolean {
  const bytes = ELEMENT_BYTES[tensor.dataType];
  if (bytes === undefined) return true;
  if (tensor.rawData.length > 0 || elements === 0) return tensor.rawData.length === elements * bytes;
  return tensor.floatData.length + tensor.int32Data.length + tensor.int64Data.length > 0 || [11, 12, 13, 14, 15].includes(tensor.dataType);
}

/** Operators whose output is as large as a constant input says, by the index of that input. */
const SHAPED_BY: Readonly<Record<string, number>> = { ConstantOfShape: 0, Expand: 1, Reshape: 1 };

function shapeProblems(model: ReadModel, info: GraphInfo): string[] {
  const ports = [...info.inputs, ...info.outputs]
    .filter(({ shape }) => elementsOf(shape.filter((size) => typeof size === 'number')) > INSPECTION_LIMITS.elements)
    .map(({ name, shape }) => tooLarge(`"${name}"`, shape));
  const constants = new Map([
    ...model.graph.initializer.map((tensor): [string, TensorMessage] => [tensor.name, tensor]),
    ...nodesOf(model).flatMap(constantOf),
  ]);
  const nodes = nodesOf(model).flatMap((node) => {
    const index = SHAPED_BY[node.opType];
    const tensor = index === undefined ? undefined : constants.get(node.input[index]);
    const sizes = tensor === undefined || isExternal(tensor) ? null : operandOf(tensor).ints;
    return sizes !== null && elementsOf(sizes.map(Math.abs)) > INSPECTION_LIMITS.elements
      ? [tooLarge(`The output of ${node.opType}`, sizes)]
      : [];
  });
  return [...ports, ...nodes];
}

function constantOf(node: NodeMessage): [string, TensorMessage][] {
  const value = node.opType === 'Constant' ? node.attribute.find(({ name }) => name === 'value')?.t : null;
  return value ? [[node.output[0], value]] : [];
}

function tooLarge(what: string, shape: readonly (number | string)[]): string {
  return `${what} has shape [${shape.join(', ')}], more than ${INSPECTION_LIMITS.elements} elements in one tensor.`;
}

function elementsOf(dims: readonly (number | string)[]): number {
  return dims.reduce<number>((product, size) => product * Number(size), 1);
}
