import { describe, expect, it } from '@jest/globals';
import { npyPreview } from './npy-preview';

/** An NPY 1.0 file of these bytes. */
function npy(type: string, shape: string, data: Uint8Array): Uint8Array {
  const header = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117) + '\n';
  return Uint8Array.from([
    0x93,
    ...new TextEncoder().encode('NUMPY'),
    1,
    0,
    header.length,
    0,
    ...new TextEncoder().encode(header),
    ...data,
  ]);
}

describe('npyPreview', () => {
  it('reads tokens', () => {
    const file = npy('|u1', '3, 2', Uint8Array.from([1, 2, 3, 4, 5, 6]));
    expect(npyPreview(file, 2)).toEqual({
      shape: [3, 2],
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
  });

  it('reads floats of as many samples as lie whole in the bytes', () => {
    const file = npy('<f4', '2, 1, 2', new Uint8Array(Float32Array.from([0.5, -1, 2, 4]).buffer));
    expect(npyPreview(file.subarray(0, file.length - 1), 8)).toEqual({ shape: [2, 1, 2], rows: [[0.5, -1]] });
  });

  it('reads nothing else', () => {
    expect(npyPreview(new TextEncoder().encode('{"not": "an NPY file"}'), 8)).toBeNull();
    expect(npyPreview(new Uint8Array(3), 8)).toBeNull();
  });
});
