import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphKey, heldOutKey, sha256, type ArtifactStore } from '../../../platform/artifacts/index.js';

/** An object whose bytes are not what its key says. */
export class CorruptObject extends Error {
  override readonly name = 'CorruptObject';

  constructor(readonly key: string) {
    super(`The object ${key} does not have the digest in its name: register the model or dataset again.`);
  }
}

/** Graphs and held-out items as files in a local folder, fetched once and verified by digest; shared by all workers of a machine. */
export class GraphFiles {
  private readonly fetched = new Map<string, Promise<string>>();

  constructor(
    private readonly artifacts: ArtifactStore,
    private readonly folder: string,
  ) {}

  /**
   * Path of the graph's file.
   * @throws CorruptObject, ArtifactNotFound, or an error of the store or the disk.
   */
  pathOf(digest: string): Promise<string> {
    return this.once(graphKey(digest), `${digest}.onnx`, digest);
  }

  /**
   * Path of the held-out items with that digest.
   * @throws CorruptObject, ArtifactNotFound, or an error of the store or the disk.
   */
  itemsPathOf(digest: string): Promise<string> {
    return this.once(heldOutKey(digest), `${digest}.bin`, digest);
  }

  private async once(key: string, file: string, digest: string): Promise<string> {
    const known = this.fetched.get(key);
    if (known !== undefined) return known;
    const fetching = this.fetch(key, file, digest);
    this.fetched.set(key, fetching);
    // A failed fetch is not remembered: the next cell tries again.
    fetching.catch(() => this.fetched.delete(key));
    return fetching;
  }

  private async fetch(key: string, file: string, digest: string): Promise<string> {
    const path = join(this.folder, file);
    if (await hasDigest(path, digest)) return path;
    const bytes = await this.artifacts.get(key);
    if (sha256(bytes) !== digest) throw new CorruptObject(key);
    await mkdir(this.folder, { recursive: true });
    // Written beside and renamed: another process never sees half a file.
    const partial = `${path}.${randomUUID()}`;
    await writeFile(partial, bytes);
    await rename(partial, path);
    return path;
  }
}

async function hasDigest(path: string, digest: string): Promise<boolean> {
  try {
    return sha256(await readFile(path)) === digest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
