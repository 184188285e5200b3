import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idempotentRequest } from '../../apps/api/http/idempotency.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type Answer, type TestApi } from './api-test-app.js';
import { routeTable } from './route-table.js';

type Team = Awaited<ReturnType<TestApi['newTeam']>>;

const STORED = { id: 'as it was answered', key: null };
const MINUTE_MS = 60_000;
/** Who signs in is nobody yet: a session is made each time, and the one-time token works once by itself. */
const WITHOUT_TEAM = ['POST /v1/session', 'POST /v1/bootstrap'];

const writes = routeTable().filter(({ method }) => method !== 'GET');
const keyed = writes.filter(({ rule }) => rule !== 'public');

/** The route's address with any ids: a request is looked at before what it names. */
const urlOf = (path: string): string => path.replace(/:number/, '1').replace(/:\w+/g, () => randomUUID());

describe('writes with an Idempotency-Key', () => {
  let api: TestApi;
  let team: Team;
  let other: Team;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    [team, other] = [await api.newTeam('operators'), await api.newTeam('others')];
    await api.prisma.team.update({ where: { id: team.teamId }, data: { operator: true } });
  });
  afterAll(() => api.close());

  const stored = (teamId: string, key: string, of: { method: string; url: string; body: unknown }, row: object = {}) =>
    api.prisma.idempotentRequest.create({
      data: {
        teamId,
        key,
        requestHash: idempotentRequest(of, key)?.requestHash ?? '',
        holder: randomUUID(),
        lockedUntil: new Date(Date.now() + MINUTE_MS),
        ...row,
      },
    });
  const post = (path: string, json: object, idempotencyKey: string, by = team.keys.admin): Promise<Answer> =>
    api.send('POST', path, { key: by, json, headers: { 'idempotency-key': idempotencyKey } });
  const webhooks = (teamId: string): Promise<number> => api.prisma.webhook.count({ where: { teamId } });

  it('are all writes but those of nobody', () => {
    expect(keyed.length).toBeGreaterThan(25);
    expect(
      writes
        .filter(({ rule }) => rule === 'public')
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual([...WITHOUT_TEAM].sort());
  });

  it.each(keyed.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (name, { method, path }) => {
    const url = urlOf(path);
    const body = { any: 'body' };
    const send = (idempotencyKey: string, json: object = body) =>
      api.send(method, url, { key: team.keys.admin, json, headers: { 'idempotency-key': idempotencyKey, 'if-match': '*' } });

    await stored(team.teamId, `done ${name}`, { method, url, body }, { status: 200, headers: { etag: '"7"' }, body: STORED });
    const replay = await send(`done ${name}`);
    expect(replay).toMatchObject({ status: 200, body: STORED, headers: { etag: '"7"', 'idempotency-replayed': 'true' } });
    const changed = await send(`done ${name}`, { another: 'body' });
    expect(changed).toMatchObject({ status: 422, body: { errors: [{ pointer: 'Idempotency-Key' }] } });

    await stored(team.teamId, `in flight ${name}`, { method, url, body });
    const early = await send(`in flight ${name}`);
    expect(early).toMatchObject({ status: 409, body: { type: 'urn:entroscope:problem:conflict' }, headers: { 'retry-after': '1' } });
    expect((await send('')).status).toBe(422);
    expect((await send('k'.repeat(256))).status).toBe(422);
  });

  it('are carried out once and answered alike, side by side and later, without the secret and with one audit entry', async () => {
    const input = { url: 'http://127.0.0.1:1/' };
    const answers = await Promise.all([1, 2, 3].map(() => post('/v1/webhooks', input, 'once')));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const again = await post('/v1/webhooks', input, 'once');
    const first = answers.find(({ status, headers }) => status === 201 && headers['idempotency-replayed'] === undefined);
    expect(again).toMatchObject({ status: 201, body: { ...(first?.body as object), secret: null } });
    expect(await webhooks(team.teamId)).toBe(1);
    expect(await api.prisma.auditEntry.count({ where: { teamId: team.teamId, operation: 'createWebhook' } })).toBe(1);
    const rows = JSON.stringify(await api.prisma.idempotentRequest.findMany());
    expect(rows).not.toContain((first?.body as { secret: string }).secret);
  });

  it('belong to a team: the key of another one is another key', async () => {
    expect((await post('/v1/webhooks', { url: 'http://127.0.0.1:2/' }, 'once', other.keys.admin)).status).toBe(201);
    expect(await webhooks(other.teamId)).toBe(1);
  });

  it('may be sent again with the same key when they were refused', async () => {
    expect((await post('/v1/webhooks', { url: 'nonsense' }, 'refused')).status).toBe(422);
    expect((await post('/v1/webhooks', { url: 'http://127.0.0.1:3/' }, 'refused')).status).toBe(201);
  });

  it('are refused for another route and for a weaker role as without a key', async () => {
    expect((await post('/v1/webhooks', { url: 'http://127.0.0.1:4/' }, 'one route')).status).toBe(201);
    expect((await post('/v1/keys', { name: 'a', role: 'viewer' }, 'one route')).status).toBe(422);
    expect((await post('/v1/webhooks', { url: 'http://127.0.0.1:4/' }, 'one route', team.keys.viewer)).status).toBe(403);
  });

  it('answer without a body as before', async () => {
    const { sweepId } = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 60 });
    const remove = () =>
      api.send('DELETE', `/v1/sweeps/${sweepId}`, { key: team.keys.submitter, headers: { 'idempotency-key': 'delete' } });
    expect(await remove()).toMatchObject({ status: 204, text: '' });
    expect(await remove()).toMatchObject({ status: 204, text: '', headers: { 'idempotency-replayed': 'true' } });
  });

  it('are carried out by another process when theirs has died, for the same request only', async () => {
    const of = { method: 'POST', url: '/v1/webhooks', body: { url: 'http://127.0.0.1:5/' } };
    await stored(team.teamId, 'orphan', of, { lockedUntil: new Date(Date.now() - 1) });
    expect((await post('/v1/webhooks', { url: 'http://127.0.0.1:6/' }, 'orphan')).status).toBe(422);
    expect((await post('/v1/webhooks', of.body, 'orphan')).status).toBe(201);
    expect((await post('/v1/webhooks', of.body, 'orphan')).headers['idempotency-replayed']).toBe('true');
  });

  it('are forgotten after a day', async () => {
    const of = { method: 'POST', url: '/v1/webhooks', body: { url: 'http://127.0.0.1:7/' } };
    const createdAt = new Date(Date.now() - 25 * 60 * MINUTE_MS);
    for (const key of ['old', 'older']) await stored(team.teamId, key, of, { status: 201, body: STORED, createdAt });
    expect((await post('/v1/webhooks', { url: 'http://127.0.0.1:8/' }, 'old')).headers['idempotency-replayed']).toBeUndefined();
    expect(await api.prisma.idempotentRequest.count({ where: { key: 'older' } })).toBe(0);
  });
});
