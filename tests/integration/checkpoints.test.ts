import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import pg from 'pg';
import type { Schema } from '../../apps/client/index.js';
import { CHECKPOINT_PREFIX, S3ArtifactStore } from '../../platform/artifacts/index.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { endProcess, startApplication, startProcess, type Application } from '../support/application.js';
import { processEnvironment } from '../support/environment.js';
import { childrenOf } from '../support/local-stack.js';
import { s3Settings } from '../support/stack.js';
import { curveDigests, endOfSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'checkpoint-tests';
/** Shorter than any cell of the test takes: each gives its state away several times. */
const INTERVAL_SECONDS = '0.3';

/** Cells of a second or more each, more of them than are killed: the moments are not the test's to choose. */
const LONG: Schema<'SweepSpec'> = {
  name: 'long',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [512], seed: { from: 1, count: 5 } },
  samples: 2500,
};
const METRICS = ['nelbo', 'gen_nll', 'marginal_kl'] as const;

describe('a long cell whose process dies', () => {
  let application: Application;
  let database: pg.Pool;
  let connection: Connection;
  let store: S3ArtifactStore;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET, extra: { ENTROSCOPE_CHECKPOINT_SECONDS: INTERVAL_SECONDS } });
    database = new pg.Pool({ connectionString: application.database.url, max: 2 });
    connection = await Connection.connect({ address: application.temporal.address });
    store = new S3ArtifactStore(s3Settings(BUCKET));
  });
  afterAll(async () => {
    await Promise.all(workers.map(endProcess));
    store?.close();
    await connection?.close();
    await database?.end();
    await application?.stop();
  });

  async function checkpoints(): Promise<string[]> {
    const keys: string[] = [];
    for await (const page of store.pages(CHECKPOINT_PREFIX)) keys.push(...page.map(({ key }) => key));
    return keys;
  }

  /** The running cell, once its row points at a state that `fence` has kept. */
  async function keptBy(fence: number): Promise<{ id: string; worker: string }> {
    let found: { id: string; worker: string } | undefined;
    await until(`claim ${String(fence)} has kept a state`, 90_000, async () => {
      const { rows } = await database.query<{ id: string; worker: string }>(
        `select id, worker from cells where state = 'running' and fence = $1 and checkpoint_key like '%/' || $1`,
        [fence],
      );
      [found] = rows;
      return found !== undefined;
    });
    return found as { id: string; worker: string };
  }

  async function attemptsAt(cellId: string): Promise<Schema<'Attempt'>[]> {
    const { data } = await application.client.GET('/v1/cells/{cellId}/attempts', { params: { path: { cellId } } });
    return data?.items ?? [];
  }

  const pidOf = (worker: string): number => Number(worker.split('/')[1]);

  it('goes on where its state was kept, and gives the bytes of a cell that nobody disturbed', async () => {
    const { client } = application;
    const id = await submitSweep(client, LONG);

    const temporalClient = new Client({ connection, namespace: application.temporal.namespace });
    await until('a heartbeat tells the steps that are done and those that are kept', 60_000, async () => {
      // The shard is there a moment after the sweep.
      const shard = await temporalClient.workflow
        .getHandle(WORKFLOW_IDS.shard(id, 0))
        .describe()
        .catch(() => null);
      const details = shard?.raw.pendingActivities?.[0]?.heartbeatDetails?.payloads?.[0];
      const progress = !details ? null : defaultPayloadConverter.fromPayload<{ share: number; kept: number }>(details);
      return progress !== null && progress.kept > 0 && progress.kept <= progress.share && progress.share < 1;
    });

    // The inference process dies: the worker has the state in hand.
    const first = await keptBy(1);
    for (const pid of childrenOf(pidOf(first.worker))) process.kill(pid, 'SIGKILL');
    await until('the cell is complete', 90_000, async () => {
      const { rows } = await database.query(`select 1 from cells where id = $1 and state = 'complete'`, [first.id]);
      return rows.length > 0;
    });
    expect(await attemptsAt(first.id)).toMatchObject([
      { fence: 1, outcome: 'crash', resumedShare: 0 },
      { fence: 1, outcome: 'complete', resumedShare: expect.any(Number) },
    ]);
    expect((await attemptsAt(first.id))[1]?.resumedShare).toBeGreaterThan(0);

    // The worker dies: another one finds the state in the store.
    const second = await keptBy(1);
    process.kill(pidOf(second.worker), 'SIGKILL');
    const { temporal } = application;
    workers.push(
      startProcess(
        'worker',
        ['--role', 'cells', '--device', 'cpu'],
        processEnvironment({
          database: application.database,
          temporal,
          bucket: BUCKET,
          extra: { ENTROSCOPE_CONCURRENCY: '1', ENTROSCOPE_CHECKPOINT_SECONDS: INTERVAL_SECONDS },
        }),
      ),
    );
    // That cell, or the next of its batch where what was left of it took no time.
    const third = await keptBy(2);
    expect(third.worker).not.toBe(second.worker);

    // A pause gives the state away once more and keeps it.
    await client.POST('/v1/sweeps/{id}/pause', { params: { path: { id } } });
    let givenBack = false;
    await until('the cell is given back with its state, or was faster', 30_000, async () => {
      const { rows } = await database.query<{ state: string }>(
        `select state from cells where id = $1 and (state = 'complete' or state = 'pending' and checkpoint_key like '%/2')`,
        [third.id],
      );
      givenBack = rows[0]?.state === 'pending';
      return rows.length > 0;
    });
    await client.POST('/v1/sweeps/{id}/resume', { params: { path: { id } } });

    expect(await endOfSweep(client, id, 180_000)).toMatchObject({ state: 'completed', cells: { total: 5, complete: 5 } });
    const last = (await attemptsAt(third.id)).at(-1);
    expect(last).toMatchObject({ fence: givenBack ? 3 : 2, outcome: 'complete' });
    if (givenBack) expect(last?.resumedShare).toBeGreaterThan(0);
    // Nothing was begun anew: each attempt found more done than the one before.
    const attempts = await attemptsAt(second.id);
    const shares = attempts.filter(({ outcome }) => outcome !== 'worker_lost').map(({ resumedShare }) => resumedShare);
    expect(shares.at(-1)).toBeGreaterThan(0);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    // Nothing is left of the states.
    await until('the states are removed', 10_000, async () => (await checkpoints()).length === 0);

    const cells = [first.id, second.id];
    const disturbed = await evidence(application, id, cells);
    // Run once more from the beginning, and left alone.
    await client.POST('/v1/sweeps/{id}/rerun', { params: { path: { id } }, body: { cells } });
    await until('both cells are complete again', 180_000, async () => {
      const { rows } = await database.query(`select 1 from cells where state = 'complete' and fence > 1 and id = any($1)`, [cells]);
      return rows.length === cells.length;
    });
    expect((await endOfSweep(client, id)).state).toBe('completed');
    for (const cellId of cells) expect((await attemptsAt(cellId)).at(-1)).toMatchObject({ outcome: 'complete', resumedShare: 0 });
    expect(await evidence(application, id, cells)).toEqual(disturbed);
  }, 400_000);

  /** What the cells yield: digests of their curves and artifacts, which are named by their bytes, and all numbers. */
  async function evidence({ client }: Application, id: string, cellIds: readonly string[]) {
    const cells = await Promise.all(
      cellIds.map(async (cellId) => {
        const { data: cell } = await client.GET('/v1/sweeps/{id}/cells/{cellId}', { params: { path: { id, cellId } } });
        const artifacts = cell?.artifacts.map(({ kind, url }) => [kind, new URL(url).pathname.split('/').at(-1)]);
        return { artifacts, metrics: cell?.metrics, checks: cell?.checks, nfe: cell?.nfe };
      }),
    );
    return { curves: await curveDigests(client, id, METRICS), cells };
  }
});
