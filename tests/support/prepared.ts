import { CopyObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { ensureSearchAttributes } from '../../infra/stack/temporal.js';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import { s3Client } from '../../platform/artifacts/client.js';
import type { TemporalSettings } from '../../platform/config/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { s3Settings, testStack } from './stack.js';

/** What an application finds that is not started for the first time. */
export interface Prepared {
  readonly database: TestDatabase;
  /** An admin key of the team `local`. */
  readonly key: string;
}

/** Gives a test file what `npm start` prepares on its first start, copied from what this run has prepared once: built-in models and datasets, team and key. */
export async function copyPrepared(parts: { readonly temporal: TemporalSettings; readonly bucket: string }): Promise<Prepared> {
  const { prepared } = testStack();
  const [database] = await Promise.all([
    createTestDatabase(prepared.database),
    copyBucket(prepared.bucket, parts.bucket),
    ensureSearchAttributes(parts.temporal),
  ]);
  return { database, key: prepared.apiKey };
}

async function copyBucket(from: string, to: string): Promise<void> {
  const target = new S3ArtifactStore(s3Settings(to));
  const client = s3Client(s3Settings(to));
  try {
    await target.ensureBucket();
    for await (const { Contents: objects = [] } of paginateListObjectsV2({ client }, { Bucket: from })) {
      await Promise.all(
        objects.map(({ Key }) => client.send(new CopyObjectCommand({ Bucket: to, Key, CopySource: `${from}/${String(Key)}` }))),
      );
    }
  } finally {
    client.destroy();
    target.close();
  }
}
