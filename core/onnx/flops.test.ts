import { describe, expect, it } from '@jest/globals';
import { InvalidGraph, UncountableGraph } from './errors.js';
import { countFlops } from './flops.js';
import { BATCH, GraphBuilder, type Shape, type Value } from './graph-builder.js';

/** A graph with one float input (batch, ...shape), whose output `make` computes. */
function graphOf(shape: Shape, make: (g: GraphBuilder, x: Value) => Value): Uint8Array {
  const g = new GraphBuilder('counted');
  const x = g.input('x', 'float32', [BATCH, ...shape]);
  g.output('y', 'float32', [BATCH], make(g, x));
  return g.build({});
}

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

describe('countFlops', () => {
  // Expected counts are worked out by hand from the operator's definition for batch 5.
  it.each([
    [
      'a matrix product: 2 M N K',
      [3, 4],
      (g: GraphBuilder, x: Value) => g.node('MatMul', [x, g.floats(zeros(24), [4, 6])]),
      2 * 5 * 3 * 6 * 4,
      0,
    ],
    [
      'a product with broadcast matrices',
      [1, 3, 4],
      (g: GraphBuilder, x: Value) => g.node('MatMul', [x, g.floats(zeros(56), [7, 4, 2])]),
      2 * 5 * 7 * 3 * 2 * 4,
      0,
    ],
    [
      'Gemm with a transposed matrix and bias',
      [4],
      (g: GraphBuilder, x: Value) => g.node('Gemm', [x, g.floats(zeros(12), [3, 4]), g.floats(zeros(3), [3])], { transB: 1 }),
      2 * 5 * 3 * 4 + 5 * 3,
      0,
    ],
    [
      'an elementwise sum with broadcasting',
      [1, 4],
      (g: GraphBuilder, x: Value) => g.node('Add', [x, g.floats(zeros(3), [3, 1])]),
      0,
      5 * 3 * 4,
    ],
    ['a transcendental', [4], (g: GraphBuilder, x: Value) => g.node('Exp', [x]), 0, 20],
    ['softmax', [4], (g: GraphBuilder, x: Value) => g.node('Softmax', [x], { axis: -1 }), 0, 5 * 20],
    ['a reduction: its input', [3, 4], (g: GraphBuilder, x: Value) => g.node('ReduceSum', [x, g.ints([-1])], { keepdims: 0 }), 0, 60],
    [
      'a log-sum-exp: its input four times',
      [3, 4],
      (g: GraphBuilder, x: Value) => g.node('ReduceLogSumExp', [x, g.ints([-1])], { keepdims: 0 }),
      0,
      240,
    ],
    ['an arg-max: its input', [4], (g: GraphBuilder, x: Value) => g.node('ArgMax', [x], { axis: -1 }), 0, 20],
    [
      'a normalisation: 7 an element',
      [4],
      (g: GraphBuilder, x: Value) => g.node('LayerNormalization', [x, g.floats(zeros(4), [4])]),
      0,
      5 * 28,
    ],
    [
      'a convolution with stride, padding and bias',
      [3, 8, 8],
      (g: GraphBuilder, x: Value) =>
        g.node('Conv', [x, g.floats(zeros(2 * 27), [2, 3, 3, 3]), g.floats(zeros(2), [2])], { pads: [1, 1, 1, 1], strides: [2, 2] }),
      5 * 2 * 16 * (2 * 27 + 1),
      0,
    ],
    [
      'a max-pool: window times output',
      [1, 8],
      (g: GraphBuilder, x: Value) => g.node('MaxPool', [x], { kernel_shape: [3], pads: [1, 1] }),
      0,
      5 * 8 * 3,
    ],
    [
      'a transposed convolution: every element of its input with the kernels',
      [3, 4, 4],
      (g: GraphBuilder, x: Value) =>
        g.node('ConvTranspose', [x, g.floats(zeros(3 * 2 * 16), [3, 2, 4, 4]), g.floats(zeros(2), [2])], {
          strides: [2, 2],
          pads: [1, 1, 1, 1],
        }),
      5 * (2 * (3 * 16) * (2 * 16) + 2 * 64),
      0,
    ],
    [
      'attention: scores, values and softmax',
      [2, 6, 8],
      (g: GraphBuilder, x: Value) => g.node('Attention', [x, x, x]),
      5 * 2 * 6 * 6 * (4 * 8 + 5),
      0,
    ],
    [
      'causal attention: the pairs that are seen',
      [2, 6, 8],
      (g: GraphBuilder, x: Value) => g.node('Attention', [x, x, x], { is_causal: 1 }),
      ((5 * 2 * (6 * 7)) / 2) * (4 * 8 + 5),
      0,
    ],
    [
      'the largest k: log2(k + 1) an element',
      [8],
      (g: GraphBuilder, x: Value) => g.node('TopK', [x, g.ints([3])], { axis: -1 }),
      0,
      5 * 16,
    ],
    [
      'a normalisation without a mean',
      [4],
      (g: GraphBuilder, x: Value) => g.node('RMSNormalization', [x, g.floats(zeros(4), [4])]),
      0,
      100,
    ],
    ['Gelu: 8', [4], (g: GraphBuilder, x: Value) => g.node('Gelu', [x]), 0, 160],
    ['a running sum', [4], (g: GraphBuilder, x: Value) => g.node('CumSum', [x, g.ints([1], [])]), 0, 20],
    ['moving data: nothing', [4], (g: GraphBuilder, x: Value) => g.node('Transpose', [x], { perm: [1, 0] }), 0, 0],
  ])('counts %s', (_, shape, make, matmul, rest) => {
    expect(countFlops(graphOf(shape, make), 5)).toEqual({ matmul, all: matmul + rest });
  });

  // The elementwise node behind each one reveals the inferred shape by its count.
  it.each([
    ['Reshape', [3, 4], (g: GraphBuilder, x: Value) => g.node('Reshape', [x, g.ints([0, -1])]), 60],
    [
      'Unsqueeze',
      [4],
      (g: GraphBuilder, x: Value) => g.node('Add', [g.node('Unsqueeze', [x, g.ints([-1])]), g.floats(zeros(3), [3])]),
      5 * 4 * 3 * 2,
    ],
    ['Squeeze', [1, 4], (g: GraphBuilder, x: Value) => g.node('Squeeze', [x, g.ints([1])]), 20],
    ['Gather', [4], (g: GraphBuilder, x: Value) => g.node('Gather', [x, g.ints([0, 1, 0])], { axis: 1 }), 15],
    [
      'GatherElements',
      [4],
      (g: GraphBuilder, x: Value) => g.node('GatherElements', [x, g.ints([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], [5, 2])], { axis: 1 }),
      10,
    ],
    ['Concat', [4], (g: GraphBuilder, x: Value) => g.node('Concat', [x, x], { axis: -1 }), 40],
    ['Split', [4], (g: GraphBuilder, x: Value) => g.split(x, 1, 2)[1], 10],
    [
      'Slice backwards',
      [7],
      (g: GraphBuilder, x: Value) => g.node('Slice', [x, g.ints([-1]), g.ints([-100]), g.ints([1]), g.ints([-2])]),
      20,
    ],
    ['Slice between', [7], (g: GraphBuilder, x: Value) => g.node('Slice', [x, g.ints([1]), g.ints([-2]), g.ints([1])]), 20],
    ['Expand', [1, 4], (g: GraphBuilder, x: Value) => g.node('Expand', [x, g.ints([1, 6, 1])]), 120],
    ['Tile', [4], (g: GraphBuilder, x: Value) => g.node('Tile', [x, g.ints([1, 3])]), 60],
    ['Flatten', [3, 4], (g: GraphBuilder, x: Value) => g.node('Flatten', [x]), 60],
    ['GlobalAveragePool', [3, 4, 4], (g: GraphBuilder, x: Value) => g.node('GlobalAveragePool', [x]), 15 + 5 * 48],
    ['Split by equal sizes', [4], (g: GraphBuilder, x: Value) => g.node('Split', [x, g.ints([4])], { axis: 1 }), 20],
    ['Pad', [4], (g: GraphBuilder, x: Value) => g.node('Pad', [x, g.ints([1, 2]), g.floats([0], []), g.ints([1])]), 35],
  ])('infers the shape of %s', (_, shape, make, elements) => {
    const all = countFlops(
      graphOf(shape, (g, x) => g.node('Neg', [make(g, x)])),
      5,
    ).all;
    expect(all).toBe(elements);
  });

  it('follows sizes through the arithmetic that shapes are made of', () => {
    // (batch, 3, 4) reshaped to (batch, 3 * 4) by Shape, Gather, Mul and Concat; the sum behind it counts its 5 x 12 elements alone.
    const bytes = graphOf([3, 4], (g, x) => {
      const sizes = g.node('Shape', [x]);
      const [batch, rows, columns] = [0, 1, 2].map((axis) => g.node('Gather', [sizes, g.ints([axis])]));
      const wanted = g.node('Concat', [batch, g.node('Mul', [rows, columns])], { axis: 0 });
      return g.node('Add', [g.node('Reshape', [x, wanted]), g.floats(zeros(12), [12])]);
    });
    expect(countFlops(bytes, 5)).toEqual({ matmul: 0, all: 60 });
  });

  it('takes the sizes of further symbolic axes by name', () => {
    const bytes = graphOf(['length', 4], (g, x) => g.node('Neg', [x]));
    expect(countFlops(bytes, 2, { length: 3 }).all).toBe(24);
  });

  it('counts one sample unless told otherwise', () => {
    const bytes = graphOf([4], (g, x) => g.node('Neg', [x]));
    expect(countFlops(bytes)).toEqual(countFlops(bytes, 1));
  });

  it.each([
    ['an operator it does not know', graphOf([4], (g, x) => g.node('Loop', [x])), 'does not know operator Loop'],
    [
      'a shape computed at run time',
      graphOf([4], (g, x) => g.node('Reshape', [x, g.node('ArgMax', [x], { axis: -1 })])),
      'operator Reshape takes input 1 at run time',
    ],
    ['shapes that do not multiply', graphOf([4], (g, x) => g.node('MatMul', [x, g.floats(zeros(9), [3, 3])])), 'which do not multiply'],
    ['shapes that do not broadcast', graphOf([4], (g, x) => g.node('Add', [x, g.floats(zeros(3), [3])])), 'which do not broadcast'],
    ['unequal parts', graphOf([5], (g, x) => g.split(x, 1, 2)[0]), 'cuts unequal parts'],
    ['a second symbolic axis', graphOf(['length'], (g, x) => g.node('Neg', [x])), 'axis 1 of input "x" has the symbolic size "length"'],
  ])('says clearly that it cannot count %s', (_, bytes, message) => {
    expect(() => countFlops(bytes)).toThrow(UncountableGraph);
    expect(() => countFlops(bytes)).toThrow(message);
  });

  it('refuses bytes that are no model', () => {
    expect(() => countFlops(Uint8Array.of(1, 2, 3))).toThrow(InvalidGraph);
  });
});
