import { elementCode, type ElementType } from './element-type.js';
import { ModelProto } from './schema.js';

/** Operator set of every graph built here, and the IR version that goes with it. */
export const OPSET = 18;
const IR_VERSION = 8;

/** Attribute type codes of the ONNX schema. */
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_INTS = 7;

/** Name of the symbolic leading axis of every input and output. */
export const BATCH = 'batch';

/** A tensor inside a graph under construction. */
export interface Value {
  readonly id: number;
}

/** A tensor's shape; a string is a symbolic size. */
export type Shape = readonly (number | string)[];

/** Integer attributes of a node, all that our operators need. */
export type NodeAttributes = Readonly<Record<string, number | readonly number[]>>;

interface NodeRecord {
  readonly op: string;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly attributes: NodeAttributes;
}

interface Port {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: Shape;
}

interface Constant {
  readonly value: Value;
  readonly type: 'float32' | 'int64';
  readonly shape: readonly number[];
  readonly raw: Uint8Array;
}

/**
 * Builds one ONNX graph and serialises it. Nodes must be added in dependency order. The same calls give the same bytes in every
 * process: names are numbered in the order of creation and nothing depends on time, hashing or the platform.
 */
export class GraphBuilder {
  private readonly names: string[] = [];
  private readonly nodes: NodeRecord[] = [];
  private readonly constants: Constant[] = [];
  private readonly inputs: Port[] = [];
  private readonly outputs: Port[] = [];

  /** @param name The graph's name, for people and error messages of the runtime. */
  constructor(private readonly name: string) {}

  /** Declares a graph input and returns its value. */
  input(name: string, type: ElementType, shape: Shape): Value {
    this.inputs.push({ name, type, shape });
    return this.value(name);
  }

  /**
   * A float32 constant. Numbers are rounded to the nearest float32.
   * @throws RangeError when the numbers do not fill the shape, or one of them is not finite as a float32.
   */
  floats(data: ArrayLike<number>, shape: readonly number[]): Value {
    this.requireSize(data.length, shape);
    const raw = new Uint8Array(data.length * 4);
    const view = new DataView(raw.buffer);
    for (let i = 0; i < data.length; i++) {
      const rounded = Math.fround(data[i]);
      if (!Number.isFinite(rounded)) throw new RangeError(`graph ${this.name}: constant ${data[i]} is not a finite float32`);
      view.setFloat32(i * 4, rounded, true);
    }
    return this.constant('float32', shape, raw);
  }

  /** A one-dimensional int64 constant (shapes, axes, indices); pass `shape` for another rank. */
  ints(data: readonly number[], shape: readonly number[] = [data.length]): Value {
    this.requireSize(data.length, shape);
    const raw = new Uint8Array(data.length * 8);
    const view = new DataView(raw.buffer);
    data.forEach((x, i) => {
      view.setBigInt64(i * 8, BigInt(x), true);
    });
    return this.constant('int64', shape, raw);
  }

  /** Adds a node with one output. */
  node(op: string, inputs: readonly Value[], attributes: NodeAttributes = {}): Value {
    return this.emit(op, inputs, 1, attributes)[0];
  }

  /** Cuts `input` along `axis` into `parts` equal pieces. */
  split(input: Value, axis: number, parts: number): Value[] {
    return this.emit('Split', [input], parts, { axis, num_outputs: parts });
  }

  /**
   * Declares a computed value as graph output.
   * @throws Error when the value is a graph input, a constant or already an output: give it a node of its own.
   */
  output(name: string, type: ElementType, shape: Shape, value: Value): void {
    const computed = this.nodes.some((node) => node.outputs.some((out) => out.id === value.id));
    if (!computed || this.outputs.some((port) => port.name === this.names[value.id])) {
      throw new Error(`graph ${this.name}: output ${name} needs a node of its own`);
    }
    this.names[value.id] = name;
    this.outputs.push({ name, type, shape });
  }

  /**
   * Serialises the graph.
   * @param metadata Model properties, written in the order of their keys.
   */
  build(metadata: Readonly<Record<string, string>>): Uint8Array {
    const message = {
      irVersion: IR_VERSION,
      producerName: 'entroscope',
      opsetImport: [{ domain: '', version: OPSET }],
      graph: {
        name: this.name,
        node: this.nodes.map((node) => this.nodeMessage(node)),
        initializer: this.constants.map(({ value, type, shape, raw }) => ({
          name: this.names[value.id],
          dataType: elementCode(type),
          dims: [...shape],
          rawData: raw,
        })),
        input: this.inputs.map(portMessage),
        output: this.outputs.map(portMessage),
      },
      metadataProps: Object.keys(metadata)
        .sort()
        .map((key) => ({ key, value: metadata[key] })),
    };
    // A copy: protobufjs hands out views into a pooled buffer.
    return Uint8Array.from(ModelProto.encode(message).finish());
  }

  private nodeMessage(node: NodeRecord): object {
    return {
      opType: node.op,
      input: node.inputs.map((value) => this.names[value.id]),
      output: node.outputs.map((value) => this.names[value.id]),
      attribute: Object.keys(node.attributes)
        .sort()
        .map((name) => attributeMessage(name, node.attributes[name])),
    };
  }

  private emit(op: string, inputs: readonly Value[], outputCount: number, attributes: NodeAttributes): Value[] {
    const outputs = Array.from({ length: outputCount }, () => this.value(`${op}_${this.names.length}`));
    this.nodes.push({ op, inputs, outputs, attributes });
    return outputs;
  }

  private constant(type: Constant['type'], shape: readonly number[], raw: Uint8Array): Value {
    const same = this.constants.find((c) => c.type === type && sameNumbers(c.shape, shape) && sameNumbers(c.raw, raw));
    if (same) return same.value;
    const value = this.value(`constant_${this.names.length}`);
    this.constants.push({ value, type, shape, raw });
    return value;
  }

  private value(name: string): Value {
    this.names.push(name);
    return { id: this.names.length - 1 };
  }

  private requireSize(count: number, shape: readonly number[]): void {
    const expected = shape.reduce((product, size) => product * size, 1);
    if (count !== expected) throw new RangeError(`graph ${this.name}: ${count} numbers do not fill shape [${shape.join(', ')}]`);
  }
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function attributeMessage(name: string, value: number | readonly number[]): object {
  return typeof value === 'number' ? { name, i: value, type: ATTRIBUTE_INT } : { name, ints: [...value], type: ATTRIBUTE_INTS };
}

function portMessage({ name, type, shape }: Port): object {
  const dim = shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType: elementCode(type), shape: { dim } } } };
}
