import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphKey, sha256, type ArtifactStore } from '../../../platform/artifacts/index.js';

/** A graph whose bytes are not what its key says. */
export class CorruptGraph extends Error {
  override readonly name = 'CorruptGraph';

  constructor(readonly digest: string) {
    super(`The object ${graphKey(digest)} does not have the digest in its name: register the model again.`);
  }
}

/** Graph files in a local folder, fetched once and verified by digest; shared by all workers of a machine. */
export class GraphFiles {
  private readonly fetched = new Map<string, Promise<string>>();

  constructor(
    private readonly artifacts: ArtifactStore,
    private readonly folder: string,
  ) {}

  /**
   * Path of the graph's file.
   * @throws CorruptGraph, ArtifactNotFound, or an error of the store or the disk.
   */
  async pathOf(digest: string): Promise<string> {
    const known = this.fetched.get(digest);
    if (known !== undefined) return known;
    const fetching = this.fetch(digest);
    this.fetched.set(digest, fetching);
    // A failed fetch is not remembered: the next cell tries again.
    fetching.catch(() => this.fetched.delete(digest));
    return fetching;
  }

  private async fetch(digest: string): Promise<string> {
    const path = join(this.folder, `${digest}.onnx`);
    if (await hasDigest(path, digest)) return path;
    const bytes = await this.artifacts.get(graphKey(digest));
    if (sha256(bytes) !== digest) throw new CorruptGraph(digest);
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
