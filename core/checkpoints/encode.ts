import { createHash } from 'node:crypto';

/** An array of a cell's state. */
export type StateArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** Where a cell goes on: at a step of one of the two passes over a sub-batch. */
export interface Position {
  /** First sample of the sub-batch. */
  readonly sample: number;
  readonly pass: 'sampling' | 'measurement';
  readonly step: number;
}

/** The state of a cell between two steps. */
export interface Checkpoint {
  readonly cellId: string;
  readonly position: Position;
  readonly arrays: Readonly<Record<string, StateArray>>;
}

/** Raise it when the meaning of an array changes: a state that older code has written is then not used. */
const FORMAT = 1;
const ALIGNMENT = 8;
const TYPES = { f64: Float64Array, f32: Float32Array, i32: Int32Array, u8: Uint8Array } as const;
type TypeName = keyof typeof TYPES;

interface Header {
  readonly format: number;
  readonly cellId: string;
  readonly position: Position;
  /** [name, type, length] in the order in which they lie in the body. */
  readonly arrays: readonly (readonly [string, TypeName, number])[];
  /** SHA-256 of the body in hex. */
  readonly digest: string;
}

/** A state that cannot be used: written by other code, for another cell, or damaged. */
export class UnusableCheckpoint extends Error {
  override readonly name = 'UnusableCheckpoint';
}

/**
 * Writes a checkpoint: length of the header (uint32, little-endian), the header as JSON, then the arrays in the machine's byte order,
 * each at a multiple of 8 bytes. A cell's id contains its runtime class, so the bytes never meet a machine of another order.
 */
export function encodeCheckpoint({ cellId, position, arrays }: Checkpoint): Uint8Array {
  const entries = Object.entries(arrays);
  const body = new Uint8Array(entries.reduce((bytes, [, array]) => bytes + aligned(array.byteLength), 0));
  let offset = 0;
  for (const [, array] of entries) {
    body.set(bytesOf(array), offset);
    offset += aligned(array.byteLength);
  }
  const header: Header = {
    format: FORMAT,
    cellId,
    position,
    arrays: entries.map(([name, array]) => [name, typeOf(array), array.length] as const),
    digest: digestOf(body),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = bodyStart(text.length);
  const bytes = new Uint8Array(start + body.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(body, start);
  return bytes;
}

/**
 * Reads a checkpoint of `cellId`.
 * @throws UnusableCheckpoint when it is damaged, of another cell or of another format.
 */
export function decodeCheckpoint(bytes: Uint8Array, cellId: string): Checkpoint {
  const { header, body } = split(bytes);
  if (header.format !== FORMAT)
    throw new UnusableCheckpoint(`It has format ${String(header.format)}, this program reads ${String(FORMAT)}.`);
  if (header.cellId !== cellId) throw new UnusableCheckpoint('It belongs to another cell.');
  if (header.digest !== digestOf(body)) throw new UnusableCheckpoint('Its bytes do not have the digest in its header.');
  const arrays: Record<string, StateArray> = {};
  let offset = 0;
  for (const [name, type, length] of header.arrays) {
    const size = length * TYPES[type].BYTES_PER_ELEMENT;
    // Copied, so that the array starts where its type may.
    arrays[name] = new TYPES[type](body.slice(offset, offset + size).buffer);
    offset += aligned(size);
  }
  return { cellId, position: header.position, arrays };
}

function split(bytes: Uint8Array): { header: Header; body: Uint8Array } {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + length));
    return { header: JSON.parse(text) as Header, body: bytes.subarray(bodyStart(length)) };
  } catch (error) {
    throw new UnusableCheckpoint('It has no header that can be read.', { cause: error });
  }
}

function bodyStart(headerLength: number): number {
  return aligned(4 + headerLength);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function bytesOf(array: StateArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function typeOf(array: StateArray): TypeName {
  if (array instanceof Float64Array) return 'f64';
  if (array instanceof Float32Array) return 'f32';
  return array instanceof Int32Array ? 'i32' : 'u8';
}

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
