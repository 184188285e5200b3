import type { ChildProcess } from 'node:child_process';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { v7 as uuidv7 } from 'uuid';
import { displayPrefix, hashApiKey, newApiKey } from '../../apps/api/auth/api-key.js';
import { createClient, type ApiClient, type Schema } from '../../apps/client/index.js';
import { runtimeClassOf } from '../../apps/worker/process/runtime-class.js';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { endProcess, startProcess } from '../support/application.js';
import type { TestDatabase } from '../support/database.js';
import { processEnvironment } from '../support/environment.js';
import { copyPrepared } from '../support/prepared.js';
import { claimTemporalNamespace } from '../support/stack.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

/** Cells in a batch of unknown cost. */
const PROBE = 4;
/** Batches that the large sweep keeps in the queue. */
const QUEUED = 50;

const noop = (from: number, count: number, more: Partial<Schema<'SweepSpec'>> = {}): Schema<'SweepSpec'> => ({
  name: 'fairness',
  axes: { data: ['noop'], architecture: ['autoregressive'], space: ['token'], steps: [1], seed: { from, count } },
  samples: 1,
  ...more,
});

describe('fairness between sweeps', () => {
  const processes: ChildProcess[] = [];
  const temporalSettings = claimTemporalNamespace();
  let testDatabase: TestDatabase;
  let database: Database;
  let environment: NodeJS.ProcessEnv;
  let connection: Connection;
  let temporal: Client;
  let one: ApiClient;
  let other: ApiClient;

  beforeAll(async () => {
    const prepared = await copyPrepared({ temporal: temporalSettings, bucket: 'fairness-tests' });
    testDatabase = prepared.database;
    database = createPrismaClient(testDatabase.url, { connections: 2 });
    const url = `http://${LOOPBACK}:${String(await freePort())}`;
    const extra = { ENTROSCOPE_HOST: LOOPBACK, ENTROSCOPE_PORT: new URL(url).port, ENTROSCOPE_CONCURRENCY: '1' };
    environment = processEnvironment({ database: testDatabase, temporal: temporalSettings, bucket: 'fairness-tests', extra });
    one = createClient({ baseUrl: url, apiKey: prepared.key });
    other = createClient({ baseUrl: url, apiKey: await keyOfNewTeam() });
    processes.push(startProcess('api', [], environment), startProcess('worker', ['--role', 'control'], environment));
    connection = await Connection.connect({ address: temporalSettings.address });
    temporal = new Client({ connection, namespace: temporalSettings.namespace });
    await until('the API and the control worker are ready', 60_000, async () => {
      const { data } = await one.GET('/v1/workers').catch(() => ({ data: undefined }));
      return data?.items.some(({ role }) => role === 'control') === true;
    });
  });
  afterAll(async () => {
    await Promise.all(processes.map(endProcess));
    await connection?.close();
    await database?.$disconnect();
    await testDatabase?.drop();
  });

  async function keyOfNewTeam(): Promise<string> {
    const key = newApiKey();
    const apiKeys = {
      create: { id: uuidv7(), name: 'other', role: 'submitter', prefix: displayPrefix(key), hash: hashApiKey(key) },
    } as const;
    await database.team.create({ data: { id: uuidv7(), name: 'other', apiKeys } });
    return key;
  }

  /** Waits until the batches of a sweep's first shard stand in the queue. */
  async function queued(sweepId: string, batches: number): Promise<void> {
    const shard = temporal.workflow.getHandle(WORKFLOW_IDS.shard(sweepId, 0));
    await until(`${String(batches)} batches of ${sweepId} are queued`, 30_000, async () => {
      const { raw } = await shard.describe().catch(() => ({ raw: null }));
      return (raw?.pendingActivities ?? []).filter(({ activityType }) => activityType?.name === 'runCells').length === batches;
    });
  }

  it('lets a small sweep of another team, and an urgent one, pass a large one whose batches wait already', async () => {
    // The large sweep sees many slots and fills the queue, before there is a worker that empties it.
    const absent = {
      id: 'absent',
      role: 'cells',
      device: 'cpu',
      runtimeClass: runtimeClassOf('cpu'),
      host: hostname(),
      pid: 1,
      slots: QUEUED,
    };
    await database.worker.create({ data: { ...absent, lastSeenAt: new Date(Date.now() + 3_600_000) } });
    const large = await submitSweep(one, noop(1, QUEUED * PROBE));
    await queued(large, QUEUED);
    const small = await submitSweep(other, noop(1, 2 * PROBE));
    await queued(small, 2);
    const urgent = await submitSweep(one, noop(10_000, PROBE, { priority: 1 }));
    await queued(urgent, 1);
    processes.push(startProcess('worker', ['--role', 'cells', '--device', 'cpu'], environment));

    for (const [client, id] of [
      [one, large],
      [other, small],
      [one, urgent],
    ] as const)
      expect((await endOfSweep(client, id)).state).toBe('completed');
    const order = await database.$queryRaw<{ sweepId: string }[]>`
      select sc.sweep_id as "sweepId" from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
      order by c.claimed_at, c.id`;
    const lastOf = (id: string): number => order.map(({ sweepId }) => sweepId).lastIndexOf(id);
    expect(lastOf(urgent)).toBeLessThan(2 * PROBE);
    expect(lastOf(small)).toBeLessThan(8 * PROBE);
  });
});
