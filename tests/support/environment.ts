import type { TestDatabase } from './database.js';
import { s3Settings, testStack } from './stack.js';
import type { TemporalSettings } from '../../platform/config/index.js';

/**
 * Environment of a process of the project (API, worker, CLI) that a test starts from dist/: this process's own, with the
 * addresses of the test's database, namespace and bucket.
 */
export function processEnvironment(parts: {
  readonly database: TestDatabase;
  readonly temporal: TemporalSettings;
  readonly bucket?: string;
  readonly extra?: Readonly<Record<string, string>>;
}): NodeJS.ProcessEnv {
  const s3 = s3Settings(parts.bucket);
  return {
    ...process.env,
    DATABASE_URL: parts.database.url,
    TEMPORAL_ADDRESS: parts.temporal.address,
    TEMPORAL_NAMESPACE: parts.temporal.namespace,
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
    S3_BUCKET: s3.bucket,
    ENTROSCOPE_WORKFLOW_BUNDLE: testStack().workflowBundle,
    // Set by jest for its own processes; a child under it would look for test modules.
    NODE_OPTIONS: undefined,
    ...parts.extra,
  };
}
