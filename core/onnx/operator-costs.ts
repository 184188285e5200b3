import type { NodeView } from './operand.js';
import * as shapes from './shape-rules.js';
import { elements, type ShapeRule, type Sizes } from './shape-rules.js';

/** FLOPs of one node given the shape of its (first) output. */
type CostRule = (node: NodeView, output: Sizes) => number;

interface OperatorRule {
  readonly shape: ShapeRule;
  readonly cost: CostRule;
  /** Counts as matrix arithmetic: it enters `matmul` as well as `all`. */
  readonly matrix: boolean;
}

const free: CostRule = () => 0;
const perOutput =
  (flops: number): CostRule =>
  (_, output) =>
    flops * elements(output);
const perInput =
  (flops: number): CostRule =>
  (node) =>
    flops * elements(node.shape(0));

/** 2 FLOPs per multiply-accumulate. */
const matMulCost: CostRule = (node, output) => 2 * elements(output) * (node.shape(0).at(-1) ?? 1);
const gemmCost: CostRule = (node, output) => {
  const inner = node.shape(0)[node.int('transA', 0) ? 0 : 1];
  const bias = node.inputs.length > 2 ? elements(output) : 0;
  return 2 * elements(output) * inner + bias;
};
const convCost: CostRule = (node, output) => {
  const [, channels, ...kernel] = node.shape(1);
  const bias = node.inputs.length > 2 ? elements(output) : 0;
  return 2 * elements(output) * channels * elements(kernel) + bias;
};
/** Every label is a loop; all of them run inside one another. */
const einsumCost: CostRule = (node) => 2 * elements([...shapes.einsumSizes(node).values()]);
const poolCost: CostRule = (node, output) => elements(output) * elements(node.ints('kernel_shape') ?? []);

function rules(operators: readonly string[], shape: ShapeRule, cost: CostRule, matrix = false): [string, OperatorRule][] {
  return operators.map((op) => [op, { shape, cost, matrix }]);
}

/**
 * Every operator the counter knows. Convention: 1 MAC = 2 FLOPs; an elementwise result, comparison or transcendental 1; softmax 5
 * per element; a normalisation 7 (mean, difference, square, mean, root and quotient, scale, shift); a reduction 1 per input element, 4 in the log domain; a pooling window 1 per element of the window; moving data is free.
 */
export const OPERATOR_RULES: ReadonlyMap<string, OperatorRule> = new Map([
  ...rules(['MatMul'], shapes.matMul, matMulCost, true),
  ...rules(['Gemm'], shapes.gemm, gemmCost, true),
  ...rules(
    ['Add', 'Sub', 'Mul', 'Div', 'Max', 'Min', 'Pow', 'Where', 'Equal', 'Less', 'LessOrEqual', 'Greater'],
    shapes.broadcast,
    perOutput(1),
  ),
  ...rules(
    ['Neg', 'Abs', 'Relu', 'Sqrt', 'Exp', 'Log', 'Erf', 'Tanh', 'Sigmoid', 'Reciprocal', 'Sin', 'Cos', 'Clip'],
    shapes.sameAsInput,
    perOutput(1),
  ),
  ...rules(['Conv'], shapes.conv, convCost, true),
  ...rules(['Einsum'], shapes.einsum, einsumCost, true),
  ...rules(['LayerNormalization', 'InstanceNormalization'], shapes.sameAsInput, perOutput(7)),
  ...rules(['Softmax', 'LogSoftmax'], shapes.sameAsInput, perOutput(5)),
  ...rules(['ReduceSum', 'ReduceMax', 'ReduceMin', 'ReduceMean'], shapes.reduce, perInput(1)),
  // The largest element, differences, exponentials, their sum.
  ...rules(['ReduceLogSumExp'], shapes.reduce, perInput(4)),
  ...rules(['ArgMax', 'ArgMin'], shapes.argReduce, perInput(1)),
  ...rules(['MaxPool'], shapes.maxPool, poolCost),
  ...rules(['Cast', 'Identity'], shapes.sameAsInput, free),
  ...rules(['Shape'], shapes.shapeOf, free),
  ...rules(['Range'], shapes.range, free),
  ...rules(['Resize'], shapes.resize, free),
  ...rules(['Gather'], shapes.gather, free),
  ...rules(['GatherElements'], shapes.sameAsIndices, free),
  ...rules(['Reshape'], shapes.reshape, free),
  ...rules(['Transpose'], shapes.transpose, free),
  ...rules(['Unsqueeze'], shapes.unsqueeze, free),
  ...rules(['Squeeze'], shapes.squeeze, free),
  ...rules(['Concat'], shapes.concat, free),
  ...rules(['Split'], shapes.split, free),
  ...rules(['Slice'], shapes.slice, free),
  ...rules(['Expand'], shapes.expand, free),
  ...rules(['Pad'], shapes.pad, free),
]);
