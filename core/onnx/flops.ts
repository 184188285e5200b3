import { UncountableGraph } from './errors.js';
import { integersOf } from './integer-rules.js';
import { bytesOf, NodeView, operandOf, type Operand } from './operand.js';
import { OPERATOR_RULES, type Arithmetic } from './operator-costs.js';
import { NO_TRAFFIC, resultBytes, trafficOf, type Traffic } from './traffic.js';
import { decodeModel, isDefaultDomain } from './read-model.js';
import type { GraphMessage, NodeMessage, ValueInfoMessage } from './schema.js';

/** FLOPs of one call of a graph; 1 multiply-accumulate = 2 FLOPs (docs/science-compute.md lists the weight of every operator). */
export interface FlopCount {
  /** Matrix products only. */
  readonly matmul: number;
  /** `matmul` and everything else. */
  readonly all: number;
}

/** What all nodes of one operator cost in a call. */
export interface OperatorCost {
  readonly operator: string;
  readonly nodes: number;
  readonly flops: number;
  /** Bytes read and written, weights included. */
  readonly bytes: number;
}

/** What one call of a graph costs. */
export interface GraphCost extends FlopCount {
  /** The part of `all` that is exponentials, roots and the like: one FLOP each here, more on any machine. */
  readonly transcendental: number;
  /** Bytes of weights that are read: the same for every batch. */
  readonly weightBytes: number;
  /** Bytes of everything else that is read and written, as if nothing were fused. */
  readonly activationBytes: number;
  /** The costliest first; operators that only compute sizes or rename a tensor cost nothing. */
  readonly operators: readonly OperatorCost[];
}

/**
 * Counts the FLOPs of one call from the file alone: shapes are inferred node by node with the leading symbolic axis of every
 * input set to `batch` and other symbolic axes to `sizes`.
 * @param bytes An `.onnx` file.
 * @param batch Samples a call; the count is for all of them.
 * @param sizes Sizes of further symbolic axes by their names in the graph, such as the length of a decoder's prefix.
 * @throws InvalidGraph when the bytes are no ONNX model.
 * @throws UncountableGraph for an operator that OPERATOR_RULES lacks, a shape decided at run time, or a symbolic size that is
 * neither the batch nor among `sizes`.
 */
export function countFlops(bytes: Uint8Array, batch = 1, sizes: Readonly<Record<string, number>> = {}): FlopCount {
  const { matmul, all } = countCost(bytes, batch, sizes);
  return { matmul, all };
}

/** What one call costs, operator by operator; parameters and errors as of `countFlops`. */
export function countCost(bytes: Uint8Array, batch = 1, sizes: Readonly<Record<string, number>> = {}): GraphCost {
  return costOfGraph(decodeModel(bytes).graph, batch, sizes);
}

/** As `countCost`, of a graph that was read already; weights may lie in other files. */
export function costOfGraph(graph: GraphMessage, batch = 1, sizes: Readonly<Record<string, number>> = {}): GraphCost {
  return sumOf(costsOfNodes(graph, startingOperands(graph, batch, sizes)));
}

/**
 * The shape of every tensor of a call by its name; parameters as of `countFlops`.
 * @throws UncountableGraph where one does not follow from the file.
 */
export function shapesOf(
  graph: GraphMessage,
  batch: number,
  sizes: Readonly<Record<string, number>>,
): ReadonlyMap<string, readonly number[]> {
  const known = startingOperands(graph, batch, sizes);
  costsOfNodes(graph, known);
  return new Map([...known].map(([name, { shape }]) => [name, shape]));
}

/** Costs node by node. @param known Receives what is found out about the tensors that nodes give. */
function costsOfNodes(graph: GraphMessage, known: Map<string, Operand>): readonly (readonly [string, NodeCost])[] {
  return graph.node.map((node): [string, NodeCost] => {
    const rule = isDefaultDomain(node) ? OPERATOR_RULES.get(node.opType) : undefined;
    if (!rule) throw new UncountableGraph(`FLOPs cannot be counted: the counter does not know operator ${qualifiedName(node)}.`);
    const view = new NodeView(
      node,
      node.input.map((name) => resolve(known, node, name)),
    );
    const shape = rule.shape(view);
    const ints = integersOf(view);
    for (const name of node.output) known.set(name, { shape, ints, elementBytes: resultBytes(view), weight: false });
    // Arithmetic on sizes is no arithmetic of the network.
    if (ints !== null) return [node.opType, FREE];
    return [node.opType, { flops: rule.cost(view, shape), arithmetic: rule.arithmetic, traffic: trafficOf(view, shape) }];
  });
}

interface NodeCost {
  readonly flops: number;
  readonly arithmetic: Arithmetic;
  readonly traffic: Traffic;
}

const FREE: NodeCost = { flops: 0, arithmetic: 'other', traffic: NO_TRAFFIC };

function sumOf(costs: readonly (readonly [string, NodeCost])[]): GraphCost {
  const total = (value: (cost: NodeCost) => number): number => costs.reduce((sum, [, cost]) => sum + value(cost), 0);
  const flopsOf = (arithmetic: Arithmetic): number => total((cost) => (cost.arithmetic === arithmetic ? cost.flops : 0));
  const operators = new Map<string, OperatorCost>();
  for (const [operator, { flops, traffic }] of costs) {
    const { nodes, ...sum } = operators.get(operator) ?? { nodes: 0, flops: 0, bytes: 0 };
    const bytes = sum.bytes + traffic.weights + traffic.activations;
    operators.set(operator, { operator, nodes: nodes + 1, flops: sum.flops + flops, bytes });
  }
  return {
    matmul: flopsOf('matrix'),
    all: total(({ flops }) => flops),
    transcendental: flopsOf('transcendental'),
    weightBytes: total(({ traffic }) => traffic.weights),
    activationBytes: total(({ traffic }) => traffic.activations),
    // The same order for the same graph.
    operators: [...operators.values()].sort((a, b) => b.flops - a.flops || b.bytes - a.bytes || (a.operator < b.operator ? -1 : 1)),
  };
}

const FLOAT = 1;

/** Operands known before the first node: weights and inputs, by name. */
function startingOperands(graph: GraphMessage, batch: number, sizes: Readonly<Record<string, number>>): Map<string, Operand> {
  const inputs = graph.input.map((port): [string, Operand] => [
    port.name,
    { shape: inputShape(port, batch, sizes), elementBytes: bytesOf(port.type?.tensorType?.elemType ?? FLOAT), weight: false, ints: null },
  ]);
  // Weights come last: older files list them among the inputs too.
  return new Map([...inputs, ...graph.initializer.map((tensor): [string, Operand] => [tensor.name, operandOf(tensor)])]);
}

function inputShape(port: ValueInfoMessage, batch: number, sizes: Readonly<Record<string, number>>): number[] {
  const dims = port.type?.tensorType?.shape?.dim;
  if (!dims) throw new UncountableGraph(`FLOPs cannot be counted: input "${port.name}" has no shape.`);
  return dims.map(({ dimParam, dimValue }, axis) => {
    if (dimValue > 0) return dimValue;
    if (axis === 0) return batch;
    const named = sizes[dimParam];
    if (named !== undefined) return named;
    throw new UncountableGraph(
      `FLOPs cannot be counted: axis ${axis} of input "${port.name}" has the symbolic size "${dimParam}"; only the first axis may.`,
    );
  });
}

function resolve(known: ReadonlyMap<string, Operand>, node: NodeMessage, name: string): Operand | null {
  if (name === '') return null;
  const operand = known.get(name);
  if (!operand)
    throw new UncountableGraph(`FLOPs cannot be counted: ${qualifiedName(node)} reads "${name}", which nothing before it computes.`);
  return operand;
}

function qualifiedName(node: NodeMessage): string {
  return isDefaultDomain(node) ? node.opType : `${node.domain}::${node.opType}`;
}
