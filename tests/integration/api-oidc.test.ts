import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Provider from 'oidc-provider';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import { startTestApi, type TestApi } from './api-test-app.js';
import { Visitor } from './visitor.js';

const CLIENT = { clientId: 'entroscope', clientSecret: 'a-secret-of-the-tests-that-is-long' };

/** A real OpenID provider (`oidc-provider`): its development pages take any login; people get groups from their names. */
async function startProvider(redirectUri: string): Promise<{ readonly issuer: string; readonly server: Server }> {
  const port = await freePort();
  const issuer = `http://${LOOPBACK}:${String(port)}`;
  // It warns of each default that a production server should replace; its errors are answers.
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'groups'], profile: ['name'], email: ['email'] },
    cookies: { keys: ['of the tests'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@lab.test`, groups: id === 'stranger' ? [] : [`${id}s`] }),
    }),
  });
  const server = createServer(provider.callback());
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  return { issuer, server };
}

describe('sign-in at an OpenID provider', () => {
  let api: TestApi;
  let server: Server;
  let url: string;
  let teamId: string;

  beforeAll(async () => {
    url = `http://${LOOPBACK}:${String(await freePort())}`;
    const started = await startProvider(`${url}/v1/session/oidc/callback`);
    server = started.server;
    api = await startTestApi({
      publicUrl: url,
      oidc: {
        issuer: started.issuer,
        ...CLIENT,
        name: 'Lab account',
        scope: 'openid profile email',
        groupsClaim: 'groups',
        grants: [
          { group: 'chiefs', team: 'physics', role: 'admin' },
          { group: 'members', team: 'physics', role: 'submitter' },
          { group: 'ghosts', team: 'no such team', role: 'admin' },
        ],
      },
    });
    ({ teamId } = await api.newTeam('physics'));
    await api.app.listen(new URL(url).port, LOOPBACK);
  });
  afterAll(async () => {
    await api?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** Signs in as a person would: through the provider's login and consent pages, and back. */
  async function signInAs(login: string): Promise<{ readonly visitor: Visitor; readonly lands: string }> {
    const visitor = new Visitor();
    const loginPage = await visitor.open(`${url}/v1/session/oidc`);
    const consentPage = await visitor.post(loginPage.url, { prompt: 'login', login, password: 'any' });
    const end = await visitor.post(consentPage.url, { prompt: 'consent' }, `${url}/`);
    return { visitor, lands: end.url.replace(url, '') };
  }

  it('is offered by name', async () => {
    expect((await api.send('GET', '/v1/sign-in-methods')).body).toEqual({ oidc: { name: 'Lab account', path: '/v1/session/oidc' } });
  });

  it('gives a member of a group its team and role, without any API key', async () => {
    const { visitor, lands } = await signInAs('member');
    expect(lands).toBe('/');
    const session = await visitor.json(`${url}/v1/session`);
    expect(session).toMatchObject({ name: 'member@lab.test', role: 'submitter', team: { id: teamId, name: 'physics' }, kind: 'session' });
    expect((await signInAs('chief').then(({ visitor: chief }) => chief.json(`${url}/v1/session`))) as object).toMatchObject({
      role: 'admin',
    });
    expect(await api.prisma.webSession.count({ where: { apiKeyId: null } })).toBe(2);
    const entries = await api.prisma.auditEntry.findMany({ where: { teamId }, orderBy: { id: 'asc' } });
    expect(entries).toMatchObject([
      { operation: 'signIn', actor: 'member@lab.test', outcome: 'succeeded' },
      { operation: 'signIn', outcome: 'succeeded' },
    ]);
  });

  it.each(['stranger', 'ghost'])('lets nobody in without a grant: %s', async (login) => {
    const { visitor, lands } = await signInAs(login);
    expect(lands).toBe('/#refused=not-granted');
    expect(await visitor.json(`${url}/v1/session`)).toMatchObject({ status: 401 });
  });

  it('refuses an answer that belongs to no attempt of this browser, or to another one', async () => {
    const callback = `${url}/v1/session/oidc/callback?code=x&state=y`;
    const nobody = await new Visitor().open(callback, `${url}/`);
    expect(nobody.url).toBe(`${url}/#refused=expired`);
    const visitor = new Visitor();
    await visitor.open(`${url}/v1/session/oidc`);
    expect((await visitor.open(callback, `${url}/`)).url).toBe(`${url}/#refused=failed`);
    expect(await visitor.json(`${url}/v1/session`)).toMatchObject({ status: 401 });
  });
});

describe('without an OpenID provider', () => {
  it('there is no such sign-in', async () => {
    const api = await startTestApi();
    try {
      expect((await api.send('GET', '/v1/session/oidc')).status).toBe(404);
      expect((await api.send('GET', '/v1/sign-in-methods')).body).toEqual({ oidc: null });
    } finally {
      await api.close();
    }
  });
});
