import { randomBytes } from 'node:crypto';
import { artifactKey, S3ArtifactStore } from '../../../platform/artifacts/index.js';
import type { S3Settings } from '../../../platform/config/index.js';
import type { ScaleResult } from '../scale/scale.js';
import type { Parameters } from './parameters.js';

const PUTS = 600;
/** Puts in flight: enough to saturate a gateway. */
const WIDTH = 16;
/** Bytes of a typical artifact: 64 samples. */
const BYTES = 4096;

/**
 * The simulation's parameters from a sweep of no-op cells that was just run here, and from puts made now.
 * @throws Error where processor times cannot be read (no /proc).
 */
export async function measureParameters({ cpu, postgres }: ScaleResult, s3: S3Settings): Promise<Parameters> {
  if (cpu === null) throw new Error('The simulation needs processor times of processes, which are read from /proc: run it on Linux.');
  const { batches } = postgres;
  return {
    temporalSeconds: cpu.temporal / batches,
    postgresSeconds: cpu.postgres / batches,
    commits: postgres.commits / batches,
    flushSeconds: postgres.flushMs / 1000,
    putSeconds: await measurePuts(s3),
  };
}

/** Seconds of the gateway for one put: the inverse of what it carries when it is never idle. */
async function measurePuts(s3: S3Settings): Promise<number> {
  const store = new S3ArtifactStore(s3);
  try {
    let left = PUTS;
    const put = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const bytes = randomBytes(BYTES);
        await store.putIfAbsent(artifactKey(bytes, 'npy'), bytes, 'application/octet-stream');
      }
    };
    const started = performance.now();
    await Promise.all(Array.from({ length: WIDTH }, put));
    return (performance.now() - started) / 1000 / PUTS;
  } finally {
    store.close();
  }
}
