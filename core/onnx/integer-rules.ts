import type { NodeView, Operand } from './operand.js';

/** The integers that a node computes, where they follow from the file and the sizes of its inputs; else null. */
type IntegerRule = (node: NodeView) => readonly number[] | null;

const elementwise =
  (operate: (a: number, b: number) => number): IntegerRule =>
  (node) => {
    const [a, b] = node.inputs.map(({ ints }) => ints);
    if (!a || !b || (a.length !== b.length && a.length !== 1 && b.length !== 1)) return null;
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => operate(a[a.length === 1 ? 0 : i], b[b.length === 1 ? 0 : i]));
  };

const first: IntegerRule = (node) => node.inputs[0]?.ints ?? null;

const shape: IntegerRule = (node) => {
  const sizes = node.shape(0);
  return sizes.slice(node.int('start', 0), node.int('end', sizes.length));
};

const gather: IntegerRule = (node) => {
  const [data, indices] = node.inputs;
  if (!data.ints || !indices.ints || data.shape.length !== 1) return null;
  const { ints } = data;
  return indices.ints.map((index) => ints[index < 0 ? index + ints.length : index]);
};

const concat: IntegerRule = (node) => {
  const parts = node.inputs.map(({ ints }) => ints);
  return parts.every((part) => part !== null) ? parts.flat() : null;
};

const slice: IntegerRule = (node) => {
  const [data, starts, ends, , steps] = node.inputs.map(({ ints, shape: sizes }) => (sizes.length <= 1 ? ints : null));
  if (!data || !starts || !ends || (steps && steps[0] !== 1)) return null;
  return data.slice(starts[0], ends[0]);
};

const range: IntegerRule = (node) => {
  const [start, limit, delta] = node.inputs.map(({ ints }) => ints?.[0]);
  if (start === undefined || limit === undefined || delta === undefined) return null;
  return Array.from({ length: Math.max(0, Math.ceil((limit - start) / delta)) }, (_, i) => start + i * delta);
};

/** Constant: the integers of its tensor. */
const constant: IntegerRule = (node) => node.tensor('value')?.ints ?? null;

/** Operators through which the sizes of tensors reach the places where they decide other sizes. */
const INTEGER_RULES: ReadonlyMap<string, IntegerRule> = new Map([
  ['Shape', shape],
  ['Constant', constant],
  ['Gather', gather],
  ['Concat', concat],
  ['Slice', slice],
  ['Range', range],
  ['Squeeze', first],
  ['Unsqueeze', first],
  ['Reshape', first],
  ['Cast', first],
  ['Identity', first],
  ['Add', elementwise((a, b) => a + b)],
  ['Sub', elementwise((a, b) => a - b)],
  ['Mul', elementwise((a, b) => a * b)],
  ['Div', elementwise((a, b) => Math.trunc(a / b))],
]);

/** Integers of a node's output where they are known: those of small tensors only, which are sizes and axes. */
export function integersOf(node: NodeView): Operand['ints'] {
  return INTEGER_RULES.get(node.op)?.(node) ?? null;
}
