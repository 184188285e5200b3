import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import pg from 'pg';
import type { RunCellsInput } from '../../activities/contract.js';
import type { Schema } from '../../apps/client/index.js';
import { startApplication, type Application } from '../support/application.js';
import { registerBrokenModel } from '../support/broken-model.js';
import { s3Settings } from '../support/stack.js';
import { curveDigests, endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';

const BUCKET = 'engine-tests';
const METRICS = ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll'] as const;

const spec = (steps: number[], seed: { from: number; count: number }, samples = 250): Schema<'SweepSpec'> => ({
  name: 'engine',
  axes: { data: ['m4'], architecture: ['autoregressive', 'masked-diffusion'], space: ['token'], steps, seed },
  samples,
});

/** Cells that take a while: many samples of one masked model. */
const slow = (seed: { from: number; count: number }): Schema<'SweepSpec'> => ({
  name: 'slow',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [32, 64], seed },
  samples: 1500,
});

describe('the sweep engine', () => {
  let application: Application;
  let database: pg.Pool;
  let connection: Connection;

  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
    database = new pg.Pool({ connectionString: application.database.url, max: 2 });
    connection = await Connection.connect({ address: application.temporal.address });
  });
  afterAll(async () => {
    await connection?.close();
    await database?.end();
    await application?.stop();
  });

  /** How often the sweep's cells were claimed, in all; equal to their number when each was run once. */
  async function claimsOf(sweepId: string): Promise<{ cells: number; claims: number; complete: number }> {
    const { rows } = await database.query<{ cells: number; claims: number; complete: number }>(
      `select count(*)::int as cells, sum(c.fence)::int as claims, (count(*) filter (where c.state = 'complete'))::int as complete
       from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id where sc.sweep_id = $1`,
      [sweepId],
    );
    return rows[0];
  }

  /** Cells in each batch of the sweep's first shard, in the order in which they were asked for. */
  async function batchSizes(sweepId: string): Promise<number[]> {
    const client = new Client({ connection, namespace: application.temporal.namespace });
    const { events } = await client.workflow.getHandle(WORKFLOW_IDS.shard(sweepId, 0)).fetchHistory();
    return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
      scheduled?.activityType?.name === 'runCells'
        ? [defaultPayloadConverter.fromPayload<RunCellsInput>(scheduled.input?.payloads?.[0] as Payload).positions.length]
        : [],
    );
  }

  it('computes nothing when the same sweep comes again, and gives the same bytes', async () => {
    const first = await submitSweep(application.client, spec([1, 4], { from: 1, count: 2 }));
    expect(await endOfSweep(application.client, first)).toMatchObject({ state: 'completed', cells: { total: 6, complete: 6, reused: 0 } });
    // The FLOPs of an oracle are those of a lookup and mean nothing.
    expect((await database.query('select 1 from cells where flops is not null')).rowCount).toBe(0);
    const digests = await curveDigests(application.client, first, METRICS);
    const claims = await claimsOf(first);
    expect(claims).toEqual({ cells: 6, claims: 6, complete: 6 });

    const second = await submitSweep(application.client, spec([1, 4], { from: 1, count: 2 }));
    expect(await endOfSweep(application.client, second)).toMatchObject({ state: 'completed', cells: { total: 6, complete: 6, reused: 6 } });
    expect(await claimsOf(second)).toEqual(claims);
    expect(await curveDigests(application.client, second, METRICS)).toEqual(digests);
  });

  it('probes cells of an unknown kind, and packs those of a known one by what they cost lately', async () => {
    const first = await submitSweep(application.client, spec([8], { from: 40, count: 6 }, 200));
    await endOfSweep(application.client, first);
    expect(Math.max(...(await batchSizes(first)))).toBe(4);
    // Whatever this machine is busy with: the history says that they are short.
    await database.query('update cell_attempts set device_ms = 1 where sweep_id = $1', [first]);
    const second = await submitSweep(application.client, spec([8], { from: 50, count: 6 }, 200));
    await endOfSweep(application.client, second);
    expect(await batchSizes(second)).toEqual([12]);
  });

  it('joins the cells of a running sweep instead of computing them twice', async () => {
    const first = await submitSweep(application.client, slow({ from: 10, count: 2 }));
    const second = await submitSweep(application.client, slow({ from: 11, count: 2 }));
    const ends = await Promise.all([first, second].map((id) => endOfSweep(application.client, id)));
    expect(ends.map(({ state }) => state)).toEqual(['completed', 'completed']);
    for (const id of [first, second]) expect(await claimsOf(id)).toEqual({ cells: 4, claims: 4, complete: 4 });
  });

  it('hands the cells of a cancelled sweep over to the one that joined them', async () => {
    const first = await submitSweep(application.client, slow({ from: 20, count: 4 }));
    const second = await submitSweep(application.client, slow({ from: 20, count: 4 }));
    await until('the first sweep runs', 30_000, async () => (await readSweep(application.client, first)).state === 'running');
    await until('the second sweep runs', 30_000, async () => (await readSweep(application.client, second)).state === 'running');
    await application.client.POST('/v1/sweeps/{id}/cancel', { params: { path: { id: first } } });
    expect((await endOfSweep(application.client, first)).state).toBe('cancelled');
    expect(await endOfSweep(application.client, second)).toMatchObject({ state: 'completed', cells: { total: 8, complete: 8 } });
  });

  it('takes a failed cell as data and names the gap', async () => {
    const model = await registerBrokenModel(application.database.url, s3Settings(BUCKET));
    const id = await submitSweep(application.client, {
      ...spec([1, 2], { from: 30, count: 1 }),
      axes: {
        data: ['m4'],
        architecture: ['autoregressive', 'masked-diffusion'],
        space: ['token'],
        steps: [2],
        seed: [30],
        model: [model, 'm4-ar'],
      },
    });
    const ended = await endOfSweep(application.client, id);
    expect(ended).toMatchObject({ state: 'completed_with_gaps', cells: { total: 2, complete: 1, failed: 1 } });
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id }, query: { state: ['failed'] } } });
    expect(data?.items).toMatchObject([{ model: expect.stringMatching(`^${model}@`), failure: { class: 'invalid_model_output' } }]);
    // A wrong output repeats itself: it is not tried again.
    expect(await claimsOf(id)).toMatchObject({ claims: 2 });
  });

  it('runs the points that a random search draws from a grid with rules, the ones that its plan counts', async () => {
    const drawn: Schema<'SweepSpec'> = {
      name: 'drawn',
      axes: { data: ['m4'], space: ['token'], model: ['m4-ar', 'm4-masked'], steps: [1], seed: [40, 41] },
      conditional: [{ when: { architecture: 'masked-diffusion' }, axes: { steps: { from: 2, to: 16, factor: 2 } } }],
      exclude: [{ steps: 4 }],
      search: { method: 'random', points: 3, seed: 7 },
      samples: 250,
    };
    const { data: plan } = await application.client.POST('/v1/sweeps/plan', { body: drawn });
    expect(plan).toMatchObject({ cells: 6, points: 3, gridPoints: 5, ruledOut: [{ pointer: '/exclude/0', cells: 2 }] });
    const id = await submitSweep(application.client, drawn);
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 6, complete: 6 } });
    const { data: page } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id } } });
    const points = new Set(page?.items.map(({ architecture, steps }) => `${architecture} ${steps}`));
    expect(points.size).toBe(3);
    expect(
      [...points].every((point) => ['autoregressive null', ...[1, 2, 8, 16].map((k) => `masked-diffusion ${k}`)].includes(point)),
    ).toBe(true);
    // A longer seed axis repeats the same points.
    await application.client.POST('/v1/sweeps/{id}/extend', { params: { path: { id } }, body: { axes: { seed: [42] } } });
    await until('the amendment is applied', 20_000, async () => (await readSweep(application.client, id)).cells.total === 9);
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 9, complete: 9 } });
  });
});
