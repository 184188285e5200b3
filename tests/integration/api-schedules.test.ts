import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { insertModels, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface ScheduleBody {
  readonly id: string;
  readonly paused: boolean;
  readonly nextRunAt: string | null;
}

const SCHEDULE = { name: 'nightly', spec: SPEC, cron: '30 3 * * *', timeZone: 'Europe/Oslo', catchupSeconds: 7200, overlap: 'buffer_one' };
const DEADLINE_MS = 15_000;

describe('schedules', () => {
  let api: TestApi;
  let key: string;
  let strangerKey: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    key = (await api.newTeam('team')).keys.submitter;
    strangerKey = (await api.newTeam('strangers')).keys.admin;
  });
  afterAll(() => api.close());

  const create = async (json: unknown = SCHEDULE): Promise<ScheduleBody> =>
    (await api.send('POST', '/v1/schedules', { key, json })).body as ScheduleBody;

  it('stand in Temporal with every policy said', async () => {
    const { id, nextRunAt } = await create();
    const { spec, policies, action, state } = await api.temporal.schedule.getHandle(WORKFLOW_IDS.nightly(id)).describe();
    expect(policies).toMatchObject({ catchupWindow: 7_200_000, overlap: 'BUFFER_ONE' });
    expect(spec.timezone).toBe('Europe/Oslo');
    expect(state.paused).toBe(false);
    expect(action).toMatchObject({ workflowType: 'nightlyWorkflow', taskQueue: 'sweeps', args: [{ scheduleId: id }] });
    const inOslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeStyle: 'short' }).format(new Date(nextRunAt ?? ''));
    expect(inOslo).toBe('03:30');
  });

  it('are paused, resumed, triggered and deleted', async () => {
    const { id } = await create();
    expect((await api.send('POST', `/v1/schedules/${id}/pause`, { key })).body).toMatchObject({ paused: true, nextRunAt: null });
    expect((await api.send('GET', `/v1/schedules/${id}`, { key })).body).toMatchObject({ paused: true });
    expect((await api.send('POST', `/v1/schedules/${id}/resume`, { key })).body).toMatchObject({
      paused: false,
      nextRunAt: expect.any(String),
    });
    expect((await api.send('POST', `/v1/schedules/${id}/trigger`, { key })).status).toBe(202);
    await startedWorkflow(id);
    expect((await api.send('DELETE', `/v1/schedules/${id}`, { key })).status).toBe(204);
    expect((await api.send('GET', `/v1/schedules/${id}`, { key })).status).toBe(404);
    await expect(api.temporal.schedule.getHandle(WORKFLOW_IDS.nightly(id)).describe()).rejects.toThrow(/not found|no rows/i);
  });

  it('belong to their team', async () => {
    const { id } = await create();
    const paths = [`/v1/schedules/${id}/trigger`, `/v1/schedules/${id}/pause`, `/v1/schedules/${id}/resume`];
    for (const path of paths) expect((await api.send('POST', path, { key: strangerKey })).status).toBe(404);
    expect((await api.send('GET', `/v1/schedules/${id}`, { key: strangerKey })).status).toBe(404);
    expect((await api.send('DELETE', `/v1/schedules/${id}`, { key: strangerKey })).status).toBe(404);
    expect((await api.send('GET', '/v1/schedules', { key: strangerKey })).body).toEqual({ items: [], next: null });
    expect((await api.send('GET', `/v1/schedules/${id}`, { key })).status).toBe(200);
  });

  it('can be created paused, and are listed', async () => {
    const { id, paused, nextRunAt } = await create({ ...SCHEDULE, paused: true });
    expect({ paused, nextRunAt }).toEqual({ paused: true, nextRunAt: null });
    const { items } = (await api.send('GET', '/v1/schedules?limit=1', { key })).body as { items: ScheduleBody[] };
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  it('with problems of their own and of their spec answer with all of them', async () => {
    const json = {
      ...SCHEDULE,
      cron: '61 3 * * *',
      timeZone: 'Mars/Olympus',
      catchupSeconds: 0,
      spec: { ...SPEC, axes: { ...SPEC.axes, steps: [0] } },
    };
    const before = await api.prisma.schedule.count();
    const { status, body } = await api.send('POST', '/v1/schedules', { key, json });
    const pointers = (body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer);
    expect({ status, pointers: pointers.sort() }).toEqual({
      status: 422,
      pointers: ['/catchupSeconds', '/cron', '/spec/axes/steps/0', '/timeZone'],
    });
    expect(await api.prisma.schedule.count()).toBe(before);
  });

  /** Waits until Temporal has started the nightly workflow of a schedule. */
  async function startedWorkflow(id: string): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS;
    while (Date.now() < deadline) {
      const { info } = await api.temporal.schedule.getHandle(WORKFLOW_IDS.nightly(id)).describe();
      const started = info.recentActions.at(-1)?.action;
      if (started !== undefined) {
        expect(started.workflow.workflowId).toMatch(new RegExp(`^nightly/${id}`));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the schedule started nothing');
  }
});
