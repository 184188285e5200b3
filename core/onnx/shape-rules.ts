import type { NodeView } from './operand.js';

/** A tensor shape with every size known. */
export type Sizes = readonly number[];

/** Computes the shape of a node's first output (all outputs of a Split have one shape) as the ONNX operator reference defines it. */
export type ShapeRule = (node: NodeView) => Sizes;

/** Product of sizes: the number of elements. */
export function elements(shape: Sizes): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Index of an axis that may count from the end. */
function fromStart(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

function replaced(shape: Sizes, axis: number, size: number): Sizes {
  return shape.map((old, i) => (i === fromStart(axis, shape.length) ? size : old));
}

export const sameAsInput: ShapeRule = (node) => node.shape(0);

/** GatherElements: an element for each index. */
export const sameAsIndices: ShapeRule = (node) => node.shape(1);

/** Multidirectional broadcasting of all inputs. */
export const broadcast: ShapeRule = (node) => node.inputs.map((input) => input.shape).reduce((a, b) => broadcastPair(a, b, node));

function broadcastPair(a: Sizes, b: Sizes, node: NodeView): Sizes {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const x = a[i - rank + a.length] ?? 1;
    const y = b[i - rank + b.length] ?? 1;
    if (x !== y && x !== 1 && y !== 1)
      throw node.problem(`has inputs of shapes [${a.join(', ')}] and [${b.join(', ')}], which do not broadcast`);
    return x === 1 ? y : x;
  });
}

export const matMul: ShapeRule = (node) => {
  const [a, b] = [node.shape(0), node.shape(1)];
  if (a.length < 2 || b.length < 2) throw node.problem('has a vector operand, which the counter does not support');
  if (a.at(-1) !== b.at(-2)) throw node.problem(`has inputs of shapes [${a.join(', ')}] and [${b.join(', ')}], which do not multiply`);
  return [...broadcastPair(a.slice(0, -2), b.slice(0, -2), node), a.at(-2) ?? 1, b.at(-1) ?? 1];
};

export const gemm: ShapeRule = (node) => {
  const [a, b] = [node.shape(0), node.shape(1)];
  return [node.int('transA', 0) ? a[1] : a[0], node.int('transB', 0) ? b[0] : b[1]];
};

/** Axes that a node is given: an input in newer operator sets (13 or 18 on), an attribute in older ones, or null. */
function axesOf(node: NodeView): Sizes | null {
  return node.constant(1) ?? node.ints('axes');
}

/** Reduce*: without axes all of them. */
export const reduce: ShapeRule = (node) => reduced(node, axesOf(node) ?? node.shape(0).map((_, i) => i));

/** ArgMax and ArgMin: one axis, an attribute. */
export const argReduce: ShapeRule = (node) => reduced(node, [node.int('axis', 0)]);

function reduced(node: NodeView, axes: Sizes): Sizes {
  const shape = node.shape(0);
  const gone = new Set(axes.map((axis) => fromStart(axis, shape.length)));
  return node.int('keepdims', 1) ? shape.map((size, i) => (gone.has(i) ? 1 : size)) : shape.filter((_, i) => !gone.has(i));
}

export const gather: ShapeRule = (node) => {
  const data = node.shape(0);
  const axis = fromStart(node.int('axis', 0), data.length);
  return [...data.slice(0, axis), ...node.shape(1), ...data.slice(axis + 1)];
};

export const reshape: ShapeRule = (node) => {
  const old = node.shape(0);
  const wanted = requiredConstant(node, 1).map((size, i) => (size === 0 ? old[i] : size));
  const known = wanted.filter((size) => size !== -1).reduce((product, size) => product * size, 1);
  return wanted.map((size) => (size === -1 ? elements(old) / known : size));
};

export const transpose: ShapeRule = (node) => {
  const shape = node.shape(0);
  return (node.ints('perm') ?? shape.map((_, i) => shape.length - 1 - i)).map((axis) => shape[axis]);
};

export const unsqueeze: ShapeRule = (node) => {
  const axes = axesOf(node) ?? requiredConstant(node, 1);
  const rank = node.shape(0).length + axes.length;
  const added = new Set(axes.map((axis) => fromStart(axis, rank)));
  const rest = [...node.shape(0)];
  return Array.from({ length: rank }, (_, i) => (added.has(i) ? 1 : (rest.shift() ?? 1)));
};

export const squeeze: ShapeRule = (node) => {
  const shape = node.shape(0);
  const axes = axesOf(node)?.map((axis) => fromStart(axis, shape.length));
  return shape.filter((size, i) => (axes ? !axes.includes(i) : size !== 1));
};

export const concat: ShapeRule = (node) => {
  const axis = node.int('axis', 0);
  const total = node.inputs.reduce((sum, { shape }) => sum + shape[fromStart(axis, shape.length)], 0);
  return replaced(node.shape(0), axis, total);
};

export const split: ShapeRule = (node) => {
  const axis = node.int('axis', 0);
  const shape = node.shape(0);
  const size = shape[fromStart(axis, shape.length)] / node.outputCount;
  const unequal = node.constant(1)?.some((part) => part !== size) ?? false;
  if (!Number.isInteger(size) || unequal) throw node.problem('cuts unequal parts, which the counter does not support');
  return replaced(shape, axis, size);
};

export const slice: ShapeRule = (node) => {
  const starts = requiredConstant(node, 1);
  const ends = requiredConstant(node, 2);
  const axes = node.constant(3) ?? starts.map((_, i) => i);
  const steps = node.constant(4) ?? starts.map(() => 1);
  return axes.reduce((shape, axis, k) => {
    const size = shape[fromStart(axis, shape.length)];
    return replaced(shape, axis, sliceLength(size, starts[k], ends[k], steps[k]));
  }, node.shape(0));
};

function sliceLength(size: number, start: number, end: number, step: number): number {
  const [low, high] = step > 0 ? [0, size] : [-1, size - 1];
  const clamp = (x: number): number => Math.min(Math.max(x < 0 ? x + size : x, low), high);
  return Math.max(0, Math.ceil((clamp(end) - clamp(start)) / step));
}

export const expand: ShapeRule = (node) => broadcastPair(node.shape(0), requiredConstant(node, 1), node);

export const pad: ShapeRule = (node) => {
  const pads = requiredConstant(node, 1);
  const axes = node.constant(3) ?? node.shape(0).map((_, i) => i);
  return axes.reduce((shape, axis, k) => {
    const size = shape[fromStart(axis, shape.length)];
    return replaced(shape, axis, size + pads[k] + pads[k + axes.length]);
  }, node.shape(0));
};

/** MaxPool over the trailing axes with explicit padding. */
export const maxPool: ShapeRule = (node) => {
  const kernel = node.ints('kernel_shape') ?? [];
  const pads = node.ints('pads') ?? kernel.flatMap(() => [0, 0]);
  const strides = node.ints('strides') ?? kernel.map(() => 1);
  const spatial = node.shape(0).slice(2);
  const pooled = spatial.map((size, i) => Math.floor((size + pads[i] + pads[i + kernel.length] - kernel[i]) / strides[i]) + 1);
  return [...node.shape(0).slice(0, 2), ...pooled];
};

/** Conv over the trailing axes with explicit padding. */
export const conv: ShapeRule = (node) => {
  const [filters, , ...kernel] = node.shape(1);
  const pads = node.ints('pads') ?? kernel.flatMap(() => [0, 0]);
  const strides = node.ints('strides') ?? kernel.map(() => 1);
  const dilations = node.ints('dilations') ?? kernel.map(() => 1);
  const [batch, , ...spatial] = node.shape(0);
  const reached = (i: number): number => dilations[i] * (kernel[i] - 1) + 1;
  const sizes = spatial.map((size, i) => Math.floor((size + pads[i] + pads[i + kernel.length] - reached(i)) / strides[i]) + 1);
  return [batch, filters, ...sizes];
};

/** ConvTranspose over the trailing axes with explicit padding. */
export const convTranspose: ShapeRule = (node) => {
  const [, filters, ...kernel] = node.shape(1);
  const pads = node.ints('pads') ?? kernel.flatMap(() => [0, 0]);
  const strides = node.ints('strides') ?? kernel.map(() => 1);
  const dilations = node.ints('dilations') ?? kernel.map(() => 1);
  const added = node.ints('output_padding') ?? kernel.map(() => 0);
  const [batch, , ...spatial] = node.shape(0);
  const reached = (i: number): number => dilations[i] * (kernel[i] - 1) + 1;
  const sizes = spatial.map((size, i) => strides[i] * (size - 1) + added[i] + reached(i) - pads[i] - pads[i + kernel.length]);
  return [batch, filters * node.int('group', 1), ...sizes];
};

/** Global pooling: one element a channel. */
export const globalPool: ShapeRule = (node) => node.shape(0).map((size, axis) => (axis < 2 ? size : 1));

/** Attention on (batch, heads, positions, width): queries, keys, values; without a cache. */
export const attention: ShapeRule = (node) => {
  if (node.operandsInOrder.slice(4).some((operand) => operand !== null) || node.shape(0).length !== 4)
    throw node.problem('has a cache or fused heads, which the counter does not support');
  return [...node.shape(0).slice(0, 3), node.shape(2)[3]];
};

/** TopK: k elements along an axis, in both outputs. */
export const topK: ShapeRule = (node) => replaced(node.shape(0), node.int('axis', -1), requiredConstant(node, 1)[0]);

export const tile: ShapeRule = (node) => {
  const repeats = requiredConstant(node, 1);
  return node.shape(0).map((size, axis) => size * repeats[axis]);
};

export const flatten: ShapeRule = (node) => {
  const shape = node.shape(0);
  const axis = fromStart(node.int('axis', 1), shape.length);
  return [elements(shape.slice(0, axis)), elements(shape.slice(axis))];
};

/** Constant: a tensor in the node. */
export const constant: ShapeRule = (node) => {
  const value = node.tensor('value');
  if (value === null) throw node.problem('holds something else than a tensor, which the counter does not support');
  return value.shape;
};

export const constantOfShape: ShapeRule = (node) => requiredConstant(node, 0);

/** Sizes of the labels of an Einsum equation. */
export function einsumSizes(node: NodeView): Map<string, number> {
  const [inputs] = equationOf(node);
  const sizes = new Map<string, number>();
  inputs.forEach((labels, index) => {
    [...labels].forEach((label, axis) => sizes.set(label, Math.max(sizes.get(label) ?? 1, node.shape(index)[axis])));
  });
  return sizes;
}

/** An Einsum whose equation names its output, without an ellipsis. */
export const einsum: ShapeRule = (node) => {
  const sizes = einsumSizes(node);
  const [, output] = equationOf(node);
  return [...output].map((label) => sizes.get(label) ?? 1);
};

function equationOf(node: NodeView): [readonly string[], string] {
  const [left, right] = (node.text('equation') ?? '').replace(/\s/g, '').split('->');
  if (right === undefined || left.includes('.')) throw node.problem('has an equation that the counter does not support');
  return [left.split(','), right];
}

export const shapeOf: ShapeRule = (node) => {
  const rank = node.shape(0).length;
  return [node.int('end', rank) - node.int('start', 0)];
};

export const range: ShapeRule = (node) => {
  const [start, limit, delta] = [0, 1, 2].map((index) => requiredConstant(node, index)[0]);
  return [Math.max(0, Math.ceil((limit - start) / delta))];
};

/** Resize by constant scales. */
export const resize: ShapeRule = (node) => {
  const scales = node.floats(2);
  if (scales === null) throw node.problem('has no constant scales, which the counter needs');
  return node.shape(0).map((size, axis) => Math.floor(size * scales[axis]));
};

function requiredConstant(node: NodeView, index: number): Sizes {
  const numbers = node.constant(index);
  if (!numbers) throw node.problem(`lacks input ${index}`);
  return numbers;
}
