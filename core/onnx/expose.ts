import protobuf from 'protobufjs/light.js';
import { elementCode } from './element-type.js';
import { InvalidGraph, UncountableGraph } from './errors.js';
import { shapesOf } from './flops.js';
import { readModel, type ReadModel } from './read-model.js';
import { GraphProto, ModelProto, type DimensionMessage, type NodeMessage } from './schema.js';

/** What is shown of a graph that computes it and keeps it inside. */
export interface Exposed {
  /** Tensor that becomes the output `hidden_states`: what the output head reads, (batch, positions, width). */
  readonly hidden?: string;
  /** Width of the hidden states, for a graph whose shapes do not follow from the file; they then have a position for each one of the first input. */
  readonly width?: number;
  /**
   * Tensors after each layer, the last one being what the output head reads: the head is applied to all of them, which makes the output
   * `layer_logits`, (batch, length, layers, V).
   */
  readonly layers?: readonly string[];
}

/** Sizes at which shapes are inferred: a batch and a length that are told apart from other sizes. */
const [BATCH_SIZE, LENGTH_SIZE] = [3, 5];
const SHAPE_NAME = 'entroscope/layer_logits/shape';

/**
 * The graph with outputs more, in the names and shapes of the graph contract (docs/models.md). All that the file holds stays as it is, byte for byte: nodes
 * and outputs are appended. Tensors are named as in the file, for instance as Netron shows them.
 * @throws InvalidGraph when the bytes are no ONNX model, a tensor is not there, is no (batch, positions, width), or is not read by the output head.
 */
export function exposeOutputs(bytes: Uint8Array, { hidden, width, layers }: Exposed): Uint8Array {
  const model = readModel(bytes);
  const additions = [
    hidden === undefined ? null : hiddenStates(model, hidden, width ?? null),
    layers === undefined ? null : layerLogits(bytes, model, layers),
  ];
  return appended(
    bytes,
    additions.flatMap((addition) => (addition === null ? [] : [GraphProto.encode(addition).finish()])),
  );
}

function hiddenStates(model: ReadModel, tensor: string, width: number | null): object {
  requireComputed(model, tensor);
  const [batch, length] = leadingAxes(model);
  const [positions, features] = width === null ? positionsAndWidth(model, tensor) : [length, width];
  return {
    node: [{ opType: 'Identity', input: [tensor], output: ['hidden_states'], name: 'entroscope/hidden_states' }],
    output: [port('hidden_states', [batch, positions, fixed(features)])],
  };
}

function positionsAndWidth(model: ReadModel, tensor: string): readonly [DimensionMessage, number] {
  const shape = inferredShape(model, tensor);
  if (shape.length !== 3) throw new InvalidGraph(`"${tensor}" has ${shape.length} axes: hidden states are (batch, positions, width).`);
  const [, length] = leadingAxes(model);
  // Positions of a graph that leaves their number open are those of its input.
  return [length.dimParam !== '' && shape[1] === LENGTH_SIZE ? length : fixed(shape[1]), shape[2]];
}

function layerLogits(bytes: Uint8Array, model: ReadModel, layers: readonly string[]): object {
  const logits = model.graph.output.find(({ name }) => name === 'logits');
  const dims = logits?.type?.tensorType?.shape?.dim;
  const columns = dims?.at(-1)?.dimValue ?? 0;
  if (dims === undefined || columns === 0) throw new InvalidGraph('The graph has no output "logits" with a fixed number of columns.');
  for (const tensor of layers) requireComputed(model, tensor);
  const last = layers[layers.length - 1];
  const head = headOf(bytes, model, last);
  const earlier = layers.slice(0, -1);
  const copies = earlier.flatMap((tensor, layer) => head.map((node) => copyOf(node, head, last, tensor, layer)));
  const joined = [...earlier.map((_, layer) => nameIn('logits', layer)), 'logits'];
  const sizes = [...dims.slice(0, -1).map(() => 0), layers.length, columns];
  return {
    initializer: [{ name: SHAPE_NAME, dataType: elementCode('int64'), dims: [sizes.length], int64Data: sizes }],
    node: [
      ...copies,
      { opType: 'Concat', input: joined, output: ['entroscope/layer_logits'], attribute: [{ name: 'axis', i: -1, type: 2 }] },
      { opType: 'Reshape', input: ['entroscope/layer_logits', SHAPE_NAME], output: ['layer_logits'] },
    ],
    output: [port('layer_logits', [...dims.slice(0, -1), fixed(layers.length), fixed(columns)])],
  };
}

/** The nodes between the hidden states and the logits, in order: what they read beside them (weights, sizes) is shared by all layers. */
function headOf(bytes: Uint8Array, { graph }: ReadModel, last: string): readonly NodeMessage[] {
  const fromLast = new Set([last]);
  for (const { input, output } of graph.node) if (input.some((name) => fromLast.has(name))) for (const name of output) fromLast.add(name);
  if (last === 'logits' || !fromLast.has('logits'))
    throw new InvalidGraph(`The logits do not follow from "${last}": name the tensor last that the output head reads.`);
  const toLogits = new Set(['logits']);
  for (const { input, output } of [...graph.node].reverse())
    if (output.some((name) => toLogits.has(name))) for (const name of input) toLogits.add(name);
  // As they stand in the file, without the defaults that reading fills in.
  const { graph: raw } = ModelProto.decode(bytes) as unknown as { graph: { node: readonly NodeMessage[] } };
  return raw.node.filter(({ output }) => output.some((name) => name !== last && fromLast.has(name) && toLogits.has(name)));
}

/** A node of the head for another layer. */
function copyOf(node: NodeMessage, head: readonly NodeMessage[], last: string, tensor: string, layer: number): object {
  const inside = new Set(head.flatMap(({ output }) => output));
  const input = node.input.map((name) => (name === last ? tensor : inside.has(name) ? nameIn(name, layer) : name));
  const output = node.output.map((name) => (name === '' ? '' : nameIn(name, layer)));
  return { ...node, input, output, name: `entroscope/${node.output[0]}/${layer}` };
}

function nameIn(name: string, layer: number): string {
  return `entroscope/layer/${layer}/${name}`;
}

function requireComputed({ graph }: ReadModel, tensor: string): void {
  if (graph.node.some(({ output }) => output.includes(tensor))) return;
  throw new InvalidGraph(`No node of the graph gives "${tensor}": name a tensor as the file does, for instance as Netron shows it.`);
}

/** First two axes of the first input. */
function leadingAxes({ graph }: ReadModel): readonly [DimensionMessage, DimensionMessage] {
  const [batch, second] = graph.input[0]?.type?.tensorType?.shape?.dim ?? [];
  if (batch === undefined) throw new InvalidGraph('The first input of the graph has no batch axis.');
  return [batch, second ?? fixed(1)];
}

function inferredShape(model: ReadModel, tensor: string): readonly number[] {
  const [, length] = leadingAxes(model);
  const sizes: Record<string, number> = {};
  for (const { name, type } of model.graph.input) {
    // A decoder reads the whole sequence: nothing is cached, and it attends to as many positions as it reads.
    const open = name === 'attention_mask' ? LENGTH_SIZE : 0;
    for (const { dimParam } of type?.tensorType?.shape?.dim.slice(1) ?? [])
      sizes[dimParam] = dimParam === length.dimParam ? LENGTH_SIZE : open;
  }
  try {
    return shapesOf(model.graph, BATCH_SIZE, sizes).get(tensor) ?? [];
  } catch (cause) {
    if (!(cause instanceof UncountableGraph)) throw cause;
    throw new InvalidGraph(`The shape of "${tensor}" does not follow from the file: say its width.`, { cause });
  }
}

function fixed(size: number): DimensionMessage {
  return { dimValue: size, dimParam: '' };
}

/** A float output. Of a size its number or its name is written, as both are one field of the format. */
function port(name: string, axes: readonly DimensionMessage[]): object {
  const dim = axes.map(({ dimValue, dimParam }) => (dimParam === '' ? { dimValue } : { dimParam }));
  return { name, type: { tensorType: { elemType: elementCode('float32'), shape: { dim } } } };
}

/** Field 7 of a model, its graph, as length-delimited bytes. */
const GRAPH_TAG = (7 << 3) | 2;

/** The file with fields appended to its graph: repeated fields of a message go on wherever they stand. */
function appended(bytes: Uint8Array, additions: readonly Uint8Array[]): Uint8Array {
  const reader = protobuf.Reader.create(bytes);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const tag = reader.uint32();
    if (tag !== GRAPH_TAG) {
      reader.skipType(tag & 7);
      continue;
    }
    const graph = reader.bytes();
    const writer = protobuf.Writer.create()
      .uint32(GRAPH_TAG)
      .bytes(Buffer.concat([graph, ...additions]));
    return Uint8Array.from(Buffer.concat([bytes.subarray(0, start), writer.finish(), bytes.subarray(reader.pos)]));
  }
  throw new InvalidGraph('The file holds no ONNX graph: export the model as .onnx.');
}
