import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertModels, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface KeyBody {
  readonly id: string;
  readonly key: string | null;
  readonly role: string;
  readonly prefix: string;
  readonly revokedAt: string | null;
  readonly expiresAt: string | null;
}

type Team = Awaited<ReturnType<TestApi['newTeam']>>;

describe('API keys', () => {
  let api: TestApi;
  let ours: Team;
  let theirs: Team;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    [ours, theirs] = [await api.newTeam('ours'), await api.newTeam('theirs')];
  });
  afterAll(() => api.close());

  const create = async (json: object, headers: Record<string, string> = {}) =>
    api.send('POST', '/v1/keys', { key: ours.keys.admin, json, headers });

  it('are shown once, stored as hashes, and work with their role', async () => {
    const { status, body } = await create({ name: 'notebook', role: 'viewer', expiresInDays: 30 });
    const made = body as KeyBody;
    expect(status).toBe(201);
    expect(made).toMatchObject({ role: 'viewer', prefix: made.key?.slice(0, 10), revokedAt: null });
    const days = (Date.parse(made.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect((await api.send('GET', '/v1/sweeps', { key: made.key ?? '' })).status).toBe(200);
    expect((await api.send('POST', '/v1/sweeps', { key: made.key ?? '', json: SPEC })).status).toBe(403);
    const listed = await api.send('GET', '/v1/keys', { key: ours.keys.admin });
    expect(listed.text).toContain(made.id);
    expect(listed.text).not.toContain(made.key);
    const stored = [await api.prisma.apiKey.findMany(), await api.prisma.auditEntry.findMany()];
    expect(JSON.stringify(stored)).not.toContain(made.key);
  });

  it('are made once for one Idempotency-Key, and not shown again', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = (await create({ name: 'a', role: 'viewer' }, headers)).body as KeyBody;
    const again = await create({ name: 'a', role: 'viewer' }, headers);
    expect(again).toMatchObject({ status: 201, body: { id: first.id, key: null } });
    expect((await create({ name: 'b', role: 'viewer' }, headers)).status).toBe(422);
  });

  it('stop working at once when they are revoked', async () => {
    const { id, key } = (await create({ name: 'short-lived', role: 'submitter' })).body as KeyBody;
    expect((await api.send('POST', `/v1/keys/${id}/revoke`, { key: theirs.keys.admin })).status).toBe(404);
    expect((await api.send('GET', '/v1/sweeps', { key: key ?? '' })).status).toBe(200);
    const revoked = await api.send('POST', `/v1/keys/${id}/revoke`, { key: ours.keys.admin });
    expect(revoked.body).toMatchObject({ id, revokedAt: expect.any(String) });
    expect((await api.send('GET', '/v1/sweeps', { key: key ?? '' })).status).toBe(401);
  });

  it('leave a team its last admin key', async () => {
    const { teamId, keys } = await api.newTeam('alone');
    const { id } = await api.prisma.apiKey.findFirstOrThrow({ where: { teamId, role: 'admin' } });
    expect((await api.send('POST', `/v1/keys/${id}/revoke`, { key: keys.admin })).status).toBe(409);
    expect((await api.send('GET', '/v1/keys', { key: keys.admin })).status).toBe(200);
  });

  it('leave a team one admin key when two revoke each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { teamId, keys } = await api.newTeam(`rivals ${String(round)}`);
      const other = (await api.send('POST', '/v1/keys', { key: keys.admin, json: { name: 'rival', role: 'admin' } })).body as KeyBody;
      const { id } = await api.prisma.apiKey.findFirstOrThrow({ where: { teamId, role: 'admin', id: { not: other.id } } });
      await Promise.all([
        api.send('POST', `/v1/keys/${other.id}/revoke`, { key: keys.admin }),
        api.send('POST', `/v1/keys/${id}/revoke`, { key: other.key ?? '' }),
      ]);
      expect(await api.prisma.apiKey.count({ where: { teamId, role: 'admin', revokedAt: null } })).toBe(1);
    }
  });

  it('come in pages', async () => {
    const first = (await api.send('GET', '/v1/keys?limit=2', { key: ours.keys.admin })).body as { items: KeyBody[]; next: string };
    const second = (await api.send('GET', `/v1/keys?limit=2&cursor=${first.next}`, { key: ours.keys.admin })).body as { items: KeyBody[] };
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('are refused with a pointer to every problem', async () => {
    const { status, body } = await create({ name: ' ', role: 'owner', expiresInDays: 0, colour: 1 });
    const pointers = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect({ status, pointers: pointers.sort() }).toEqual({ status: 422, pointers: ['/colour', '/expiresInDays', '/name', '/role'] });
  });
});

describe('the audit log', () => {
  let api: TestApi;
  let ours: Team;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    ours = await api.newTeam('ours');
  });
  afterAll(() => api.close());

  it('says who did what to what, with before and after, and what was refused', async () => {
    const sweep = (await api.send('POST', '/v1/sweeps', { key: ours.keys.submitter, json: SPEC })).body as { id: string };
    await api.send('POST', '/v1/sweeps', { key: ours.keys.submitter, json: { ...SPEC, colour: 1 } });
    await api.send('POST', `/v1/sweeps/${sweep.id}/cancel`, { key: ours.keys.admin });
    const { body } = await api.send('GET', '/v1/audit', { key: ours.keys.admin });
    expect((body as { items: object[] }).items).toMatchObject([
      {
        operation: 'cancelSweep',
        actor: { name: 'admin' },
        target: { kind: 'sweep', id: sweep.id },
        outcome: 'succeeded',
        before: { id: sweep.id },
        after: { id: sweep.id },
      },
      { operation: 'submitSweep', actor: { name: 'submitter' }, outcome: 'refused', status: 422, before: null, after: null },
      { operation: 'submitSweep', outcome: 'succeeded', status: 201, target: { id: sweep.id }, before: null, after: { name: SPEC.name } },
    ]);
  });

  it('is narrowed by operation, outcome and who', async () => {
    const listed = async (query: string) => {
      const { body } = await api.send('GET', `/v1/audit?${query}`, { key: ours.keys.admin });
      return (body as { items: { operation: string; outcome: string }[] }).items.map(({ operation, outcome }) => `${operation} ${outcome}`);
    };
    expect(await listed('operation=cancelSweep')).toEqual(['cancelSweep succeeded']);
    expect(await listed('outcome=refused')).toEqual(['submitSweep refused']);
    expect(await listed('actor=submitter')).toEqual(['submitSweep refused', 'submitSweep succeeded']);
    expect(await listed('actor=submitter&operation=cancelSweep')).toEqual([]);
    expect((await api.send('GET', '/v1/audit?outcome=lost', { key: ours.keys.admin })).status).toBe(422);
  });

  it('is for admins of the team only', async () => {
    const stranger = await api.newTeam('strangers');
    expect((await api.send('GET', '/v1/audit', { key: ours.keys.submitter })).status).toBe(403);
    expect((await api.send('GET', '/v1/audit', { key: stranger.keys.admin })).body).toEqual({ items: [], next: null });
  });
});
