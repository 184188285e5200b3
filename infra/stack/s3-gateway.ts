import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isListening, LOOPBACK } from './ports.js';
import type { Service } from './supervisor.js';

export interface S3GatewayOptions {
  /** Path of the versitygw binary. */
  readonly binary: string;
  /** Objects are plain files below it, one folder a bucket. */
  readonly folder: string;
  readonly port: number;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const READY_MS = 30_000;

/** The S3 gateway over a local folder as a service. */
export async function s3GatewayService(options: S3GatewayOptions): Promise<Service> {
  const objects = path.join(options.folder, 'objects');
  // Object metadata lies in files, because not every file system has extended attributes.
  const metadata = path.join(options.folder, 'metadata');
  for (const folder of [objects, metadata]) await mkdir(folder, { recursive: true });
  return {
    name: 's3',
    command: options.binary,
    args: ['--port', `${LOOPBACK}:${String(options.port)}`, '--quiet', 'posix', '--sidecar', metadata, objects],
    environment: { ...options.environment, ROOT_ACCESS_KEY: options.accessKeyId, ROOT_SECRET_KEY: options.secretAccessKey },
    ready: () => isListening(options.port),
    readyMs: READY_MS,
  };
}
