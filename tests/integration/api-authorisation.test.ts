import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayAct } from '../../apps/api/auth/principal.js';
import { artifactKey, S3ArtifactStore } from '../../platform/artifacts/index.js';
import type { Role } from '../../prisma/generated/client.js';
import { s3Settings } from '../support/stack.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';
import { routeTable, type Route } from './route-table.js';

type Team = Awaited<ReturnType<TestApi['newTeam']>>;

const ROLES: readonly Role[] = ['viewer', 'submitter', 'admin'];
/** Routes that look like writes and only compute. */
const COMPUTE_ONLY = ['POST /v1/sweeps/plan'];
/** Exact worlds belong to no team. */
const EVERYBODYS = 'GET /v1/worlds/:name';
/** A session is its owner's: any role may begin and end one. */
const OWN_SESSION = ['POST /v1/sign-in-links', 'DELETE /v1/session'];
/** Who signs in is nobody yet; the key or link that it takes names the team. */
const SIGN_IN = ['GET /v1/session/oidc', 'GET /v1/session/oidc/callback', 'GET /v1/sign-in-methods', 'POST /v1/session'];
/** A new installation has no team before: its service writes the entry when there is one, as that of signing in does. */
const BEFORE_ANY_TEAM = ['POST /v1/bootstrap'];

/** Bodies of writes that are refused for their form before anything is looked up. */
const BODIES: Readonly<Record<string, object>> = {
  'PATCH /v1/sweeps/:id': { priority: 2 },
  'POST /v1/sweeps/:id/budget': { deviceSeconds: 1 },
  'POST /v1/sweeps/:id/asks': { points: [{}] },
  'POST /v1/sweeps/:id/extend': { axes: { steps: [8] } },
  'POST /v1/sweeps/:id/imports': { name: 'a', csv: 'k,v\n1,2', metric: 'path_kl', data: 'm4', columns: { steps: 'k', value: 'v' } },
  'POST /v1/models/:id/finalize': { files: [{ path: 'step.onnx', parts: [{ number: 1, etag: 'a' }] }] },
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const routes = routeTable();
const protectedRoutes = routes.filter(({ rule }) => rule !== 'public');

/**
 * Every route x every role x own and other team, from the route table itself: a route without a rule, or with a parameter for which
 * this test has no thing of the other team, fails here.
 */
describe('authorisation matrix', () => {
  let api: TestApi;
  let ours: Team;
  let theirs: Team;
  /** Things of `ours` by the path that leads to them. */
  let things: Readonly<Record<string, string>>;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    [ours, theirs] = [await api.newTeam('ours'), await api.newTeam('theirs')];
    const { sweepId, cellIds } = await insertSweep(api.prisma, ours.teamId, SPEC);
    const schedule = { name: 'nightly', spec: SPEC, cron: '30 3 * * *' };
    const made = (await api.send('POST', '/v1/schedules', { key: ours.keys.submitter, json: schedule })).body as { id: string };
    const spare = { name: 'spare', role: 'viewer' };
    const key = (await api.send('POST', '/v1/keys', { key: ours.keys.admin, json: spare })).body as { id: string };
    const model = await api.prisma.model.create({
      data: { id: randomUUID(), teamId: ours.teamId, name: 'mine', version: 1, origin: 'upload', graphs: {} },
    });
    const webhook = await api.send('POST', '/v1/webhooks', { key: ours.keys.admin, json: { url: 'http://127.0.0.1:1/' } });
    const webhookId = (webhook.body as { id: string }).id;
    const message = { id: randomUUID(), teamId: ours.teamId, webhookId, type: 'sweep.ended', payload: {}, startedAt: new Date() };
    const delivery = await api.prisma.webhookDelivery.create({ data: message });
    const pinned = await api.send('POST', `/v1/sweeps/${sweepId}/snapshots`, { key: ours.keys.admin, json: {} });
    await api.prisma.dataset.create({
      data: {
        ...{
          id: randomUUID(),
          teamId: ours.teamId,
          name: 'letters',
          kind: 'sequence',
          digest: 'd'.repeat(64),
          items: 1,
          bytes: 4,
          key: 'none',
        },
        card: { kind: 'sequence', title: 'Letters', license: 'CC0-1.0', source: 'made up', length: 4, tokenizer: ['a', 'b'], scorer: null },
      },
    });
    await insertFiles(api, ours.teamId, sweepId, cellIds[0]);
    const ask = { sweepId, number: 1, teamId: ours.teamId, kind: 'ask', state: 'applied', change: { points: [] }, spec: SPEC } as const;
    await api.prisma.sweepAmendment.create({ data: { ...ask, hash: '0'.repeat(64) } });
    const external = await api.prisma.resultImport.create({
      data: { id: randomUUID(), teamId: ours.teamId, sweepId, name: 'external', metric: 'path_kl', points: [] },
    });
    things = {
      '/v1/datasets/:name': 'letters',
      '/v1/worlds/:name': 'm4',
      '/v1/sweeps/:id': sweepId,
      '/v1/sweeps/:id/asks/:number': '1',
      '/v1/sweeps/:id/cells/:cellId': cellIds[0],
      '/v1/cells/:cellId': cellIds[0],
      '/v1/cells/:cellId/artifacts/:name': 'samples',
      '/v1/cells/:cellId/attempts/:number': '1',
      '/v1/sweeps/:id/compare/:otherId': sweepId,
      '/v1/sweeps/:id/diff/:otherId': sweepId,
      '/v1/sweeps/:id/imports/:importId': external.id,
      '/v1/snapshots/:id': (pinned.body as { id: string }).id,
      '/v1/snapshots/:id/compare/:otherId': (pinned.body as { id: string }).id,
      '/v1/webhooks/:id': webhookId,
      '/v1/webhooks/:id/deliveries/:deliveryId': delivery.id,
      '/v1/schedules/:id': made.id,
      '/v1/keys/:id': key.id,
      '/v1/teams/:id': ours.teamId,
      '/v1/models/:id': model.id,
      '/v1/models/:id/tags/:tag': 'baseline',
    };
  });
  afterAll(() => api.close());

  /** The path with every parameter replaced by a thing of `ours`. */
  function pathOf({ path }: Route): string {
    const segments = path.split('/');
    return segments
      .map((segment, i) => {
        if (!segment.startsWith(':')) return segment;
        const thing = things[segments.slice(0, i + 1).join('/')];
        if (thing === undefined)
          throw new Error(`${path}: add a thing of the team for ${segments.slice(0, i + 1).join('/')} to this test.`);
        return thing;
      })
      .join('/');
  }

  /** An endless answer has its status before its end. */
  const statusOfStream = async (url: string, key?: string): Promise<number> => {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const response = await api.app.inject({ method: 'GET', url, headers, payloadAsStream: true });
    response.stream().destroy();
    return response.statusCode;
  };

  const statusOf = async (route: Route, key?: string): Promise<number> =>
    route.path.endsWith('/events')
      ? statusOfStream(pathOf(route), key)
      : (
          await api.send(route.method, pathOf(route), {
            key,
            headers: { 'if-match': '*' },
            ...(route.method === 'GET' ? {} : { json: BODIES[nameOf(route)] ?? {} }),
          })
        ).status;

  it('covers routes that all have a rule; only health, signing in and the one-time token are open', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ rule }) => rule === undefined).map(nameOf)).toEqual([]);
    expect(
      routes
        .filter(({ rule }) => rule === 'public')
        .map(nameOf)
        .sort(),
    ).toEqual(['GET /health/live', 'GET /health/ready', ...SIGN_IN, ...BEFORE_ANY_TEAM].sort());
  });

  it('every route that writes is written into the audit log', () => {
    const writing = routes.filter(({ method }) => method !== 'GET');
    const exempt = [...COMPUTE_ONLY, ...BEFORE_ANY_TEAM, ...SIGN_IN];
    expect(writing.filter((route) => !route.audited && !exempt.includes(nameOf(route))).map(nameOf)).toEqual([]);
  });

  it('viewers write nothing', () => {
    const writing = routes.filter((route) => route.method !== 'GET' && ![...COMPUTE_ONLY, ...OWN_SESSION].includes(nameOf(route)));
    expect(writing.filter(({ rule }) => rule === 'viewer').map(nameOf)).toEqual([]);
  });

  // Else a 404 for another team would say nothing.
  it.each(
    protectedRoutes
      .filter(({ method, path, rule }) => method === 'GET' && path.includes(':') && rule !== 'operator')
      .map((route) => [nameOf(route), route] as const),
  )('%s is there for its own team', async (_, route) => {
    expect(await statusOf(route, ours.keys.admin)).toBe(200);
  });

  it.each(protectedRoutes.map((route) => [nameOf(route), route] as const))('%s asks for a key', async (_, route) => {
    expect(await statusOf(route)).toBe(401);
  });

  it.each(protectedRoutes.flatMap((route) => ROLES.map((role) => [nameOf(route), role, route] as const)))(
    '%s for a %s of another team',
    async (_, role, route) => {
      const status = await statusOf(route, theirs.keys[role]);
      if (!allows(route, role)) expect(status).toBe(403);
      else if (route.path.includes(':') && nameOf(route) !== EVERYBODYS) expect(status).toBe(404);
      else expect([401, 403]).not.toContain(status);
    },
  );

  // Weakest role last: a write that is allowed may take away what a later request asks for.
  it.each(protectedRoutes.flatMap((route) => ROLES.map((role) => [nameOf(route), role, route] as const)).reverse())(
    '%s for a %s of the team',
    async (_, role, route) => {
      const status = await statusOf(route, ours.keys[role]);
      if (allows(route, role)) expect([401, 403]).not.toContain(status);
      else expect([401, 403]).toContain(status);
    },
  );
});

/** Stores the samples of a cell and the log of an attempt at it. */
async function insertFiles({ prisma }: TestApi, teamId: string, sweepId: string, cellId: string): Promise<void> {
  const store = new S3ArtifactStore(s3Settings('api-tests'));
  const bytes = Buffer.from('bytes of a test');
  const [samples, log] = await Promise.all(
    ['npy', 'log'].map((extension) => store.putIfAbsent(artifactKey(bytes, extension), bytes, 'text/plain')),
  );
  store.close();
  await prisma.cellArtifact.updateMany({ where: { teamId, cellId }, data: { key: samples.key, bytes: samples.bytes } });
  const attempt = { teamId, cellId, fence: 1, number: 1, sweepId, worker: 'w', startedAt: new Date(), endedAt: new Date() };
  await prisma.cellAttempt.create({ data: { ...attempt, outcome: 'complete', logKey: log.key, logBytes: log.bytes } });
}

/** Neither team is the operators'. */
function allows({ rule }: Route, role: Role): boolean {
  return rule !== 'operator' && rule !== 'public' && rule !== undefined && mayAct(role, rule);
}
