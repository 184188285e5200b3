import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Schema } from '../../apps/client/index.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { endProcess, startApplication, startProcess, type Application } from '../support/application.js';
import { processEnvironment } from '../support/environment.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'draining-tests';

/** Cells of a second or more: enough of them for both workers to be seen at work. */
const SLOW: Schema<'SweepSpec'> = {
  name: 'slow',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [256], seed: { from: 1, count: 60 } },
  samples: 1250,
};

describe('a worker that is told to stop', () => {
  let application: Application;
  let database: pg.Pool;
  let connection: Connection;
  let second: ChildProcess | undefined;

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
    database = new pg.Pool({ connectionString: application.database.url, max: 2 });
    connection = await Connection.connect({ address: application.temporal.address });
  });
  afterAll(async () => {
    if (second !== undefined) await endProcess(second);
    await connection?.close();
    await database?.end();
    await application?.stop();
  });

  async function workerOf(pid: number | undefined): Promise<Schema<'Worker'> | undefined> {
    const { data } = await application.client.GET('/v1/workers');
    return data?.items.find((worker) => worker.pid === pid);
  }

  /** Attempts at batches of the sweep: 1 for each that was never begun a second time. */
  async function batchAttempts(sweepId: string): Promise<number[]> {
    const client = new Client({ connection, namespace: application.temporal.namespace });
    const { events } = await client.workflow.getHandle(WORKFLOW_IDS.shard(sweepId, 0)).fetchHistory();
    return (events ?? []).flatMap((event) => event.activityTaskStartedEventAttributes?.attempt ?? []);
  }

  it('says that it drains, finishes or returns its cells, and no attempt is counted', async () => {
    const { database: own, temporal } = application;
    const extra = { ENTROSCOPE_CONCURRENCY: '1' };
    const worker = startProcess(
      'worker',
      ['--role', 'cells', '--device', 'cpu'],
      processEnvironment({ database: own, temporal, bucket: BUCKET, extra }),
    );
    second = worker;
    await until('the second worker is ready', 60_000, async () => (await workerOf(worker.pid))?.state === 'ready');
    const id = await submitSweep(application.client, SLOW);
    await until('it works on the sweep', 60_000, async () => (await workerOf(worker.pid))?.work[0]?.sweepId === id);
    const busy = await workerOf(worker.pid);
    expect(busy).toMatchObject({ device: 'cpu', slots: 1, busySlots: 1, alive: true });
    expect(busy?.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(busy?.memory.rssBytes).toBeGreaterThan(2 ** 20);
    expect(busy?.memory.totalBytes).toBeGreaterThan(busy?.memory.rssBytes ?? 0);

    const gone = once(second, 'exit');
    let drained = false;
    worker.kill('SIGTERM');
    await until('it is seen draining, or has stopped', 60_000, async () => {
      drained ||= (await workerOf(worker.pid))?.state === 'draining';
      return drained || worker.exitCode !== null;
    });
    expect(await gone).toEqual([0, null]);
    expect(drained).toBe(true);
    expect(await workerOf(worker.pid)).toBeUndefined();

    const { rows } = await database.query<{ outcome: string; cells: number; attempts: number }>(
      `select outcome::text, count(distinct cell_id)::int as cells, count(*)::int as attempts
       from cell_attempts where sweep_id = $1 and worker = $2 group by 1`,
      [id, busy?.id],
    );
    expect(rows.filter(({ outcome }) => outcome !== 'complete' && outcome !== 'returned')).toEqual([]);
    expect(rows.every(({ cells, attempts }) => cells === attempts)).toBe(true);
    const { rows: held } = await database.query(`select 1 from cells where state = 'running' and worker = $1`, [busy?.id]);
    expect(held).toEqual([]);
    expect(new Set(await batchAttempts(id))).toEqual(new Set([1]));
    await application.client.POST('/v1/sweeps/{id}/cancel', { params: { path: { id } } });
    expect((await endOfSweep(application.client, id)).state).toBe('cancelled');
  }, 300_000);
});
