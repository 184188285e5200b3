import { describe, expect, it } from '@jest/globals';
import { encodeNpy } from './npy.js';

describe('encodeNpy', () => {
  it('writes the magic, a padded header and the bytes of tokens', () => {
    const file = Buffer.from(encodeNpy(Uint8Array.of(1, 2, 3, 4, 5, 6), [2, 3]));
    expect(file.subarray(0, 8).toString('latin1')).toBe('\x93NUMPY\x01\x00');
    const headerLength = file.readUInt16LE(8);
    expect((10 + headerLength) % 64).toBe(0);
    const header = file.subarray(10, 10 + headerLength).toString('latin1');
    expect(header.trimEnd()).toBe("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }");
    expect(header.endsWith('\n')).toBe(true);
    expect([...file.subarray(10 + headerLength)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('writes float32 little-endian', () => {
    const file = Buffer.from(encodeNpy(Float32Array.of(1, -0.5), [2]));
    expect(file.toString('latin1')).toContain("'descr': '<f4', 'fortran_order': False, 'shape': (2,), ");
    const data = file.subarray(10 + file.readUInt16LE(8));
    expect([data.readFloatLE(0), data.readFloatLE(4)]).toEqual([1, -0.5]);
  });

  it('refuses a shape that does not fit the values', () => {
    expect(() => encodeNpy(Uint8Array.of(1, 2), [3])).toThrow(RangeError);
  });
});
