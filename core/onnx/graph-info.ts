import { elementTypeOf, type ElementType } from './element-type.js';
import { InvalidGraph } from './errors.js';
import type { Shape } from './graph-builder.js';
import { isDefaultDomain, nodesOf, readModel, type ReadModel } from './read-model.js';
import type { TensorMessage, ValueInfoMessage } from './schema.js';

/** An input or output of a graph. A string in `shape` is a symbolic size; '?' one without a name. */
export interface TensorInfo {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: Shape;
}

/** What a graph file says about itself. */
export interface GraphInfo {
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  /** Distinct operators, sorted; those outside ONNX's own domain as `domain::Operator`. */
  readonly operators: readonly string[];
  /** Version of ONNX's own operator set. */
  readonly opset: number;
  readonly metadata: Readonly<Record<string, string>>;
  /** Bytes of all weights. */
  readonly initialiserBytes: number;
}

/**
 * Reads what a graph file says about itself without running it. Inputs that are only default values of weights are left out.
 * @throws InvalidGraph when the bytes are no ONNX model, keep weights in other files, exceed GRAPH_LIMITS, or declare an input
 * or output that is not a dense tensor.
 */
export function readGraphInfo(bytes: Uint8Array): GraphInfo {
  return graphInfoOf(readModel(bytes));
}

/**
 * What a decoded model says about itself.
 * @throws InvalidGraph when it declares an input or output that is not a dense tensor.
 */
export function graphInfoOf(model: ReadModel): GraphInfo {
  const weights = new Set(model.graph.initializer.map((tensor) => tensor.name));
  const operators = new Set(nodesOf(model).map((node) => (isDefaultDomain(node) ? node.opType : `${node.domain}::${node.opType}`)));
  return {
    inputs: model.graph.input.filter((port) => !weights.has(port.name)).map(tensorInfo),
    outputs: model.graph.output.map(tensorInfo),
    operators: [...operators].sort(),
    opset: model.opsetImport.find(isDefaultDomain)?.version ?? 0,
    metadata: Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value])),
    initialiserBytes: model.graph.initializer.reduce((sum, tensor) => sum + tensorBytes(tensor), 0),
  };
}

function tensorInfo(port: ValueInfoMessage): TensorInfo {
  const tensor = port.type?.tensorType;
  const type = tensor ? elementTypeOf(tensor.elemType) : null;
  if (!tensor?.shape || !type)
    throw new InvalidGraph(`"${port.name}" has no tensor type and shape: export the model with typed inputs and outputs.`);
  const shape = tensor.shape.dim.map(({ dimParam, dimValue }) => (dimParam !== '' ? dimParam : dimValue > 0 ? dimValue : '?'));
  return { name: port.name, type, shape };
}

/** Size of a weight: raw bytes, or the typed fields that older exporters use. */
function tensorBytes(tensor: TensorMessage): number {
  return tensor.rawData.length + 4 * (tensor.floatData.length + tensor.int32Data.length) + 8 * tensor.int64Data.length;
}
