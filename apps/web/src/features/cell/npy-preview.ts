/** The beginning of an NPY file. */
export interface NpyPreview {
  readonly shape: readonly number[];
  /** The first samples that lie whole in the bytes, each a row of values. */
  readonly rows: readonly (readonly number[])[];
}

const PREAMBLE = 10;
const HEADER = /'descr': '(\|u1|<f4)'.*'shape': \(([\d, ]+)\)/;

/**
 * Reads the header and the first samples of an NPY 1.0 file of bytes or little-endian floats, from its first bytes.
 * @returns null for what is no such file, or too short to tell.
 */
export function npyPreview(bytes: Uint8Array, rows: number): NpyPreview | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < PREAMBLE) return null;
  const start = PREAMBLE + view.getUint16(8, true);
  const [, type, axes] = HEADER.exec(String.fromCharCode(...bytes.subarray(PREAMBLE, start))) ?? [];
  if (type === undefined || axes === undefined || bytes.byteLength < start) return null;
  const shape = axes.split(',').flatMap((axis) => (axis.trim() === '' ? [] : [Number(axis)]));
  const width = shape.slice(1).reduce((product, axis) => product * axis, 1);
  const size = type === '<f4' ? Float32Array.BYTES_PER_ELEMENT : 1;
  const whole = Math.min(rows, shape[0] ?? 0, Math.floor((bytes.byteLength - start) / (width * size)));
  const at = (index: number): number => (size === 1 ? view.getUint8(start + index) : view.getFloat32(start + index * size, true));
  return {
    shape,
    rows: Array.from({ length: whole }, (_, row) => Array.from({ length: width }, (__, column) => at(row * width + column))),
  };
}
