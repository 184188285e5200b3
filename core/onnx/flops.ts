import { UncountableGraph } from './errors.js';
import { integersOf } from './integer-rules.js';
import { NodeView, operandOf, type Operand } from './operand.js';
import { OPERATOR_RULES } from './operator-costs.js';
import { isDefaultDomain, readModel } from './read-model.js';
import type { GraphMessage, NodeMessage, ValueInfoMessage } from './schema.js';

/** FLOPs of one call of a graph; 1 multiply-accumulate = 2 FLOPs (docs/models.md lists the weight of every operator). */
export interface FlopCount {
  /** Matrix products only. */
  readonly matmul: number;
  /** `matmul` and everything else. */
  readonly all: number;
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
  const { graph } = readModel(bytes);
  const known = startingOperands(graph, batch, sizes);
  let matmul = 0;
  let all = 0;
  for (const node of graph.node) {
    const rule = isDefaultDomain(node) ? OPERATOR_RULES.get(node.opType) : undefined;
    if (!rule) throw new UncountableGraph(`FLOPs cannot be counted: the counter does not know operator ${qualifiedName(node)}.`);
    const view = new NodeView(
      node,
      node.input.map((name) => resolve(known, node, name)),
    );
    const shape = rule.shape(view);
    const ints = integersOf(view);
    for (const name of node.output) known.set(name, { shape, ints });
    // Arithmetic on sizes is no arithmetic of the network.
    const flops = ints === null ? rule.cost(view, shape) : 0;
    all += flops;
    if (rule.matrix) matmul += flops;
  }
  return { matmul, all };
}

/** Operands known before the first node: weights and inputs, by name. */
function startingOperands(graph: GraphMessage, batch: number, sizes: Readonly<Record<string, number>>): Map<string, Operand> {
  const inputs = graph.input.map((port): [string, Operand] => [port.name, { shape: inputShape(port, batch, sizes), ints: null }]);
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
