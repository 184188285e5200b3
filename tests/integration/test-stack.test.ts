import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import { connectTemporalClient } from '../../platform/temporal/index.js';
import { SEARCH_ATTRIBUTES } from '../../workflows/names.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimTemporalNamespace, s3Settings } from '../support/stack.js';

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the shared test stack', () => {
  let databases: TestDatabase[] = [];

  beforeAll(async () => {
    databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('gives each caller a migrated database of its own', async () => {
    const [first, second] = databases as [TestDatabase, TestDatabase];
    await query(first.url, "INSERT INTO teams (id, name) VALUES (gen_random_uuid(), 'only here')");
    expect(await query(first.url, 'SELECT name FROM teams')).toEqual([{ name: 'only here' }]);
    expect(await query(second.url, 'SELECT name FROM teams')).toEqual([]);
  });

  it('gives each caller a Temporal namespace with the search attributes', async () => {
    const [first, second] = [claimTemporalNamespace(), claimTemporalNamespace()];
    expect(first.namespace).not.toBe(second.namespace);
    const { connection } = await connectTemporalClient(first);
    try {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: first.namespace });
      expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));
    } finally {
      await connection.close();
    }
  });

  it('keeps an object that is put again', async () => {
    const store = new S3ArtifactStore(s3Settings('test-stack'));
    await store.ensureBucket();
    // A key is the digest of its bytes, so that whoever puts it again puts the same.
    for (let i = 0; i < 2; i++) await store.putIfAbsent('artifacts/key.txt', Buffer.from('bytes'), 'text/plain');
    expect(Buffer.from(await store.get('artifacts/key.txt')).toString()).toBe('bytes');
  });
});
