import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../apps/api/auth/secret.js';
import { insertModels, SPEC } from './api-fixtures.js';
import { startTestApi, type Answer, type TestApi } from './api-test-app.js';

type Team = Awaited<ReturnType<TestApi['newTeam']>>;
interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

const SCHEDULE = { name: 'nightly', spec: SPEC, cron: '30 3 * * *' };

describe('browser sessions', () => {
  let api: TestApi;
  let team: Team;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    team = await api.newTeam('ours');
  });
  afterAll(() => api.close());

  const signInWith = (json: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    api.send('POST', '/v1/session', { json, headers });

  async function signIn(key: string): Promise<Session> {
    const answer = await signInWith({ key });
    expect(answer.status).toBe(201);
    const { csrfToken } = answer.body as { csrfToken: string };
    return { cookie: String(answer.headers['set-cookie']).split(';')[0], csrfToken };
  }

  async function linkOf(key: string): Promise<string> {
    const { body } = await api.send('POST', '/v1/sign-in-links', { key, json: {} });
    return (body as { path: string }).path.replace('/#sign-in=', '');
  }

  const createSchedule = (headers: Readonly<Record<string, string>>): Promise<Answer> =>
    api.send('POST', '/v1/schedules', { json: SCHEDULE, headers });

  it('begin with a key: the cookie is HttpOnly and SameSite, says who it is, and is stored as a hash only', async () => {
    const answer = await signInWith({ key: team.keys.viewer });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^entroscope-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    const token = String(answer.headers['set-cookie']).split(/[=;]/)[1];
    const stored = await api.prisma.webSession.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.map(({ hash }) => hash)).toContain(hashSecret(token));
    const session = await api.send('GET', '/v1/session', { headers: { cookie: `entroscope-session=${token}` } });
    expect(session.body).toMatchObject({ name: 'viewer', role: 'viewer', kind: 'session', team: { id: team.teamId, name: 'ours' } });
    expect((await api.send('GET', '/v1/sweeps', { headers: { cookie: `entroscope-session=${token}` } })).status).toBe(200);
  });

  it('write with their CSRF token only, from our own pages only, and within their role', async () => {
    const { cookie, csrfToken } = await signIn(team.keys.submitter);
    const other = await signIn(team.keys.submitter);
    expect((await createSchedule({ cookie })).status).toBe(403);
    expect((await createSchedule({ cookie, 'x-csrf-token': other.csrfToken })).status).toBe(403);
    expect((await createSchedule({ cookie, 'x-csrf-token': csrfToken, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await createSchedule({ cookie, 'x-csrf-token': csrfToken, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    const viewer = await signIn(team.keys.viewer);
    const refused = await createSchedule({ cookie: viewer.cookie, 'x-csrf-token': viewer.csrfToken });
    expect(refused.body).toMatchObject({ status: 403, detail: expect.stringContaining('needs the role submitter') });
    expect(await api.prisma.schedule.count()).toBe(1);
  });

  it('stand in the audit log of the team, without their secrets', async () => {
    const own = await api.newTeam('watched');
    const { cookie, csrfToken } = await signIn(own.keys.viewer);
    const { body, text } = await api.send('GET', '/v1/audit', { key: own.keys.admin });
    const [entry, ...others] = (body as { items: object[] }).items;
    const { id } = await api.prisma.webSession.findFirstOrThrow({ where: { teamId: own.teamId } });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      operation: 'signIn',
      actor: { name: 'viewer' },
      target: { kind: 'session', id },
      outcome: 'succeeded',
      before: null,
      after: { role: 'viewer', expiresAt: expect.any(String) },
    });
    for (const secret of [cookie.split('=')[1], csrfToken]) expect(text).not.toContain(secret);
  });

  it('begin with a link once, and not after it expired', async () => {
    const link = await linkOf(team.keys.viewer);
    expect(JSON.stringify(await api.prisma.signInLink.findMany())).not.toContain(link);
    const both = await Promise.all([signInWith({ link }), signInWith({ link })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    const late = await linkOf(team.keys.viewer);
    await api.prisma.signInLink.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await signInWith({ link: late })).status).toBe(401);
  });

  it.each([{ key: 'ent_wrong' }, { link: 'wrong' }, { link: 'a'.repeat(43) }])('do not begin with %j', async (input) => {
    const answer = await signInWith(input);
    expect({ status: answer.status, cookie: answer.headers['set-cookie'] }).toEqual({ status: 401, cookie: undefined });
  });

  it('do not begin from another site, or with neither or both of key and link', async () => {
    expect((await signInWith({ key: team.keys.viewer }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await signInWith({})).status).toBe(422);
    expect((await signInWith({ key: team.keys.viewer, link: 'x' })).status).toBe(422);
  });

  it('end with sign-out, with their time, and with their key', async () => {
    const own = await api.newTeam('ending');
    const [out, late, revoked] = [await signIn(own.keys.viewer), await signIn(own.keys.submitter), await signIn(own.keys.admin)];
    const statusOf = async ({ cookie }: Session): Promise<number> => (await api.send('GET', '/v1/session', { headers: { cookie } })).status;
    expect(await Promise.all([out, late, revoked].map(statusOf))).toEqual([200, 200, 200]);

    const answer = await api.send('DELETE', '/v1/session', { headers: { cookie: out.cookie, 'x-csrf-token': out.csrfToken } });
    expect({ status: answer.status, cookie: String(answer.headers['set-cookie']) }).toMatchObject({
      status: 204,
      cookie: expect.stringMatching(/^entroscope-session=;.*Expires=Thu, 01 Jan 1970/),
    });
    const past = new Date(Date.now() - 1);
    await api.prisma.webSession.updateMany({ where: { teamId: own.teamId, role: 'submitter' }, data: { expiresAt: past } });
    await api.prisma.apiKey.updateMany({ where: { teamId: own.teamId, role: 'admin' }, data: { revokedAt: past } });
    expect(await Promise.all([out, late, revoked].map(statusOf))).toEqual([401, 401, 401]);
  });

  it('make no links, and an API key has no session to end', async () => {
    const { cookie, csrfToken } = await signIn(team.keys.admin);
    const link = await api.send('POST', '/v1/sign-in-links', { json: {}, headers: { cookie, 'x-csrf-token': csrfToken } });
    expect(link.status).toBe(403);
    expect((await api.send('DELETE', '/v1/session', { key: team.keys.viewer })).status).toBe(409);
  });
});

describe('browser sessions behind https', () => {
  it('have a cookie for https and this host only', async () => {
    const api = await startTestApi({ publicUrl: 'https://entroscope.test' });
    try {
      const team = await api.newTeam('ours');
      const answer = await api.send('POST', '/v1/session', { json: { key: team.keys.viewer } });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-entroscope-session=[\w-]{43}; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
      );
    } finally {
      await api.close();
    }
  });
});
