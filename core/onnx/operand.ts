import { ELEMENT_BYTES } from './element-type.js';
import { UncountableGraph } from './errors.js';
import { isExternal } from './external-data.js';
import type { NodeMessage, TensorMessage } from './schema.js';

/**
 * What static analysis knows of a tensor: its shape and element size, its integers where they follow from the file, and the numbers of
 * small float weights.
 */
export interface Operand {
  readonly shape: readonly number[];
  /** Bytes of one element. */
  readonly elementBytes: number;
  /** True for what the file stores, false for what a call brings or computes. */
  readonly weight: boolean;
  readonly ints: readonly number[] | null;
  readonly floats?: readonly number[];
}

const FLOAT = 1;
const INT64 = 7;
/** Float weights of at most this many elements may be parameters of an operator, such as the scales of Resize. */
const SMALL = 8;

/** A weight as operand. */
export function operandOf(tensor: TensorMessage): Operand {
  const inside = !isExternal(tensor);
  const known = {
    shape: tensor.dims,
    elementBytes: bytesOf(tensor.dataType),
    weight: true,
    ints: inside && tensor.dataType === INT64 ? intsOf(tensor) : null,
  };
  const small = tensor.dims.reduce((product, size) => product * size, 1) <= SMALL;
  return inside && tensor.dataType === FLOAT && small ? { ...known, floats: floatsOf(tensor) } : known;
}

/** Bytes of an element of a type of the schema; types with several elements in a byte count as one byte. */
export function bytesOf(dataType: number): number {
  return ELEMENT_BYTES[dataType] ?? 1;
}

function floatsOf({ rawData, floatData }: TensorMessage): number[] {
  if (rawData.length === 0) return floatData;
  const view = new DataView(rawData.buffer, rawData.byteOffset, rawData.length);
  return Array.from({ length: rawData.length / 4 }, (_, i) => view.getFloat32(i * 4, true));
}

function intsOf({ rawData, int64Data }: TensorMessage): number[] {
  if (rawData.length === 0) return int64Data;
  const view = new DataView(rawData.buffer, rawData.byteOffset, rawData.length);
  return Array.from({ length: rawData.length / 8 }, (_, i) => Number(view.getBigInt64(i * 8, true)));
}

/** A node with its inputs resolved, for shape and cost rules. */
export class NodeView {
  /** @param operands Inputs in order; null for an omitted optional one. */
  constructor(
    private readonly node: NodeMessage,
    private readonly operands: readonly (Operand | null)[],
  ) {}

  get op(): string {
    return this.node.opType;
  }

  get inputs(): readonly Operand[] {
    return this.operands.filter((operand) => operand !== null);
  }

  /** Inputs in order, null where an optional one is omitted. */
  get operandsInOrder(): readonly (Operand | null)[] {
    return this.operands;
  }

  get outputCount(): number {
    return this.node.output.length;
  }

  /** Shape of input `index`. */
  shape(index: number): readonly number[] {
    const operand = this.operands[index];
    if (!operand) throw this.problem(`lacks input ${index}`);
    return operand.shape;
  }

  /** Numbers of the integer constant at input `index`, or null when the input is omitted. */
  constant(index: number): readonly number[] | null {
    const operand = this.operands[index];
    if (!operand) return null;
    if (!operand.ints) throw this.problem(`takes input ${index} at run time, so its output shape is not known from the file`);
    return operand.ints;
  }

  /** Numbers of the small float weight at input `index`, or null when the input is omitted or no such weight. */
  floats(index: number): readonly number[] | null {
    return this.operands[index]?.floats ?? null;
  }

  /** Text attribute, or null when absent. */
  text(name: string): string | null {
    const found = this.node.attribute.find((attribute) => attribute.name === name)?.s;
    return found === undefined ? null : new TextDecoder().decode(found);
  }

  /** Integer attribute. */
  int(name: string, fallback: number): number {
    return this.node.attribute.find((attribute) => attribute.name === name)?.i ?? fallback;
  }

  /** Tensor attribute as operand, or null when absent. */
  tensor(name: string): Operand | null {
    const found = this.node.attribute.find((attribute) => attribute.name === name)?.t;
    return found ? operandOf(found) : null;
  }

  /** Integer-list attribute, or null when absent. */
  ints(name: string): readonly number[] | null {
    return this.node.attribute.find((attribute) => attribute.name === name)?.ints ?? null;
  }

  /** An error that names this node's operator. */
  problem(text: string): UncountableGraph {
    return new UncountableGraph(`FLOPs cannot be counted: operator ${this.op} ${text}.`);
  }
}
