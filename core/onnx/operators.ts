/**
 * Operators of ONNX's own domain that an uploaded graph may use: pure functions of tensors. What is not here is refused by name.
 * Left out on purpose: operators that draw random numbers (a cell must come out the same again; noise is an input), strings,
 * image decoding, sequences, optionals and training operators.
 */
const FAMILIES: readonly string[] = [
  // Elementwise.
  'Abs Acos Acosh Add And Asin Asinh Atan Atanh BitShift BitwiseAnd BitwiseNot BitwiseOr BitwiseXor Cast CastLike Ceil Celu Clip Cos Cosh',
  'Div Elu Equal Erf Exp Floor Gelu Greater GreaterOrEqual HardSigmoid HardSwish Identity IsInf IsNaN LeakyRelu Less LessOrEqual Log Max Mean',
  'Min Mish Mod Mul Neg Not Or Pow PRelu Reciprocal Relu Round Selu Shrink Sigmoid Sign Sin Sinh Softplus Softsign Sqrt Sub Sum Swish Tan Tanh',
  'ThresholdedRelu Where Xor',
  // Reductions, normalisation, products.
  'ArgMax ArgMin Attention BatchNormalization CumProd CumSum Det Einsum Gemm GlobalAveragePool GlobalLpPool GlobalMaxPool GroupNormalization Hardmax',
  'InstanceNormalization LayerNormalization LogSoftmax LpNormalization LRN MatMul MeanVarianceNormalization ReduceL1 ReduceL2 ReduceLogSum',
  'ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare RMSNormalization RotaryEmbedding Softmax TopK',
  // Convolution, pooling, recurrence, transforms.
  'AffineGrid AveragePool Col2Im Conv ConvTranspose DeformConv DFT GRU GridSample LpPool LSTM MaxPool MaxRoiPool MaxUnpool MelWeightMatrix RNN',
  'BlackmanWindow HammingWindow HannWindow STFT',
  // Shape and data movement.
  'Compress Concat Constant ConstantOfShape DepthToSpace Expand EyeLike Flatten Gather GatherElements GatherND NonZero OneHot Pad Range Reshape',
  'Resize ReverseSequence ScatterElements ScatterND Shape Size Slice SpaceToDepth Split Squeeze TensorScatter Tile Transpose Trilu Unique Unsqueeze',
  'Upsample',
  // Quantisation.
  'ConvInteger DequantizeLinear DynamicQuantizeLinear MatMulInteger QLinearConv QLinearMatMul QuantizeLinear',
  // Control flow: the trial run bounds its time.
  'If Loop Scan Dropout',
];

export const ALLOWED_OPERATORS: ReadonlySet<string> = new Set(FAMILIES.flatMap((family) => family.split(' ')));

const RANDOM = new Set(['Bernoulli', 'Multinomial', 'RandomNormal', 'RandomNormalLike', 'RandomUniform', 'RandomUniformLike']);

/** Why an operator is refused, or null when it may be used. @param operator As `readGraphInfo` writes it: with its domain when not ONNX's own. */
export function operatorProblem(operator: string): string | null {
  if (operator.includes('::')) {
    return `operator ${operator} is of a custom domain: export with ONNX's own operators only (for local functions: onnx.inliner.inline_local_functions)`;
  }
  if (ALLOWED_OPERATORS.has(operator)) return null;
  if (RANDOM.has(operator))
    return `operator ${operator} draws random numbers, so a cell would not come out the same again: make the noise an input`;
  return `operator ${operator} is not one that this release runs: docs/models.md lists them`;
}
