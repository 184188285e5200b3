import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createControlActivities } from '../../activities/index.js';
import { newApiKey } from '../../apps/api/auth/api-key.js';
import { ensureLocalTeamAndKey } from '../../apps/api/auth/local-team.js';
import { createLogger } from '../../platform/logging/index.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface TeamBody {
  readonly id: string;
  readonly key: string;
  readonly quotas: { readonly openSweeps: { readonly limit: number | null; readonly used: number } };
}

const BOOTSTRAP_TOKEN = 'a token of one installation';

describe('teams and quotas', () => {
  let api: TestApi;
  let operator: string;

  beforeAll(async () => {
    api = await startTestApi({ quotas: { openSweeps: 5, deviceSecondsPerDay: 100 } });
    await insertModels(api.prisma);
    operator = newApiKey();
    await ensureLocalTeamAndKey(api.prisma, { team: 'operators', key: operator });
  });
  afterAll(() => api.close());

  const newTeam = async (name: string): Promise<TeamBody> =>
    (await api.send('POST', '/v1/teams', { key: operator, json: { name } })).body as TeamBody;
  const setQuotas = async (id: string, json: object, ifMatch?: string) =>
    api.send('PATCH', `/v1/teams/${id}/quotas`, { key: operator, json, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });
  const etagOf = async (id: string): Promise<string> =>
    String((await api.send('GET', `/v1/teams/${id}`, { key: operator })).headers['etag']);

  it('are made by the operators, with a first key that works', async () => {
    const team = await newTeam('research');
    expect((await api.send('GET', '/v1/team', { key: team.key })).body).toMatchObject({ id: team.id, name: 'research', operator: false });
    expect(await api.send('POST', '/v1/teams', { key: operator, json: { name: 'research' } })).toMatchObject({ status: 409 });
    expect((await api.send('POST', '/v1/teams', { key: team.key, json: { name: 'mine' } })).status).toBe(403);
    expect((await api.send('GET', '/v1/teams', { key: team.key })).status).toBe(403);
    const { id: operatorsId } = await api.prisma.team.findFirstOrThrow({ where: { operator: true } });
    expect((await api.send('GET', `/v1/teams/${operatorsId}`, { key: team.key })).status).toBe(404);
  });

  it('change their quotas only from the state that was read', async () => {
    const { id } = await newTeam('budgeted');
    const read = await etagOf(id);
    expect((await setQuotas(id, { openSweeps: 1 })).status).toBe(428);
    expect((await setQuotas(id, { openSweeps: -1 }, read)).status).toBe(422);
    const changed = await setQuotas(id, { openSweeps: 1 }, read);
    expect(changed).toMatchObject({ status: 200, body: { quotas: { openSweeps: { limit: 1 }, deviceSecondsPerDay: { limit: 100 } } } });
    expect((await setQuotas(id, { openSweeps: 9 }, read)).status).toBe(412);
    expect((await setQuotas(id, { openSweeps: null }, String(changed.headers['etag']))).body).toMatchObject({
      quotas: { openSweeps: { limit: 5 } },
    });
  });

  it('hold the cells that the team computes at the same time, which is what the workers read and the audit log shows', async () => {
    const { id } = await newTeam('narrow');
    expect((await setQuotas(id, { cellsInFlight: 0 }, await etagOf(id))).status).toBe(422);
    expect((await setQuotas(id, { cellsInFlight: 2 ** 31 }, await etagOf(id))).status).toBe(422);
    const changed = await setQuotas(id, { cellsInFlight: 3 }, await etagOf(id));
    expect(changed).toMatchObject({ status: 200, body: { quotas: { cellsInFlight: { limit: 3 } } } });
    expect(await api.prisma.team.findFirst({ where: { id } })).toMatchObject({ maxCellsInFlight: 3 });
    const [entry] = ((await api.send('GET', '/v1/audit?operation=setQuotas&limit=1', { key: operator })).body as { items: unknown[] })
      .items;
    expect(entry).toMatchObject({
      target: { id },
      before: { quotas: { cellsInFlight: { limit: null } } },
      after: { quotas: { cellsInFlight: { limit: 3 } } },
    });
    expect((await setQuotas(id, { cellsInFlight: null }, String(changed.headers['etag']))).body).toMatchObject({
      quotas: { cellsInFlight: { limit: null } },
    });
  });

  it('refuse a sweep beyond the open ones and start nothing', async () => {
    const { id, key } = await newTeam('busy');
    await setQuotas(id, { openSweeps: 1 }, await etagOf(id));
    expect((await api.send('POST', '/v1/sweeps', { key, json: SPEC })).status).toBe(201);
    const refused = await api.send('POST', '/v1/sweeps', { key, json: SPEC });
    expect(refused).toMatchObject({ status: 403, body: { type: 'urn:entroscope:problem:quota-exceeded' } });
    expect(await api.prisma.sweep.count({ where: { teamId: id } })).toBe(1);
  });

  it('count sweeps that are submitted side by side one after the other', async () => {
    const { id, key } = await newTeam('hasty');
    await setQuotas(id, { openSweeps: 2 }, await etagOf(id));
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.send('POST', '/v1/sweeps', { key, json: SPEC })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, ...new Array<number>(6).fill(403)]);
    expect(await api.prisma.sweep.count({ where: { teamId: id } })).toBe(2);
  });

  it('hold for sweeps that are opened again or made larger', async () => {
    const { id, key } = await newTeam('returning');
    const { sweepId } = await insertSweep(api.prisma, id, SPEC, { outcome: (_, steps) => (steps === 4 ? 'failed' : 'complete') });
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { state: 'completed_with_gaps', cellsComplete: 3, cellsFailed: 1 } });
    const extend = (steps: number[]) => api.send('POST', `/v1/sweeps/${sweepId}/extend`, { key, json: { axes: { steps } } });
    const rerun = () => api.send('POST', `/v1/sweeps/${sweepId}/rerun`, { key, json: {} });

    await setQuotas(id, { sweepCells: 5 }, await etagOf(id));
    expect((await extend([8, 16])).body).toMatchObject({ status: 403, detail: expect.stringContaining('6 cells') });
    await setQuotas(id, { openSweeps: 0 }, await etagOf(id));
    expect((await extend([8])).status).toBe(403);
    expect((await rerun()).status).toBe(403);
    await setQuotas(id, { openSweeps: null }, await etagOf(id));
    await api.prisma.teamUsageDay.create({ data: { teamId: id, day: new Date(), deviceSeconds: 100 } });
    expect((await rerun()).status).toBe(429);
    expect(await api.prisma.sweepAmendment.count({ where: { sweepId } })).toBe(0);
    await setQuotas(id, { deviceSecondsPerDay: 101 }, await etagOf(id));
    expect((await rerun()).status).toBe(202);
  });

  it('hold for the runs of schedules', async () => {
    const { id, key } = await newTeam('nightly');
    const schedule = { name: 'nightly', spec: SPEC, cron: '30 3 * * *' };
    await setQuotas(id, { sweepCells: 3 }, await etagOf(id));
    expect((await api.send('POST', '/v1/schedules', { key, json: schedule })).status).toBe(403);
    await setQuotas(id, { sweepCells: null, openSweeps: 1 }, await etagOf(id));
    const { id: scheduleId } = (await api.send('POST', '/v1/schedules', { key, json: schedule })).body as { id: string };
    const activities = createControlActivities({
      database: api.prisma,
      logger: createLogger('test', 'silent'),
      teamCellsInFlight: null,
      privateWebhooks: false,
      quotas: { openSweeps: null, deviceSecondsPerDay: null, sweepCells: 1000 },
    });
    const sweepId = randomUUID();
    await activities.createScheduledSweep({ scheduleId, sweepId });
    // The activity of the same run again: it has its sweep.
    await activities.createScheduledSweep({ scheduleId, sweepId });
    await expect(activities.createScheduledSweep({ scheduleId, sweepId: randomUUID() })).rejects.toMatchObject({
      type: 'QuotaExceeded',
      nonRetryable: true,
    });
    expect(await api.prisma.sweep.count({ where: { teamId: id } })).toBe(1);
  });

  it('refuse a sweep that is too large for the team', async () => {
    const { id, key } = await newTeam('small');
    await setQuotas(id, { sweepCells: 3 }, await etagOf(id));
    expect((await api.send('POST', '/v1/sweeps', { key, json: SPEC })).body).toMatchObject({
      detail: expect.stringContaining('4 cells; a sweep of this team may have 3'),
    });
  });

  it('refuse new sweeps until midnight once the device-seconds of the day are used', async () => {
    const { id, key } = await newTeam('hungry');
    await api.prisma.teamUsageDay.create({ data: { teamId: id, day: new Date(), deviceSeconds: 100 } });
    const { status, headers } = await api.send('POST', '/v1/sweeps', { key, json: SPEC });
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(86_400);
  });

  it('count what budgets of open sweeps reserve as used', async () => {
    const { key } = await newTeam('thrifty');
    const budget = (deviceSeconds: number) => ({ ...SPEC, budget: { deviceSeconds } });
    expect((await api.send('POST', '/v1/sweeps', { key, json: budget(101) })).status).toBe(403);
    expect((await api.send('POST', '/v1/sweeps', { key, json: budget(60) })).status).toBe(201);
    expect((await api.send('GET', '/v1/team', { key })).body).toMatchObject({ quotas: { deviceSecondsPerDay: { used: 0, reserved: 60 } } });
    expect((await api.send('POST', '/v1/sweeps', { key, json: budget(50) })).status).toBe(429);
    expect((await api.send('POST', '/v1/sweeps', { key, json: budget(40) })).status).toBe(201);
    expect((await api.send('POST', '/v1/sweeps', { key, json: SPEC })).status).toBe(429);
  });
});

describe('a new installation', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ bootstrapToken: BOOTSTRAP_TOKEN, requestsPerMinute: 20 });
  });
  afterAll(() => api.close());

  const bootstrap = (token: string) => api.send('POST', '/v1/bootstrap', { json: { token, team: 'first' } });

  it('makes its first team with the one-time token, once', async () => {
    expect((await bootstrap('a wrong token of the same kind')).status).toBe(403);
    const [one, other] = await Promise.all([bootstrap(BOOTSTRAP_TOKEN), bootstrap(BOOTSTRAP_TOKEN)]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    const { key } = (one.status === 201 ? one : other).body as TeamBody;
    expect((await api.send('GET', '/v1/team', { key })).body).toMatchObject({ name: 'first', operator: true });
    expect((await bootstrap(BOOTSTRAP_TOKEN)).status).toBe(409);
    const { items } = (await api.send('GET', '/v1/audit', { key })).body as { items: object[] };
    expect(items).toMatchObject([
      { operation: 'bootstrap', actor: { name: 'one-time token' }, outcome: 'succeeded', after: { name: 'first' } },
    ]);
    expect(JSON.stringify(items)).not.toContain(key);
  });

  it('limits the requests of each key by itself', async () => {
    const { keys } = await api.newTeam('eager');
    const statuses = [];
    for (let i = 0; i < 21; i++) statuses.push((await api.send('GET', '/v1/team', { key: keys.viewer })).status);
    expect(statuses).toEqual([...new Array<number>(20).fill(200), 429]);
    const refused = await api.send('GET', '/v1/team', { key: keys.viewer });
    expect(refused).toMatchObject({ status: 429, body: { type: 'urn:entroscope:problem:too-many-requests' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await api.send('GET', '/v1/team', { key: keys.admin })).status).toBe(200);
    expect((await api.send('GET', '/health/live')).status).toBe(200);
  });
});
