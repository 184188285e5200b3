import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TestStack } from '../../infra/stack/test-stack.js';
import type { S3Settings, TemporalSettings } from '../../platform/config/index.js';

export type { TestStack } from '../../infra/stack/test-stack.js';

/** The servers that all test files of this run share. */
export function testStack(): TestStack {
  const text = process.env['ENTROSCOPE_TEST_STACK'];
  if (text === undefined) throw new Error('There is no test stack: the jest project of this file needs tests/support/global-setup.mjs.');
  return JSON.parse(text) as TestStack;
}

/** Settings of a Temporal namespace that no other test file of this run uses, so that the queues' usual names do not collide. */
export function claimTemporalNamespace(stack: TestStack = testStack()): TemporalSettings {
  for (const namespace of stack.temporalNamespaces) {
    try {
      // mkdir is atomic: of two test files that want the same namespace, one fails.
      mkdirSync(path.join(stack.folder, `claimed-${namespace}`));
      return { address: stack.temporalAddress, namespace };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new Error('All Temporal namespaces of this run are taken: raise NAMESPACES in infra/stack/test-stack.ts.');
}

/** Settings of a bucket of the shared S3 gateway; `bucket` must be unique where a test counts or lists objects. */
export function s3Settings(bucket = 'entroscope', stack: TestStack = testStack()): S3Settings {
  return { ...stack.s3, region: 'us-east-1', bucket };
}
