import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newApiKey } from '../../apps/api/auth/api-key.js';
import { ensureLocalTeamAndKey } from '../../apps/api/auth/local-team.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

type Team = Awaited<ReturnType<TestApi['newTeam']>>;

describe('who may do what', () => {
  let api: TestApi;
  let ours: Team;
  let theirs: Team;
  let sweepId: string;
  let cellId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    [ours, theirs] = [await api.newTeam('ours'), await api.newTeam('theirs')];
    const sweep = await insertSweep(api.prisma, ours.teamId, SPEC);
    [sweepId, cellId] = [sweep.sweepId, sweep.cellIds[0]];
  });
  afterAll(() => api.close());

  const readPaths = (): string[] => [
    `/v1/sweeps/${sweepId}`,
    `/v1/sweeps/${sweepId}/curves`,
    `/v1/sweeps/${sweepId}/cells`,
    `/v1/sweeps/${sweepId}/cells/${cellId}`,
    `/v1/sweeps/${sweepId}/export.csv`,
  ];

  it.each([
    ['no key', undefined],
    ['another scheme', 'Basic abc'],
    ['a key of the wrong form', 'Bearer nonsense'],
    ['an unknown key', `Bearer ${newApiKey()}`],
  ])('%s answers 401 and how to authenticate', async (_, authorization) => {
    const { status, body, headers } = await api.send(
      'GET',
      '/v1/sweeps',
      authorization === undefined ? {} : { headers: { authorization } },
    );
    expect({ status, type: (body as { type: string }).type }).toEqual({ status: 401, type: 'urn:entroscope:problem:unauthenticated' });
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it.each([
    ['revoked', { revokedAt: new Date() }],
    ['expired', { expiresAt: new Date(Date.now() - 1000) }],
  ])('a key that is %s answers 401', async (_, change) => {
    const { teamId, keys } = await api.newTeam(`team ${JSON.stringify(change)}`);
    expect((await api.send('GET', '/v1/sweeps', { key: keys.viewer })).status).toBe(200);
    await api.prisma.apiKey.updateMany({ where: { teamId, role: 'viewer' }, data: change });
    expect((await api.send('GET', '/v1/sweeps', { key: keys.viewer })).status).toBe(401);
  });

  it('a viewer reads everything of its team and changes nothing', async () => {
    for (const path of readPaths())
      expect({ path, status: (await api.send('GET', path, { key: ours.keys.viewer })).status }).toEqual({ path, status: 200 });
    for (const path of ['/v1/sweeps', `/v1/sweeps/${sweepId}/cancel`, '/v1/schedules']) {
      expect({ path, status: (await api.send('POST', path, { key: ours.keys.viewer, json: SPEC })).status }).toEqual({ path, status: 403 });
    }
    expect(await api.prisma.sweep.count({ where: { teamId: ours.teamId } })).toBe(1);
  });

  it('another team finds none of it, with any role, and its lists are empty', async () => {
    for (const path of readPaths()) {
      expect({ path, status: (await api.send('GET', path, { key: theirs.keys.admin })).status }).toEqual({ path, status: 404 });
    }
    expect((await api.send('POST', `/v1/sweeps/${sweepId}/cancel`, { key: theirs.keys.admin })).status).toBe(404);
    expect((await api.send('GET', '/v1/sweeps', { key: theirs.keys.admin })).body).toEqual({ items: [], next: null });
  });

  it('cells known to one team are not known to another', async () => {
    await api.prisma.worker.create({
      data: { id: 'w', role: 'cells', device: 'cpu', runtimeClass: 'cpu/test/linux/x64', host: 'h', pid: 1, lastSeenAt: new Date() },
    });
    const known = async (key: string): Promise<unknown> => {
      const { body } = await api.send('POST', '/v1/sweeps/plan', { key, json: SPEC });
      return (body as { cellsKnown: number }).cellsKnown;
    };
    expect([await known(ours.keys.viewer), await known(theirs.keys.viewer)]).toEqual([4, 0]);
  });

  it('the local team and key are made once, and the key stays with its team', async () => {
    const key = newApiKey();
    const first = await ensureLocalTeamAndKey(api.prisma, { team: 'local', key });
    expect(await ensureLocalTeamAndKey(api.prisma, { team: 'local', key })).toBe(first);
    expect((await api.send('GET', '/v1/sweeps', { key })).status).toBe(200);
    await expect(ensureLocalTeamAndKey(api.prisma, { team: 'ours', key })).rejects.toThrow(/another team/);
    await expect(ensureLocalTeamAndKey(api.prisma, { team: 'local', key: 'short' })).rejects.toThrow(/the form/);
    expect(JSON.stringify(await api.prisma.apiKey.findMany())).not.toContain(key);
  });

  it('health, documents and security headers are there for everyone', async () => {
    expect((await api.send('GET', '/health/live')).status).toBe(200);
    expect((await api.send('GET', '/health/ready')).body).toMatchObject({ status: 'ok' });
    const docs = await api.send('GET', '/docs');
    expect({ status: docs.status, csp: String(docs.headers['content-security-policy']).includes("script-src 'self'") }).toEqual({
      status: 200,
      csp: true,
    });
    expect((await api.send('GET', '/docs-json')).body).toMatchObject({ openapi: '3.1.0' });
  });
});
