import protobuf from 'protobufjs/light.js';
import { InvalidGraph } from './errors.js';
import type { TensorMessage } from './schema.js';

/** Field numbers of the public schema (onnx.proto). */
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_RAW_DATA = 9;
const TENSOR_EXTERNAL_DATA = 13;
const TENSOR_DATA_LOCATION = 14;
const LENGTH_DELIMITED = 2;
/** TensorProto.DataLocation EXTERNAL. */
const EXTERNAL = 1;

/** Where a weight lies: `length` bytes from `offset` of a file of the package. */
export interface ExternalLocation {
  readonly path: string;
  readonly offset: number;
  /** Null: up to the end of the file. */
  readonly length: number | null;
}

/** True when a tensor keeps its numbers in another file. */
export function isExternal(tensor: Pick<TensorMessage, 'dataLocation' | 'externalData'>): boolean {
  return tensor.dataLocation === EXTERNAL || tensor.externalData.length > 0;
}

/**
 * The location of a tensor's data.
 * @param files Sizes in bytes of the data files of the package by name. Only a plain name among them is accepted: no folder, no
 * parent, no absolute path, no drive, so that nothing outside the package is ever opened.
 * @throws InvalidGraph naming the path that is refused.
 */
export function externalLocation(
  tensor: Pick<TensorMessage, 'name' | 'externalData'>,
  files: ReadonlyMap<string, number>,
): ExternalLocation {
  const entries = new Map(tensor.externalData.map(({ key, value }) => [key, value]));
  const path = entries.get('location') ?? '';
  const size = files.get(path);
  if (size === undefined || /[\\/:]|^\.\.?$/.test(path)) {
    const outside = /[\\/:]|^\.\.?$/.test(path) || path === '';
    throw new InvalidGraph(
      `Weight "${tensor.name}" is stored in ${JSON.stringify(path)}, ${outside ? 'a path outside the package, which is never opened' : 'which is not among the files of the package'}: upload the weights file beside the graph under its plain name, or save the model as one file.`,
    );
  }
  const offset = wholeNumber(entries.get('offset') ?? '0');
  const length = entries.has('length') ? wholeNumber(entries.get('length') ?? '') : null;
  if (offset === null || (entries.has('length') && length === null) || offset + (length ?? 0) > size) {
    throw new InvalidGraph(
      `Weight "${tensor.name}" lies beyond the end of ${JSON.stringify(path)} (${size} bytes): export the model again.`,
    );
  }
  return { path, offset, length };
}

function wholeNumber(text: string): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}

/**
 * Rewrites a graph so that its weights are inside: one file has one digest, and a run needs no second one. Works on the wire format,
 * so that parts of the schema that this project does not read are kept as they are.
 * @param files Contents of the data files by name.
 * @throws InvalidGraph when a location is not in the package.
 */
export function inlineExternalData(bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sizes = new Map([...files].map(([name, data]) => [name, data.length]));
  const tensor = (message: Uint8Array): Uint8Array => inlineTensor(message, files, sizes);
  const graph = (message: Uint8Array): Uint8Array => rewrite(message, GRAPH_INITIALIZER, tensor);
  return rewrite(bytes, MODEL_GRAPH, graph);
}

/** Copies a message, with every length-delimited field of `number` replaced. */
function rewrite(message: Uint8Array, number: number, replace: (field: Uint8Array) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fieldsOf(message)) {
    if (field.number === number && field.wireType === LENGTH_DELIMITED) parts.push(...delimited(number, replace(field.payload)));
    else parts.push(message.subarray(field.start, field.end));
  }
  return concat(parts);
}

function inlineTensor(message: Uint8Array, files: ReadonlyMap<string, Uint8Array>, sizes: ReadonlyMap<string, number>): Uint8Array {
  const kept: Uint8Array[] = [];
  const externalData: { key: string; value: string }[] = [];
  let name = '';
  for (const field of fieldsOf(message)) {
    if (field.number === TENSOR_EXTERNAL_DATA) externalData.push(entryOf(field.payload));
    else if (field.number !== TENSOR_DATA_LOCATION) kept.push(message.subarray(field.start, field.end));
    if (field.number === 8 && field.wireType === LENGTH_DELIMITED) name = new TextDecoder().decode(field.payload);
  }
  if (externalData.length === 0) return message;
  const { path, offset, length } = externalLocation({ name, externalData }, sizes);
  const data = files.get(path) ?? new Uint8Array(0);
  return concat([...kept, ...delimited(TENSOR_RAW_DATA, data.subarray(offset, length === null ? undefined : offset + length))]);
}

function entryOf(message: Uint8Array): { key: string; value: string } {
  const texts = new Map<number, string>();
  for (const field of fieldsOf(message)) texts.set(field.number, new TextDecoder().decode(field.payload));
  return { key: texts.get(1) ?? '', value: texts.get(2) ?? '' };
}

interface WireField {
  readonly number: number;
  readonly wireType: number;
  /** Where the field begins and ends, its tag included. */
  readonly start: number;
  readonly end: number;
  /** Contents of a length-delimited field; empty for others. */
  readonly payload: Uint8Array;
}

function* fieldsOf(message: Uint8Array): Generator<WireField> {
  const reader = protobuf.Reader.create(message);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const tag = reader.uint32();
    const wireType = tag & 7;
    let payload: Uint8Array = new Uint8Array(0);
    if (wireType === LENGTH_DELIMITED) payload = reader.bytes();
    else reader.skipType(wireType);
    yield { number: tag >>> 3, wireType, start, end: reader.pos, payload };
  }
}

function delimited(number: number, payload: Uint8Array): [Uint8Array, Uint8Array] {
  const header = protobuf.Writer.create()
    .uint32((number << 3) | LENGTH_DELIMITED)
    .uint32(payload.length)
    .finish();
  return [Uint8Array.from(header), payload];
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}
