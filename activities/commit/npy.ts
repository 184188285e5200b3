/** Bytes before the header text of an NPY 1.0 file: magic, version, header length. */
const PREAMBLE = 10;
/** The data starts at a multiple of this. */
const ALIGNMENT = 64;

const DTYPES = { uint8: '|u1', float32: '<f4' } as const;

/**
 * Encodes a dense row-major array in the NPY format, version 1.0 (NEP 1): a file says its own shape and type, and every numeric
 * tool reads it. The bytes are a function of the values alone.
 * @throws RangeError when the shape does not multiply to the number of values.
 */
export function encodeNpy(data: Uint8Array | Float32Array, shape: readonly number[]): Uint8Array {
  const elements = shape.reduce((product, axis) => product * axis, 1);
  if (elements !== data.length) throw new RangeError(`encodeNpy: shape [${shape.join(', ')}] holds ${elements} values, got ${data.length}`);
  const dtype = data instanceof Float32Array ? DTYPES.float32 : DTYPES.uint8;
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${dtype}', 'fortran_order': False, 'shape': (${axes}), }`;
  const headerLength = Math.ceil((PREAMBLE + text.length + 1) / ALIGNMENT) * ALIGNMENT - PREAMBLE;
  const header = Buffer.alloc(PREAMBLE + headerLength, ' ');
  header.write('\x93NUMPY\x01\x00', 0, 'latin1');
  header.writeUInt16LE(headerLength, 8);
  header.write(text, PREAMBLE, 'latin1');
  header.write('\n', header.length - 1);
  return Buffer.concat([header, littleEndianBytes(data)]);
}

function littleEndianBytes(data: Uint8Array | Float32Array): Uint8Array {
  if (data instanceof Uint8Array) return data;
  const bytes = Buffer.alloc(data.length * Float32Array.BYTES_PER_ELEMENT);
  data.forEach((value, index) => bytes.writeFloatLE(value, index * Float32Array.BYTES_PER_ELEMENT));
  return bytes;
}
