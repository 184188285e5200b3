import type { ElementType } from '../../onnx/index.js';
import type { ElementData, GraphTensor } from './graph-runner.js';

/** A tensor of `type` from numbers. @throws RangeError for a type that no graph input of the contract has. */
export function tensorOf(type: string, dims: readonly number[], values: ArrayLike<number>): GraphTensor {
  const count = dims.reduce((product, size) => product * size, 1);
  return { type: type as ElementType, dims, data: encode(type, values, count) };
}

function encode(type: string, values: ArrayLike<number>, count: number): ElementData {
  switch (type) {
    case 'float32':
      return Float32Array.from({ length: count }, (_, i) => values[i]);
    case 'int32':
      return Int32Array.from({ length: count }, (_, i) => values[i]);
    case 'int64':
      return BigInt64Array.from({ length: count }, (_, i) => BigInt(values[i]));
    case 'bool':
      return Uint8Array.from({ length: count }, (_, i) => values[i]);
    default:
      throw new RangeError(`A graph input of type ${type} cannot be fed.`);
  }
}

/** The numbers of a tensor as float32. @throws RangeError for a type that no graph output of the contract has. */
export function floatsOf({ type, data }: GraphTensor): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new RangeError(`A graph output of type ${type} cannot be read.`);
}
