import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** An object that lies in a store. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly contentType: string;
}

/**
 * Content-addressed objects: a key contains the SHA-256 of its bytes, so an object never changes and a repeated put is harmless.
 * One interface for the S3 store and for the in-memory store of tests.
 */
export interface ArtifactStore {
  /** Creates the bucket when it does not exist. */
  ensureBucket(): Promise<void>;
  /**
   * Writes `bytes` under `key` unless an object is there already.
   * @throws Error when the store cannot be reached.
   */
  putIfAbsent(key: string, bytes: Uint8Array, contentType: string): Promise<StoredObject>;
  /**
   * Reads the object's bytes.
   * @throws ArtifactNotFound
   */
  get(key: string): Promise<Uint8Array>;
  /** An address from which anyone may read the object for `seconds`. */
  presign(key: string, seconds: number): Promise<string>;
}

/** Bytes of an object, both ends included, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Objects read as they are needed, so that memory does not grow with them. */
export interface ArtifactStreams {
  /**
   * The object's bytes, or a part of them. Whoever does not read the stream to its end destroys it.
   * @throws ArtifactNotFound
   */
  open(key: string, range: ByteRange | null): Promise<Readable>;
}

/** An object as a listing shows it. */
export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
  /** When it was last put. */
  readonly modifiedAt: Date;
}

/** What the garbage collection needs of a store. */
export interface ArtifactInventory {
  /** Pages of the objects below a prefix, in no particular order. */
  pages(prefix: string): AsyncIterable<readonly ListedObject[]>;
  /** When the object was last put; null when it is not there. */
  modifiedAt(key: string): Promise<Date | null>;
  /** Deletes the object if it is there. */
  delete(key: string): Promise<void>;
}

/** Prefix of the keys of artifacts. */
export const ARTIFACT_PREFIX = 'artifacts/';

/** No object has this key. */
export class ArtifactNotFound extends Error {
  override readonly name = 'ArtifactNotFound';

  constructor(
    readonly key: string,
    cause?: unknown,
  ) {
    super(`No object has the key ${key}.`, { cause });
  }
}

/** SHA-256 of `bytes` in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Key of an ONNX graph by the digest of its bytes. */
export function graphKey(digest: string): string {
  return `graphs/${digest}.onnx`;
}

/** Key of a dataset's held-out items by their bytes; not among the artifacts, whose lifetimes end. */
export function datasetKey(bytes: Uint8Array): string {
  return heldOutKey(sha256(bytes));
}

/** Object key of held-out items by their digest. */
export function heldOutKey(digest: string): string {
  return `datasets/${digest}.bin`;
}

/** Key of an artifact by its bytes. @param extension Without the dot. */
export function artifactKey(bytes: Uint8Array, extension: string): string {
  return `${ARTIFACT_PREFIX}${sha256(bytes)}.${extension}`;
}
