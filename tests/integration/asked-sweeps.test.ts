import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

type Point = Schema<'AskInput'>['points'][number];

let nextSeed = 1;

/** A sweep that runs nothing by itself, with two seeds that no other sweep of this file has. */
const asked = (): Schema<'SweepSpec'> => ({
  name: 'asked',
  axes: {
    ...{ data: ['m4'], architecture: ['autoregressive', 'masked-diffusion'], space: ['token'], steps: { from: 1, to: 16, step: 1 } },
    seed: [nextSeed++, nextSeed++],
  },
  search: { method: 'ask' },
  samples: 20,
});

describe('a sweep that is driven from outside', () => {
  let application: Application;

  beforeAll(async () => {
    application = await shareApplication('asked-tests');
  });
  afterAll(() => application?.stop());

  const ask = (id: string, points: Point[], key: string = randomUUID()) =>
    application.client.POST('/v1/sweeps/{id}/asks', { params: { path: { id }, header: { 'idempotency-key': key } }, body: { points } });
  const tell = (id: string, number: number) =>
    application.client.GET('/v1/sweeps/{id}/asks/{number}', { params: { path: { id, number } } });
  const close = (id: string) => application.client.POST('/v1/sweeps/{id}/close', { params: { path: { id } } });

  async function told(id: string, number: number): Promise<Schema<'Ask'>> {
    await until('the ask is done', 60_000, async () => (await tell(id, number)).data?.state === 'done');
    return (await tell(id, number)).data as Schema<'Ask'>;
  }

  it('runs points once that are asked for, at once or twice, and ends when it is closed', async () => {
    const id = await submitSweep(application.client, asked());
    const key = randomUUID();
    const first = await ask(id, [{ steps: 2 }, { architecture: 'autoregressive' }], key);
    expect(first.response.status).toBe(202);
    expect((await ask(id, [{ steps: 2 }, { architecture: 'autoregressive' }], key)).data?.number).toBe(1);
    const others = await Promise.all([ask(id, [{ steps: 2 }]), ask(id, [{ steps: 4 }]), ask(id, [{ steps: 8 }])]);
    expect(others.map(({ data }) => data?.number).sort()).toEqual([2, 3, 4]);

    const { points } = await told(id, 1);
    expect(points).toMatchObject([
      { architecture: 'masked-diffusion', sampler: 'mdlm_ancestral', steps: 2, cells: { total: 2, complete: 2, failed: 0 } },
      { architecture: 'autoregressive', steps: null, cells: { total: 2, complete: 2, failed: 0 } },
    ]);
    expect(points[0].metrics.path_kl).toMatchObject({ cells: 2, value: expect.any(Number), se: expect.any(Number) });
    for (const number of [2, 3, 4]) await told(id, number);
    await until('nothing is left to do', 30_000, async () => (await readSweep(application.client, id)).cells.complete === 8);
    expect(await readSweep(application.client, id)).toMatchObject({ state: 'running', open: true });

    expect((await close(id)).data).toMatchObject({ open: false });
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 8, complete: 8, reused: 0 } });
    expect((await close(id)).response.status).toBe(202);
    expect((await ask(id, [{ steps: 1 }])).response.status).toBe(409);
  });

  it('goes on after a pause, and a cancelled one withdraws what was asked for', async () => {
    const id = await submitSweep(application.client, asked());
    const at = { params: { path: { id } } };
    await until('it waits', 30_000, async () => (await readSweep(application.client, id)).state === 'running');
    await application.client.POST('/v1/sweeps/{id}/pause', at);
    const number = (await ask(id, [{ steps: 3 }])).data?.number ?? 0;
    expect((await tell(id, number)).data).toMatchObject({ state: 'running' });
    await application.client.POST('/v1/sweeps/{id}/resume', at);
    expect((await told(id, number)).points[0].cells.complete).toBe(2);

    await application.client.POST('/v1/sweeps/{id}/pause', at);
    const late = (await ask(id, [{ steps: 5 }])).data?.number ?? 0;
    await application.client.POST('/v1/sweeps/{id}/cancel', at);
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'cancelled' });
    expect((await tell(id, late)).data).toMatchObject({ state: 'withdrawn' });
  });

  it('refuses points that are not in the grid, and what has no sense here', async () => {
    const id = await submitSweep(application.client, asked());
    const refused = (await ask(id, [{ steps: 2 }, { steps: 99 }, { architecture: 'masked-diffusion' }])).error;
    expect(refused?.errors?.map(({ pointer }) => pointer)).toEqual(['/points/1', '/points/2']);
    const extension = { params: { path: { id } }, body: { axes: { steps: [32] } } };
    await until('it waits', 30_000, async () => (await readSweep(application.client, id)).state === 'running');
    expect((await application.client.POST('/v1/sweeps/{id}/extend', extension)).response.status).toBe(409);
    await close(id);
    await endOfSweep(application.client, id);

    const { search: _, ...grid } = asked();
    const other = await submitSweep(application.client, grid);
    expect((await ask(other, [{ steps: 2 }])).response.status).toBe(409);
    expect((await close(other)).response.status).toBe(409);
    const schedule = { name: 'nobody asks', spec: asked(), cron: '30 3 * * *' };
    const { error } = await application.client.POST('/v1/schedules', { body: schedule });
    expect(error?.errors?.map(({ pointer }) => pointer)).toEqual(['/spec/search/method']);
  });
});
