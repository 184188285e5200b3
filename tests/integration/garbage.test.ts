import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { collectGarbage } from '../../activities/index.js';
import { artifactKey, checkpointKey, S3ArtifactStore, S3CheckpointStore } from '../../platform/artifacts/index.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { s3Settings } from '../support/stack.js';

const FOR_EVER = { samples: null, trajectory: null, logs: null, checkpoints: null };
const HOUR_MS = 3_600_000;

describe('collectGarbage', () => {
  let testDatabase: TestDatabase;
  let database: Database;
  let store: S3ArtifactStore;
  const teamId = uuidv7();

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = createPrismaClient(testDatabase.url, { connections: 2 });
    store = new S3ArtifactStore(s3Settings('garbage-tests'));
    await store.ensureBucket();
    await database.team.create({ data: { id: teamId, name: 'collectors' } });
  });
  afterAll(async () => {
    store?.close();
    await database?.$disconnect();
    await testDatabase?.drop();
  });

  async function put(text: string): Promise<string> {
    const bytes = Buffer.from(text);
    return (await store.putIfAbsent(artifactKey(bytes, 'json'), bytes, 'application/json')).key;
  }

  /** A complete cell, committed `ageMs` ago, that refers to the object as its samples. */
  async function cellWith(key: string, digit: string, ageMs = 0): Promise<string> {
    const id = digit.repeat(64);
    const axes = { world: 'noop', architecture: 'autoregressive', space: 'token', modelName: 'noop@1', sampler: 'noop' };
    const row = { spec: {}, seed: 1, samples: 1, device: 'cpu', runtimeClass: 'test', state: 'complete' } as const;
    await database.cell.create({ data: { teamId, id, ...axes, ...row, committedAt: new Date(Date.now() - ageMs) } });
    await database.cellArtifact.create({ data: { teamId, cellId: id, kind: 'samples', key, bytes: 4, contentType: 'application/json' } });
    return id;
  }

  const there = async (key: string): Promise<boolean> => (await store.modifiedAt(key)) !== null;

  it('removes what a crash between put and commit left, when it is old enough and only when told to', async () => {
    const orphan = await put('orphan');
    const graph = await store.putIfAbsent('graphs/of-a-model.onnx', Buffer.from('graph'), 'application/octet-stream');
    const shared = await put('shared');
    const [first] = [await cellWith(shared, 'a'), await cellWith(shared, 'b')];

    const young = await collectGarbage(database, store, {
      lifetimesMs: FOR_EVER,
      restoreWindowMs: null,
      minimumAgeMs: HOUR_MS,
      remove: true,
    });
    expect(young).toMatchObject({ found: { objects: 2 }, young: { objects: 2 }, garbage: { objects: 0 } });
    const dry = await collectGarbage(database, store, {
      lifetimesMs: FOR_EVER,
      restoreWindowMs: null,
      minimumAgeMs: -HOUR_MS,
      remove: false,
    });
    expect(dry).toMatchObject({ removed: false, found: { objects: 2 }, garbage: { objects: 1, bytes: 6 } });
    expect(await there(orphan)).toBe(true);

    await collectGarbage(database, store, { lifetimesMs: FOR_EVER, restoreWindowMs: null, minimumAgeMs: -HOUR_MS, remove: true });
    expect(await Promise.all([orphan, shared, graph.key].map(there))).toEqual([false, true, true]);

    // A shared object stays until the last row that refers to it is gone.
    await database.cellArtifact.deleteMany({ where: { cellId: first } });
    await collectGarbage(database, store, { lifetimesMs: FOR_EVER, restoreWindowMs: null, minimumAgeMs: -HOUR_MS, remove: true });
    expect(await there(shared)).toBe(true);
    await database.cellArtifact.deleteMany({ where: { teamId } });
    await collectGarbage(database, store, { lifetimesMs: FOR_EVER, restoreWindowMs: null, minimumAgeMs: -HOUR_MS, remove: true });
    expect(await there(shared)).toBe(false);
  });

  it('forgets samples and logs that have outlived their lifetimes, and keeps the cell and the attempt', async () => {
    const [samples, log, fresh] = [await put('old samples'), await put('old log'), await put('fresh samples')];
    const cellId = await cellWith(samples, 'c', 3 * HOUR_MS);
    await cellWith(fresh, 'd');
    const past = new Date(Date.now() - 3 * HOUR_MS);
    const attempt = { teamId, cellId, fence: 1, number: 1, sweepId: uuidv7(), worker: 'w', startedAt: past, endedAt: past };
    await database.cellAttempt.create({ data: { ...attempt, outcome: 'complete', deviceMs: 1, logKey: log } });
    const lifetimesMs = { samples: 2 * HOUR_MS, trajectory: null, logs: 2 * HOUR_MS, checkpoints: null };

    const dry = await collectGarbage(database, store, { lifetimesMs, restoreWindowMs: null, minimumAgeMs: -HOUR_MS, remove: false });
    expect(dry).toMatchObject({ garbage: { objects: 2 }, expired: { samples: 1, trajectory: 0, logs: 1 } });
    expect(await collectGarbage(database, store, { lifetimesMs, restoreWindowMs: null, minimumAgeMs: -HOUR_MS, remove: true })).toEqual({
      ...dry,
      removed: true,
    });
    expect(await Promise.all([samples, log, fresh].map(there))).toEqual([false, false, true]);
    expect(await database.cell.count({ where: { id: cellId } })).toBe(1);
    expect(await database.cellAttempt.findFirst({ where: { cellId } })).toMatchObject({ outcome: 'complete', logKey: null });
  });

  it('removes the states that no unfinished cell goes on from', async () => {
    const states = new S3CheckpointStore(s3Settings('garbage-tests'));
    const id = 'e'.repeat(64);
    const [dead, kept] = [1, 2].map((fence) => checkpointKey({ teamId, id, fence }));
    const axes = { world: 'noop', architecture: 'autoregressive', space: 'token', modelName: 'noop@1', sampler: 'noop' };
    const row = { spec: {}, seed: 1, samples: 1, device: 'cpu', runtimeClass: 'test', state: 'running', fence: 2 } as const;
    await database.cell.create({ data: { teamId, id, ...axes, ...row, checkpointKey: kept } });
    for (const key of [dead, kept]) await states.put(key, Buffer.from('state'));
    const options = { lifetimesMs: FOR_EVER, restoreWindowMs: null, minimumAgeMs: -HOUR_MS, remove: true };

    expect((await collectGarbage(database, store, { ...options, minimumAgeMs: HOUR_MS })).checkpoints.garbage.objects).toBe(0);
    const counts = { found: { objects: 2, bytes: 10 }, garbage: { objects: 1, bytes: 5 } };
    expect((await collectGarbage(database, store, { ...options, remove: false })).checkpoints).toEqual(counts);
    expect((await collectGarbage(database, store, options)).checkpoints).toEqual(counts);
    expect([await states.get(dead), Buffer.from((await states.get(kept)) ?? []).toString()]).toEqual([null, 'state']);

    // An unfinished cell that nobody runs any more begins anew one day.
    await collectGarbage(database, store, { ...options, lifetimesMs: { ...FOR_EVER, checkpoints: -HOUR_MS } });
    expect(await states.get(kept)).toBeNull();
    states.close();
  });
});
