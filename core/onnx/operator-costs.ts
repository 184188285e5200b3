import type { NodeView } from './operand.js';
import * as shapes from './shape-rules.js';
import { elements, type ShapeRule, type Sizes } from './shape-rules.js';

/** FLOPs of one node given the shape of its (first) output. */
type CostRule = (node: NodeView, output: Sizes) => number;

/** What an operator's arithmetic is: matrix products enter `matmul`, transcendental functions are listed apart. */
export type Arithmetic = 'matrix' | 'transcendental' | 'other';

interface OperatorRule {
  readonly shape: ShapeRule;
  readonly cost: CostRule;
  readonly arithmetic: Arithmetic;
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
/** Every element of the input is multiplied with the kernels of its group. */
const convTransposeCost: CostRule = (node, output) => {
  const [, channels, ...kernel] = node.shape(1);
  const bias = node.inputs.length > 2 ? elements(output) : 0;
  return 2 * elements(node.shape(0)) * channels * elements(kernel) + bias;
};
/** Scores, weighted values, and 5 a score for softmax; of a causal one the pairs that are seen. */
const attentionCost: CostRule = (node, output) => {
  const [batch, heads, queries, width] = node.shape(0);
  const keys = node.shape(1)[2];
  const seen = node.int('is_causal', 0) ? (keys + 1) / 2 : keys;
  return batch * heads * queries * seen * (2 * width + 2 * output[3] + 5);
};
/** A heap of k elements: log2(k + 1) comparisons an element. */
const topKCost: CostRule = (node) => elements(node.shape(0)) * Math.log2((node.constant(1)?.[0] ?? 1) + 1);
const poolCost: CostRule = (node, output) => elements(output) * elements(node.ints('kernel_shape') ?? []);

function rules(operators: string, shape: ShapeRule, cost: CostRule, arithmetic: Arithmetic = 'other'): [string, OperatorRule][] {
  return operators.split(' ').map((op) => [op, { shape, cost, arithmetic }]);
}

/**
 * Every operator the counter knows; docs/science-compute.md has the convention as a table. 1 MAC = 2 FLOPs; an elementwise result, comparison or
 * transcendental 1; softmax 5 per element; a normalisation 7 (mean, difference, square, mean, root and quotient, scale, shift), without a
 * mean 5, with stored moments 2; a reduction 1 per input element, 2 of squares or absolutes, 4 in the log domain; a pooling window 1 per
 * element of the window; moving data is free.
 */
export const OPERATOR_RULES: ReadonlyMap<string, OperatorRule> = new Map([
  ...rules('MatMul', shapes.matMul, matMulCost, 'matrix'),
  ...rules('Gemm', shapes.gemm, gemmCost, 'matrix'),
  ...rules('Conv', shapes.conv, convCost, 'matrix'),
  ...rules('ConvTranspose', shapes.convTranspose, convTransposeCost, 'matrix'),
  ...rules('Einsum', shapes.einsum, einsumCost, 'matrix'),
  ...rules('Attention', shapes.attention, attentionCost, 'matrix'),
  ...rules('Add Sub Mul Div Max Min Where Equal Less LessOrEqual Greater GreaterOrEqual', shapes.broadcast, perOutput(1)),
  ...rules('And Or Xor Mod PRelu Sum Mean', shapes.broadcast, perOutput(1)),
  ...rules('Neg Abs Relu Reciprocal Clip Not Floor Ceil Round Sign LeakyRelu HardSigmoid HardSwish', shapes.sameAsInput, perOutput(1)),
  ...rules('Pow', shapes.broadcast, perOutput(1), 'transcendental'),
  ...rules('Sqrt Exp Log Erf Tanh Sigmoid Sin Cos Softplus Elu', shapes.sameAsInput, perOutput(1), 'transcendental'),
  ...rules('Gelu', shapes.sameAsInput, perOutput(8)),
  ...rules('Swish', shapes.sameAsInput, perOutput(5)),
  ...rules('LayerNormalization InstanceNormalization GroupNormalization', shapes.sameAsInput, perOutput(7)),
  ...rules('RMSNormalization', shapes.sameAsInput, perOutput(5)),
  ...rules('BatchNormalization', shapes.sameAsInput, perOutput(2)),
  ...rules('Softmax LogSoftmax', shapes.sameAsInput, perOutput(5)),
  ...rules('ReduceSum ReduceMax ReduceMin ReduceMean ReduceProd', shapes.reduce, perInput(1)),
  ...rules('ReduceL1 ReduceL2 ReduceSumSquare', shapes.reduce, perInput(2)),
  // The largest element, differences, exponentials, their sum.
  ...rules('ReduceLogSumExp', shapes.reduce, perInput(4)),
  ...rules('ArgMax ArgMin', shapes.argReduce, perInput(1)),
  ...rules('CumSum', shapes.sameAsInput, perOutput(1)),
  ...rules('TopK', shapes.topK, topKCost),
  ...rules('MaxPool AveragePool', shapes.maxPool, poolCost),
  ...rules('GlobalAveragePool GlobalMaxPool', shapes.globalPool, perInput(1)),
  ...rules('Cast CastLike Identity Dropout Trilu ScatterND ScatterElements', shapes.sameAsInput, free),
  ...rules('Shape', shapes.shapeOf, free),
  ...rules('Constant', shapes.constant, free),
  ...rules('ConstantOfShape', shapes.constantOfShape, free),
  ...rules('Range', shapes.range, free),
  ...rules('Resize', shapes.resize, free),
  ...rules('Gather', shapes.gather, free),
  ...rules('GatherElements', shapes.sameAsIndices, free),
  ...rules('Reshape', shapes.reshape, free),
  ...rules('Flatten', shapes.flatten, free),
  ...rules('Tile', shapes.tile, free),
  ...rules('Transpose', shapes.transpose, free),
  ...rules('Unsqueeze', shapes.unsqueeze, free),
  ...rules('Squeeze', shapes.squeeze, free),
  ...rules('Concat', shapes.concat, free),
  ...rules('Split', shapes.split, free),
  ...rules('Slice', shapes.slice, free),
  ...rules('Expand', shapes.expand, free),
  ...rules('Pad', shapes.pad, free),
]);
