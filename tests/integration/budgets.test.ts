import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Schema } from '../../apps/client/index.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { endProcess, startApplication, startProcess, type Application } from '../support/application.js';
import { processEnvironment } from '../support/environment.js';
import { endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'budget-tests';

/** Less than the first batch takes, whatever the machine: the budget is used up with most cells undone. */
const TINY = 0.001;
const AMPLE = 3600;

const spec = (seeds: { from: number; count: number }, deviceSeconds: number): Schema<'SweepSpec'> => ({
  name: 'budget',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [4, 8], seed: seeds },
  samples: 250,
  budget: { deviceSeconds },
});

interface Account {
  readonly reserved: string;
  readonly charged: string;
  readonly refunded: string;
  readonly used: string;
  readonly counted: string;
}

describe('the budget of a sweep', () => {
  let application: Application;
  let database: pg.Pool;
  let connection: Connection;
  let temporal: Client;
  let second: ChildProcess | undefined;

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
    database = new pg.Pool({ connectionString: application.database.url, max: 2 });
    connection = await Connection.connect({ address: application.temporal.address });
    temporal = new Client({ connection, namespace: application.temporal.namespace });
  });
  afterAll(async () => {
    if (second !== undefined) await endProcess(second);
    await connection?.close();
    await database?.end();
    await application?.stop();
  });

  const at = (id: string, key: string = randomUUID()) => ({ params: { path: { id }, header: { 'idempotency-key': key } } });

  /** What the ledger says, beside what the attempts of the sweep took; decimals as text, so that equal means equal. */
  async function accountOf(sweepId: string): Promise<Account> {
    const { rows } = await database.query<Account>(
      `select coalesce(sum(device_ms) filter (where kind = 'reserved'), 0)::text as reserved,
              coalesce(sum(device_ms) filter (where kind = 'charged'), 0)::text as charged,
              coalesce(sum(device_ms) filter (where kind = 'refunded'), 0)::text as refunded,
              (select coalesce(sum(a.device_ms::numeric), 0)::text from cell_attempts a where a.sweep_id = $1) as used,
              (select s.charged_ms::text from sweeps s where s.id = $1) as counted
       from budget_entries where sweep_id = $1`,
      [sweepId],
    );
    return rows[0];
  }

  async function completeAttempts(sweepId: string): Promise<number> {
    const { rows } = await database.query<{ n: number }>(
      `select count(*)::int as n from cell_attempts where sweep_id = $1 and outcome = 'complete'`,
      [sweepId],
    );
    return rows[0].n;
  }

  async function memoOf(sweepId: string): Promise<Record<string, unknown>> {
    return (await temporal.workflow.getHandle(WORKFLOW_IDS.sweep(sweepId)).describe()).memo ?? {};
  }

  it('pauses a sweep that has used it up, and goes on when it is topped up: every cell once, the ledger adds up', async () => {
    const id = await submitSweep(application.client, spec({ from: 1, count: 4 }, TINY));
    await until('the budget is used up', 60_000, async () => (await readSweep(application.client, id)).pauseReason === 'budget');
    const paused = await readSweep(application.client, id);
    expect(paused).toMatchObject({ state: 'paused', budget: { deviceSeconds: TINY, remaining: 0 } });
    expect(paused.cells.complete).toBeGreaterThan(0);
    expect(paused.cells.complete).toBeLessThan(paused.cells.total);
    await until('the Temporal UI says why', 10_000, async () => (await memoOf(id))['pauseReason'] === 'budget');

    expect((await application.client.POST('/v1/sweeps/{id}/resume', at(id))).response.status).toBe(409);
    const little = await application.client.POST('/v1/sweeps/{id}/budget', { ...at(id), body: { deviceSeconds: TINY } });
    expect(little.data).toMatchObject({ state: 'paused', pauseReason: 'budget' });

    const key = randomUUID();
    const more = await application.client.POST('/v1/sweeps/{id}/budget', { ...at(id, key), body: { deviceSeconds: AMPLE } });
    expect(more.data).toMatchObject({ pauseReason: null, budget: { deviceSeconds: AMPLE + 2 * TINY } });
    const again = await application.client.POST('/v1/sweeps/{id}/budget', { ...at(id, key), body: { deviceSeconds: AMPLE } });
    expect(again.data?.budget?.deviceSeconds).toBe(AMPLE + 2 * TINY);

    const ended = await endOfSweep(application.client, id);
    expect(ended).toMatchObject({ state: 'completed', pauseReason: null, cells: { total: 8, complete: 8, failed: 0 } });
    expect(await completeAttempts(id)).toBe(8);
    const account = await accountOf(id);
    expect(account.charged).toBe(account.used);
    expect(account.charged).toBe(account.counted);
    expect(Number(account.reserved)).toBeCloseTo(Number(account.charged) + Number(account.refunded), 6);
    expect(ended.budget?.charged).toBeCloseTo(Number(account.used) / 1000, 9);
  });

  it('charges nothing for cells that are known, and gives all of it back', async () => {
    const first = await submitSweep(application.client, spec({ from: 101, count: 1 }, AMPLE));
    await endOfSweep(application.client, first);
    const second = await submitSweep(application.client, spec({ from: 101, count: 1 }, TINY));
    expect(await endOfSweep(application.client, second)).toMatchObject({ state: 'completed', cells: { reused: 2 } });
    const account = await accountOf(second);
    expect(account).toMatchObject({ charged: '0', used: '0', counted: '0' });
    expect(account.refunded).toBe(account.reserved);
  });

  it('gives back what a cancelled sweep has not used, and reserves it again for a re-run', async () => {
    const id = await submitSweep(application.client, spec({ from: 201, count: 20 }, AMPLE));
    await until('a cell is complete', 60_000, async () => (await readSweep(application.client, id)).cells.complete > 0);
    await application.client.POST('/v1/sweeps/{id}/cancel', at(id));
    await endOfSweep(application.client, id);
    const cancelled = await accountOf(id);
    expect(Number(cancelled.reserved)).toBe(AMPLE * 1000);
    expect(Number(cancelled.refunded)).toBeCloseTo(AMPLE * 1000 - Number(cancelled.charged), 6);

    await application.client.POST('/v1/sweeps/{id}/extend', { ...at(id), body: { axes: { steps: [2] } } });
    await until('the sweep has ended again', 60_000, async () => {
      const { state, cells, amendments } = await readSweep(application.client, id);
      return state.startsWith('completed') && cells.total === 60 && amendments.every((amendment) => amendment.state === 'applied');
    });
    const account = await accountOf(id);
    expect(account.charged).toBe(account.used);
    expect(Number(account.charged)).toBeGreaterThan(Number(cancelled.charged));
    expect(Number(account.reserved)).toBeCloseTo(Number(account.charged) + Number(account.refunded), 6);
  });

  it('adds up to the last decimal when a worker is killed in the middle', async () => {
    const { database: own, temporal: server } = application;
    const environment = processEnvironment({ database: own, temporal: server, bucket: BUCKET, extra: { ENTROSCOPE_CONCURRENCY: '1' } });
    const worker = startProcess('worker', ['--role', 'cells', '--device', 'cpu'], environment);
    second = worker;
    await until('the second worker is ready', 60_000, async () => {
      const { data } = await application.client.GET('/v1/workers');
      return data?.items.some(({ pid }) => pid === worker.pid) === true;
    });
    const id = await submitSweep(application.client, spec({ from: 401, count: 60 }, AMPLE));
    await until('it has committed cells, or all is done', 90_000, async () => {
      const { rows } = await database.query(
        `select 1 from cell_attempts where sweep_id = $1 and worker like '%/' || $2 || '/cells' limit 1`,
        [id, String(worker.pid)],
      );
      return rows.length > 0 || (await readSweep(application.client, id)).state === 'completed';
    });
    worker.kill('SIGKILL');
    expect(await endOfSweep(application.client, id, 150_000)).toMatchObject({ state: 'completed', cells: { total: 120, complete: 120 } });
    expect(await completeAttempts(id)).toBe(120);
    const account = await accountOf(id);
    expect(account.charged).toBe(account.used);
    expect(account.charged).toBe(account.counted);
  }, 300_000);

  it('is compared with the price before the launch', async () => {
    const planOf = async (deviceSeconds: number) =>
      (await application.client.POST('/v1/sweeps/plan', { body: spec({ from: 601, count: 2 }, deviceSeconds) })).data;
    const low = (await planOf(AMPLE))?.cost?.deviceSeconds?.low ?? 0;
    expect(low).toBeGreaterThan(TINY);
    expect((await planOf(AMPLE))?.warnings).toEqual([]);
    expect((await planOf(TINY))?.warnings).toEqual([{ about: 'budget', detail: expect.stringContaining('is below the price of') }]);
  });

  it('is refused where it has no place', async () => {
    const { budget, ...without } = spec({ from: 301, count: 1 }, TINY);
    expect(budget).toBeDefined();
    const id = await submitSweep(application.client, without);
    expect((await readSweep(application.client, id)).budget).toBeNull();
    const body = { deviceSeconds: 1 };
    expect((await application.client.POST('/v1/sweeps/{id}/budget', { ...at(id), body })).response.status).toBe(409);
    await endOfSweep(application.client, id);
    const { error } = await application.client.POST('/v1/sweeps/{id}/budget', { ...at(id), body: { deviceSeconds: -1 } });
    expect(error).toMatchObject({ errors: [{ pointer: '/deviceSeconds' }] });
  });
});
