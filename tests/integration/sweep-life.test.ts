import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Schema } from '../../apps/client/index.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { startApplication, type Application } from '../support/application.js';
import { registerBrokenModel } from '../support/broken-model.js';
import { s3Settings } from '../support/stack.js';
import { curveDigests, endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'life-tests';

type Seeds = { from: number; count: number };

const spec = (axes: Partial<Schema<'SweepSpec'>['axes']>, more: Partial<Schema<'SweepSpec'>> = {}): Schema<'SweepSpec'> => ({
  name: 'life',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [1, 2], seed: [1], ...axes },
  samples: 250,
  ...more,
});

/** Cells of several seconds each. */
const slow = (seed: Seeds): Schema<'SweepSpec'> => spec({ steps: [256], seed }, { name: 'slow', samples: 1250 });

describe('the life of a sweep', () => {
  let application: Application;
  let database: pg.Pool;
  let connection: Connection;
  let temporal: Client;

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
    database = new pg.Pool({ connectionString: application.database.url, max: 2 });
    connection = await Connection.connect({ address: application.temporal.address });
    temporal = new Client({ connection, namespace: application.temporal.namespace });
  });
  afterAll(async () => {
    await connection?.close();
    await database?.end();
    await application?.stop();
  });

  const at = (id: string) => ({ params: { path: { id } } });

  /** How many cells of a sweep are claimed and not given back. */
  async function runningCells(sweepId: string): Promise<number> {
    const { rows } = await database.query<{ n: number }>(
      `select count(*)::int as n from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
       where sc.sweep_id = $1 and c.state = 'running'`,
      [sweepId],
    );
    return rows[0].n;
  }

  /** Claims of the sweep's cells, in the order of the plan. */
  async function claims(sweepId: string): Promise<number[]> {
    const { rows } = await database.query<{ fence: number }>(
      `select c.fence from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
       where sc.sweep_id = $1 order by sc.position`,
      [sweepId],
    );
    return rows.map(({ fence }) => fence);
  }

  async function computing(sweepId: string): Promise<void> {
    await until('a cell is computed', 30_000, async () => (await runningCells(sweepId)) > 0);
    await until('its inference process computes', 30_000, () => inferenceTicks() > 0);
  }

  /** Processor time of all inference processes under this test, in clock ticks; they are the only ones called child.js. */
  function inferenceTicks(): number {
    return inferencePids().reduce((sum, pid) => sum + ticksOf(pid), 0);
  }

  function inferencePids(): string[] {
    const workers = childrenOf(String(process.pid));
    return workers.flatMap(childrenOf).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('inference/child.js'));
  }

  /** The inference processes use no processor: two looks 300 ms apart see the same time. */
  async function inferenceIsIdle(): Promise<boolean> {
    const before = inferenceTicks();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return inferenceTicks() <= before + 1;
  }

  it('pauses: inference stops within five seconds; resumes: every cell is computed', async () => {
    const id = await submitSweep(application.client, slow({ from: 1, count: 2 }));
    await computing(id);
    const asked = Date.now();
    const { data } = await application.client.POST('/v1/sweeps/{id}/pause', at(id));
    expect(data?.state).toBe('paused');
    await until('no cell runs', 10_000, async () => (await runningCells(id)) === 0 && (await inferenceIsIdle()));
    expect(Date.now() - asked).toBeLessThan(5000);
    const description = await temporal.workflow.getHandle(WORKFLOW_IDS.sweep(id)).describe();
    expect(description).toMatchObject({ status: { name: 'RUNNING' }, searchAttributes: { SweepState: ['paused'] } });

    await application.client.POST('/v1/sweeps/{id}/resume', at(id));
    expect((await readSweep(application.client, id)).state).toBe('running');
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 2, complete: 2 } });
  });

  it('cancels: inference stops within five seconds; what was left undone runs when it is asked for again', async () => {
    const id = await submitSweep(application.client, slow({ from: 11, count: 2 }));
    await computing(id);
    const asked = Date.now();
    await application.client.POST('/v1/sweeps/{id}/cancel', at(id));
    await until('no cell runs', 10_000, async () => (await runningCells(id)) === 0 && (await inferenceIsIdle()));
    expect(Date.now() - asked).toBeLessThan(5000);
    const cancelled = await endOfSweep(application.client, id);
    expect(cancelled.state).toBe('cancelled');

    const { data } = await application.client.POST('/v1/sweeps/{id}/rerun', { ...at(id), body: {} });
    expect(data?.amendments.map(({ kind }) => kind)).toEqual(['registered', 'rerun']);
    await until('the sweep runs again', 20_000, async () => (await readSweep(application.client, id)).state !== 'cancelled');
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 2, complete: 2 } });
  });

  it('extends a finished sweep under its id: only the new cells run, and the curves are those of one sweep', async () => {
    const id = await submitSweep(application.client, spec({ seed: { from: 21, count: 1 } }));
    await endOfSweep(application.client, id);
    const { data, error } = await application.client.POST('/v1/sweeps/{id}/extend', {
      ...at(id),
      body: { axes: { steps: [4], seed: { from: 22, count: 1 } } },
    });
    expect(error).toBeUndefined();
    expect(data?.amendments).toMatchObject([{ kind: 'registered' }, { kind: 'extend', change: { axes: { steps: [4] } } }]);
    await until(
      'the amendment is applied',
      20_000,
      async () => (await readSweep(application.client, id)).amendments[1].state === 'applied',
    );
    const ended = await endOfSweep(application.client, id);
    expect(ended).toMatchObject({ state: 'completed', cells: { total: 6, complete: 6, reused: 0 }, amendments: [{}, { cells: 4 }] });
    expect(await claims(id)).toEqual([1, 1, 1, 1, 1, 1]);

    const whole = await submitSweep(application.client, spec({ steps: [1, 2, 4], seed: { from: 21, count: 2 } }));
    expect(await endOfSweep(application.client, whole)).toMatchObject({ state: 'completed', cells: { total: 6, reused: 6 } });
    expect(await curveDigests(application.client, id, ['path_kl'])).toEqual(await curveDigests(application.client, whole, ['path_kl']));
  });

  it('extends a sweep while it runs', async () => {
    const id = await submitSweep(application.client, slow({ from: 31, count: 2 }));
    await computing(id);
    await application.client.POST('/v1/sweeps/{id}/extend', { ...at(id), body: { axes: { steps: [1, 2] } } });
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 6, complete: 6 } });
    expect(await claims(id)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('runs selected cells again, and only those', async () => {
    const id = await submitSweep(application.client, spec({ seed: [41] }));
    await endOfSweep(application.client, id);
    const digests = await curveDigests(application.client, id, ['path_kl']);
    const { data: page } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id }, query: { steps: [2] } } });
    const cells = page?.items.map((cell) => cell.id) ?? [];
    await application.client.POST('/v1/sweeps/{id}/rerun', { ...at(id), body: { cells } });
    await until(
      'the amendment is applied',
      20_000,
      async () => (await readSweep(application.client, id)).amendments[1].state === 'applied',
    );
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', amendments: [{}, { kind: 'rerun', cells: 1 }] });
    expect((await claims(id)).sort()).toEqual([1, 2]);
    expect(await curveDigests(application.client, id, ['path_kl'])).toEqual(digests);
  });

  it('changes priority and concurrency while it runs, for the revision that was read', async () => {
    const id = await submitSweep(application.client, slow({ from: 51, count: 2 }));
    await computing(id);
    const change = (priority: number, etag: string) =>
      application.client.PATCH('/v1/sweeps/{id}', {
        params: { path: { id }, header: { 'if-match': etag } },
        body: { priority, concurrency: 1 },
      });
    const { data, response } = await change(1, '"1"');
    expect(data).toMatchObject({ priority: 1, concurrency: 1, revision: 2 });
    expect(response.headers.get('etag')).toBe('"2"');
    expect((await change(2, '"1"')).response.status).toBe(412);
    expect((await endOfSweep(application.client, id)).state).toBe('completed');
    const history = await temporal.workflow.getHandle(WORKFLOW_IDS.shard(id, 0)).fetchHistory();
    const priorities = (history.events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
      scheduled?.activityType?.name === 'runCells' ? [scheduled.priority?.priorityKey] : [],
    );
    expect(priorities[0]).toBe(3);
  });

  it('hands the cells of a paused sweep to one that joined them', async () => {
    const first = await submitSweep(application.client, slow({ from: 61, count: 2 }));
    await computing(first);
    const second = await submitSweep(application.client, slow({ from: 61, count: 2 }));
    await until('the second sweep runs', 30_000, async () => (await readSweep(application.client, second)).state === 'running');
    await application.client.POST('/v1/sweeps/{id}/pause', at(first));
    expect(await endOfSweep(application.client, second)).toMatchObject({ state: 'completed', cells: { complete: 2 } });
    await application.client.POST('/v1/sweeps/{id}/resume', at(first));
    expect(await endOfSweep(application.client, first)).toMatchObject({ state: 'completed', cells: { complete: 2 } });
  });

  it('fails fast when its policy says so, keeps what is complete, and goes on where it stopped', async () => {
    const model = await registerBrokenModel(application.database.url, s3Settings(BUCKET));
    const axes = {
      architecture: ['autoregressive', 'masked-diffusion'] as Schema<'SweepSpec'>['axes']['architecture'],
      model: [model, 'm4-ar'],
      seed: [71],
    };
    const failFast = await submitSweep(application.client, spec(axes, { policy: { onFailure: 'fail_fast' } }));
    const failed = await endOfSweep(application.client, failFast);
    expect(failed).toMatchObject({
      state: 'failed',
      cells: { total: 3 },
      error: expect.stringMatching(/cells failed, and the policy is to fail fast/),
    });

    const tolerant = await submitSweep(application.client, spec(axes, { policy: { maxFailedShare: 0.7 } }));
    expect(await endOfSweep(application.client, tolerant)).toMatchObject({
      state: 'completed_with_gaps',
      cells: { complete: 1, failed: 2 },
      error: null,
    });
    const strict = await submitSweep(application.client, spec(axes, { policy: { maxFailedShare: 0.5 } }));
    expect(await endOfSweep(application.client, strict)).toMatchObject({
      state: 'failed',
      error: '2 of 3 cells failed; the policy allows a share of 0.5.',
    });
  });
});

function childrenOf(pid: string): string[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ');
}

/** User and system time of a process in clock ticks: fields 14 and 15 of its stat, counted behind the name in parentheses. */
function ticksOf(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
