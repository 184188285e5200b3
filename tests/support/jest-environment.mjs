import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
// A worker of a jest that was stopped would run its file to the end.
import './end-with-parent.mjs';

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
 * Jest's Node environment, different in two things.
 *
 * - An ordinary global object. Jest's own is a Proxy behind the interceptors of `vm.createContext`, and each use of a global (`Math`, `Number`, `Float64Array`)
 *   in a hot loop goes through both: numeric code is 25 to 70 times slower there. Jest has no setting for it, so `vm.createContext` is another one
 *   while jest's constructor runs.
 * - The outer realm's typed arrays. onnxruntime's native code makes its outputs with those, and its `Tensor` refuses data that is not `instanceof` the
 *   typed array of the realm it was loaded in.
 */
export default class PlainGlobalEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    for (const type of TYPED_ARRAYS) this.global[type.name] = type;
  }
}
