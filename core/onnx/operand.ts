import { UncountableGraph } from './errors.js';
import type { NodeMessage, TensorMessage } from './schema.js';

/** What static analysis knows of a tensor: its shape and, for integer constants, its numbers. */
export interface Operand {
  readonly shape: readonly number[];
  readonly ints: readonly number[] | null;
}

const INT64 = 7;

/** A weight as operand. */
export function operandOf(tensor: TensorMessage): Operand {
  return { shape: tensor.dims, ints: tensor.dataType === INT64 ? intsOf(tensor) : null };
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

  /** Integer attribute. */
  int(name: string, fallback: number): number {
    return this.node.attribute.find((attribute) => attribute.name === name)?.i ?? fallback;
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
