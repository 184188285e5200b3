import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { openApiDocument } from '../../apps/api/openapi/document.js';
import { operationsOf } from '../../apps/api/openapi/complete.js';
import { describeApi } from '../../apps/api/openapi/describe-api.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type Answer, type TestApi } from './api-test-app.js';

type Team = Awaited<ReturnType<TestApi['newTeam']>>;

/** Links of a header by relation. */
function linksOf({ headers }: Answer): Record<string, string> {
  const parts = String(headers['link']).matchAll(/<([^>]*)>; rel="(\w+)"/g);
  return Object.fromEntries([...parts].map(([, url, relation]) => [relation, url]));
}

/** An item of a page; those of rounds are points. */
type Item = { readonly id: string } | { readonly pointId: string };
const idOf = (item: Item): string => ('id' in item ? item.id : item.pointId);

const paged = operationsOf((await describeApi()).paths)
  .filter(({ operation }) => operation.parameters?.some((parameter) => parameter.in === 'query' && parameter.name === 'cursor'))
  .map(({ path }) => path);

/** Queries that a request makes: the fewest of several times, because other parts of the API ask the database on their own. */
async function queriesOf(request: () => Promise<Answer>): Promise<number> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  const counts: number[] = [];
  try {
    for (let repeat = 0; repeat < 3; repeat += 1) {
      query.mockClear();
      expect((await request()).status).toBe(200);
      counts.push(query.mock.calls.length);
    }
  } finally {
    query.mockRestore();
  }
  return Math.min(...counts);
}

/** Every listing with a cursor, from the routes themselves: a new one without things to list here fails. */
describe('pages', () => {
  let api: TestApi;
  let team: Team;
  /** Things by the path that lists them. */
  let addresses: Readonly<Record<string, string>>;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    team = await api.newTeam('team');
    await api.prisma.team.update({ where: { id: team.teamId }, data: { operator: true } });
    await api.newTeam('other');
    const { sweepId } = await insertSweep(api.prisma, team.teamId, SPEC);
    const other = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 40 });
    const webhookId = randomUUID();
    await api.prisma.webhook.create({
      data: { id: webhookId, teamId: team.teamId, url: 'http://127.0.0.1:1/', events: [], secret: 'none' },
    });
    for (const name of ['one', 'two']) {
      const schedule = { name, spec: SPEC, cron: '30 3 * * *' };
      await api.send('POST', '/v1/schedules', { key: team.keys.submitter, json: schedule });
      const delivery = { id: randomUUID(), teamId: team.teamId, webhookId, type: 'sweep.ended', payload: {} };
      await api.prisma.webhookDelivery.create({ data: { ...delivery, startedAt: new Date() } });
    }
    const points = await api.prisma.sweepPoint.findMany({ where: { sweepId }, orderBy: { position: 'asc' } });
    for (const [index, { pointId }] of points.entries()) {
      // Two with the same value, and one without any.
      const end = { value: index === 0 ? null : Math.min(index, 2), seeds: 1, added: 0, round: index === 3 ? 1 : 0 };
      await api.prisma.sweepDecision.create({ data: { sweepId, pointId, teamId: team.teamId, outcome: 'finished', ...end } });
    }
    addresses = {
      '/v1/sweeps': '/v1/sweeps',
      '/v1/sweeps/{id}/cells': `/v1/sweeps/${sweepId}/cells?state=complete&state=failed`,
      '/v1/sweeps/{id}/rounds': `/v1/sweeps/${sweepId}/rounds`,
      '/v1/sweeps/{id}/diff/{otherId}/cells': `/v1/sweeps/${sweepId}/diff/${other.sweepId}/cells`,
      '/v1/models': '/v1/models?state=ready',
      '/v1/schedules': '/v1/schedules',
      '/v1/webhooks/{id}/deliveries': `/v1/webhooks/${webhookId}/deliveries`,
      '/v1/keys': '/v1/keys',
      '/v1/teams': '/v1/teams',
      '/v1/audit': '/v1/audit?outcome=succeeded',
    };
  });
  afterAll(() => api.close());

  const get = (url: string): Promise<Answer> => api.send('GET', url, { key: team.keys.admin });

  it('are said in the document to carry links', () => {
    const document = openApiDocument(api.app);
    const without = operationsOf(document.paths)
      .filter(({ path }) => paged.includes(path))
      .filter(({ method, operation }) => method === 'get' && operation.responses['200'].headers?.['link'] === undefined);
    expect(without).toEqual([]);
  });

  it.each(['[-1]', '["0","m4","x",0]', '[0,"m4","x",0]', '[0,"m\\u0000","1",0]', '[0,"m4","1",2147483648]'])(
    'refuse the cursor %s of no place in the rounds of a sweep',
    async (text) => {
      const cursor = Buffer.from(text).toString('base64url');
      expect((await get(`${addresses['/v1/sweeps/{id}/rounds']}?cursor=${cursor}`)).status).toBe(422);
    },
  );

  it.each(paged)('%s leads from page to page by its links', async (path) => {
    if (!(path in addresses)) throw new Error(`${path}: add an address with at least two items to this test.`);
    const address = addresses[path];
    const separator = address.includes('?') ? '&' : '?';
    const first = `${address}${separator}limit=1`;
    const seen = new Set<string>();
    let url: string | undefined = first;
    let pages = 0;
    while (url !== undefined && pages < 50) {
      const answer = await get(url);
      const { items, next } = answer.body as { items: Item[]; next: string | null };
      for (const item of items) seen.add(idOf(item));
      const links = linksOf(answer);
      expect(links['first']).toBe(first);
      expect(links['next'] === undefined ? null : new URL(links['next'], 'http://any').searchParams.get('cursor')).toBe(next);
      url = links['next'];
      pages += 1;
    }
    const whole = ((await get(`${address}${separator}limit=50`)).body as { items: Item[] }).items;
    expect([...seen]).toEqual(whole.map(idOf));
    expect(whole.length).toBeGreaterThan(1);
  });

  it.each(paged)('%s asks the database as often for one item as for all', async (path) => {
    const address = addresses[path];
    const separator = address.includes('?') ? '&' : '?';
    const one = await queriesOf(() => get(`${address}${separator}limit=1`));
    expect(one).toBeGreaterThan(0);
    expect(await queriesOf(() => get(`${address}${separator}limit=50`))).toBe(one);
  });
});
