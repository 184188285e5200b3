import { InvalidGraph } from './errors.js';
import { isExternal } from './external-data.js';
import { ModelProto, type AttributeMessage, type GraphMessage, type ModelMessage, type NodeMessage, type TensorMessage } from './schema.js';

/** Limits of a graph file; larger ones are refused before or right after they are decoded. */
export const GRAPH_LIMITS = {
  /** Bytes of one file: 2 GiB less one, the limit of the protobuf format. */
  bytes: 2 ** 31 - 1,
  /** Nodes, those of nested graphs included. */
  nodes: 200_000,
} as const;

/** A model that has a graph. */
export type ReadModel = ModelMessage & { graph: GraphMessage };

/**
 * Decodes an `.onnx` file and checks that it is one: it has a graph with nodes, inputs and outputs, an operator set, and all its
 * weights inside.
 * @throws InvalidGraph with a sentence for the user.
 */
export function readModel(bytes: Uint8Array): ReadModel {
  const model = decodeModel(bytes);
  const external = tensorsOf(model).find(isExternal);
  if (external) {
    throw new InvalidGraph(
      `Weight "${external.name}" is stored in another file (ONNX external data), which is refused: save the model as one file with its weights inside.`,
    );
  }
  return model;
}

/**
 * Decodes an `.onnx` file as `readModel` does, but leaves weights in other files where they are.
 * @throws InvalidGraph with a sentence for the user.
 */
export function decodeModel(bytes: Uint8Array): ReadModel {
  if (bytes.length === 0) throw new InvalidGraph('The file is empty: upload an ONNX model (.onnx).');
  if (bytes.length > GRAPH_LIMITS.bytes) {
    throw new InvalidGraph(`The file has ${bytes.length} bytes; the limit is ${GRAPH_LIMITS.bytes}.`);
  }
  const model = decode(bytes);
  const { graph } = model;
  if (!graph || graph.node.length === 0)
    throw new InvalidGraph('The file holds no ONNX graph: export the model as .onnx and upload that file.');
  if (graph.output.length === 0) throw new InvalidGraph('The graph has no outputs.');
  if (!model.opsetImport.some(isDefaultDomain)) {
    throw new InvalidGraph('The file names no operator set: it is truncated, or not an ONNX model.');
  }
  if (nodesOf(model).length > GRAPH_LIMITS.nodes) throw new InvalidGraph(`The graph has more than ${GRAPH_LIMITS.nodes} nodes.`);
  return { ...model, graph };
}

/** True for ONNX's own operator domain, which has two spellings. */
export function isDefaultDomain({ domain }: { readonly domain: string }): boolean {
  return domain === '' || domain === 'ai.onnx';
}

/** All nodes of a model: of its graph, of graphs nested in attributes, and of its functions. */
export function nodesOf(model: ModelMessage): NodeMessage[] {
  const fromGraph = model.graph ? graphNodes(model.graph) : [];
  return [...fromGraph, ...model.functions.flatMap((f) => f.node.flatMap(withNested))];
}

function graphNodes(graph: GraphMessage): NodeMessage[] {
  return graph.node.flatMap(withNested);
}

function withNested(node: NodeMessage): NodeMessage[] {
  return [node, ...node.attribute.flatMap(nestedGraphs).flatMap(graphNodes)];
}

function nestedGraphs(attribute: AttributeMessage): GraphMessage[] {
  return attribute.g ? [attribute.g, ...attribute.graphs] : attribute.graphs;
}

function decode(bytes: Uint8Array): ModelMessage {
  try {
    const message = ModelProto.decode(bytes);
    return ModelProto.toObject(message, { longs: Number, defaults: true, arrays: true }) as ModelMessage;
  } catch (cause) {
    throw new InvalidGraph('The file is not an ONNX model, or it is truncated: its protobuf structure cannot be read.', { cause });
  }
}

/** Every tensor that a model stores: weights of its graphs, and those in attributes. */
export function tensorsOf(model: ModelMessage): TensorMessage[] {
  const attributes = nodesOf(model).flatMap((node) => node.attribute);
  const graphs = [...(model.graph ? [model.graph] : []), ...attributes.flatMap(nestedGraphs)];
  return [
    ...graphs.flatMap((graph) => [...graph.initializer, ...graph.sparseInitializer.flatMap(({ values, indices }) => [values, indices])]),
    ...attributes.flatMap((attribute) => [attribute.t, ...attribute.tensors]),
  ].filter((tensor) => tensor !== null);
}
