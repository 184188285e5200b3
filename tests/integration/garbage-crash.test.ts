import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { collectGarbage } from '../../activities/index.js';
import type { Schema } from '../../apps/client/index.js';
import { ARTIFACT_PREFIX, S3ArtifactStore } from '../../platform/artifacts/index.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import { endProcess, startApplication, startProcess, type Application } from '../support/application.js';
import { processEnvironment } from '../support/environment.js';
import { s3Settings } from '../support/stack.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'garbage-crash-tests';
const HOUR_MS = 3_600_000;
const FOR_EVER = { samples: null, trajectory: null, logs: null, checkpoints: null };
/** Everything is old enough. */
const ALL = { restoreWindowMs: null, lifetimesMs: FOR_EVER, minimumAgeMs: -HOUR_MS };

const ONE_CELL: Schema<'SweepSpec'> = {
  name: 'one cell',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [4], seed: [1] },
  samples: 100,
};

describe('a worker that dies between its artifacts and its commit', () => {
  let application: Application;
  let connections: pg.Pool;
  let database: Database;
  let store: S3ArtifactStore;
  let second: ChildProcess | undefined;

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
    connections = new pg.Pool({ connectionString: application.database.url, max: 2 });
    database = createPrismaClient(application.database.url, { connections: 2 });
    store = new S3ArtifactStore(s3Settings(BUCKET));
  });
  afterAll(async () => {
    if (second !== undefined) await endProcess(second);
    store?.close();
    await database?.$disconnect();
    await connections?.end();
    await application?.stop();
  });

  async function artifacts(): Promise<string[]> {
    const keys: string[] = [];
    for await (const page of store.pages(ARTIFACT_PREFIX)) keys.push(...page.map(({ key }) => key));
    return keys.sort();
  }

  it('leaves objects that the collection finds, spares while they are young, and removes; the next attempt puts them again', async () => {
    // Whoever commits a cell writes its metrics, and so waits for this lock with the artifacts put.
    const lock = await connections.connect();
    await lock.query('begin');
    await lock.query('lock table cell_metrics in share mode');
    const id = await submitSweep(application.client, ONE_CELL);
    await until('the artifacts and the log of the cell are put', 60_000, async () => (await artifacts()).length === 3);
    await until('its commit waits', 30_000, async () => {
      const { rows } = await connections.query('select 1 from pg_locks where not granted and relation = $1::regclass', ['cell_metrics']);
      return rows.length > 0;
    });
    const { data } = await application.client.GET('/v1/workers');
    process.kill(data?.items.find(({ role }) => role === 'cells')?.pid ?? 0, 'SIGKILL');
    await lock.query('rollback');
    lock.release();
    expect(await database.cell.count({ where: { state: 'complete' } })).toBe(0);

    const orphans = await artifacts();
    const young = await collectGarbage(database, store, { ...ALL, minimumAgeMs: HOUR_MS, remove: true });
    expect(young).toMatchObject({ young: { objects: 3 }, garbage: { objects: 0 } });
    const dry = await collectGarbage(database, store, { ...ALL, remove: false });
    expect(dry).toMatchObject({ removed: false, found: { objects: 3 }, garbage: { objects: 3 } });
    expect(await artifacts()).toEqual(orphans);
    expect(await collectGarbage(database, store, { ...ALL, remove: true })).toEqual({ ...dry, removed: true });
    expect(await artifacts()).toEqual([]);

    const { database: own, temporal } = application;
    const environment = processEnvironment({ database: own, temporal, bucket: BUCKET, extra: { ENTROSCOPE_CONCURRENCY: '1' } });
    second = startProcess('worker', ['--role', 'cells', '--device', 'cpu'], environment);
    expect((await endOfSweep(application.client, id)).state).toBe('completed');
    const [samples, trajectory] = await Promise.all(
      ['samples', 'trajectory'].map((kind) => database.cellArtifact.findFirstOrThrow({ where: { kind } })),
    );
    // The same bytes: the result of an attempt does not depend on those before it. Only the log, with its times, is another one.
    expect(orphans).toEqual(expect.arrayContaining([samples.key, trajectory.key]));
    expect(await collectGarbage(database, store, { ...ALL, remove: true })).toMatchObject({
      found: { objects: 3 },
      garbage: { objects: 0 },
    });
  }, 180_000);
});
