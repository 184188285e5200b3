import { TestEnvironment } from 'jest-environment-node';

/** Typed arrays that jest would otherwise give each test file anew; Uint8Array is shared already. */
const TYPED_ARRAYS = [
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
];

/**
 * Jest's Node environment with the outer realm's typed arrays. onnxruntime's native code makes its outputs with those, and its
 * `Tensor` refuses data that is not `instanceof` the typed array of the realm it was loaded in.
 */
export default class SharedTypedArraysEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const type of TYPED_ARRAYS) this.global[type.name] = type;
  }
}
