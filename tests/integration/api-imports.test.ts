import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

const FILE = { name: 'Paper', csv: 'Name,k,kl\na,2,0.3\nb,4,0.2\n', metric: 'path_kl', data: 'm4', columns: { value: 'kl', steps: 'k' } };

describe('imports of external results', () => {
  let api: TestApi;
  let key: string;
  let sweepId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('team');
    key = team.keys.submitter;
    ({ sweepId } = await insertSweep(api.prisma, team.teamId, SPEC));
  });
  afterAll(() => api.close());

  const imports = (): string => `/v1/sweeps/${sweepId}/imports`;
  const listed = async (): Promise<{ id: string }[]> =>
    ((await api.send('GET', imports(), { key })).body as { items: { id: string }[] }).items;

  it('are stored as a whole, listed as external, and change nothing that was measured', async () => {
    const measured = ['curves', 'pareto', 'export.csv'];
    const read = () => Promise.all(measured.map(async (path) => (await api.send('GET', `/v1/sweeps/${sweepId}/${path}`, { key })).text));
    const before = await read();
    const made = await api.send('POST', imports(), { key, json: FILE });
    expect([made.status, made.body]).toMatchObject([
      201,
      { name: 'Paper', external: true, metric: 'path_kl', points: [{ series: 'a', y: 0.3 }, {}] },
    ]);
    expect(await read()).toEqual(before);
    const [{ id }] = await listed();
    expect((await api.send('DELETE', `${imports()}/${id}`, { key })).status).toBe(204);
    expect((await api.send('DELETE', `${imports()}/${id}`, { key })).status).toBe(404);
  });

  it('are not stored when a row is bad: each is pointed at', async () => {
    const refused = await api.send('POST', imports(), { key, json: { ...FILE, csv: 'Name,k,kl\na,2,0.3\nb,x,\n' } });
    expect([refused.status, (refused.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['/csv/3/k', '/csv/3/kl'],
    ]);
    expect(await listed()).toEqual([]);
  });

  it('are at most ten for a sweep, and as large as a body may be', async () => {
    for (let i = 0; i < 10; i++) expect((await api.send('POST', imports(), { key, json: FILE })).status).toBe(201);
    expect((await api.send('POST', imports(), { key, json: FILE })).status).toBe(409);
    expect((await api.send('POST', imports(), { key, json: { ...FILE, csv: 'x'.repeat(900_001) } })).status).toBe(422);
    expect((await api.send('POST', imports(), { key, json: { ...FILE, csv: 'x'.repeat(1_100_000) } })).status).toBe(413);
  });
});
