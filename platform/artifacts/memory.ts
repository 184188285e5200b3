import { Readable } from 'node:stream';
import { ArtifactNotFound, type ArtifactStore, type ArtifactStreams, type ByteRange, type StoredObject } from './store.js';

/** A store in this process's memory, for tests; it passes the same conformance tests as the S3 store. */
export class MemoryArtifactStore implements ArtifactStore, ArtifactStreams {
  private readonly objects = new Map<string, Uint8Array>();

  ensureBucket(): Promise<void> {
    return Promise.resolve();
  }

  putIfAbsent(key: string, bytes: Uint8Array, contentType: string): Promise<StoredObject> {
    if (!this.objects.has(key)) this.objects.set(key, bytes.slice());
    return Promise.resolve({ key, bytes: bytes.byteLength, contentType });
  }

  get(key: string): Promise<Uint8Array> {
    const bytes = this.objects.get(key);
    return bytes === undefined ? Promise.reject(new ArtifactNotFound(key)) : Promise.resolve(bytes.slice());
  }

  async open(key: string, range: ByteRange | null): Promise<Readable> {
    const bytes = await this.get(key);
    return Readable.from([range === null ? bytes : bytes.subarray(range.first, range.last + 1)]);
  }

  presign(key: string, seconds: number): Promise<string> {
    return Promise.resolve(`memory:${key}?expires=${seconds}`);
  }

  /** Keys of all objects, sorted. */
  keys(): string[] {
    return [...this.objects.keys()].sort();
  }
}
