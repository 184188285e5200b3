import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertModels, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface ProblemBody {
  readonly status: number;
  readonly type: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
}

const { axes } = SPEC;

/** Bad specs with the pointer of every problem that they have. */
const BAD_SPECS: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['an unknown architecture', { ...SPEC, axes: { ...axes, architecture: ['recurrent'] } }, ['/axes/architecture/0']],
  ['steps 0', { ...SPEC, axes: { ...axes, steps: [1, 0] } }, ['/axes/steps/1']],
  ['more cells than the limit', { ...SPEC, axes: { ...axes, seed: { from: 1, count: 1000 } } }, ['/axes']],
  ['an unknown field', { ...SPEC, colour: 'red' }, ['/colour']],
  ['an unknown field of the axes', { ...SPEC, axes: { ...axes, 'a/b': [] } }, ['/axes/a~1b']],
  ['a wrong type', { ...SPEC, samples: '500' }, ['/samples']],
  ['no steps', { ...SPEC, axes: { data: ['m4'] } }, ['/axes/steps']],
  ['an unknown model', { ...SPEC, axes: { ...axes, model: ['latest', 'gpt-7'] } }, ['/axes/model/1']],
  ['an empty plan', { ...SPEC, axes: { ...axes, space: ['pixel'] } }, ['/axes']],
  ['a range that ends before it begins', { ...SPEC, axes: { ...axes, steps: { from: 4, to: 1, factor: 2 } } }, ['/axes/steps/to']],
  ['a range of neither kind', { ...SPEC, axes: { ...axes, steps: { from: 1, to: 4 } } }, ['/axes/steps']],
  ['an exclusion of what is not there', { ...SPEC, exclude: [{ data: ['m4', 'm5'] }] }, ['/exclude/0/data/1']],
  [
    'exclusions of values that no axis has',
    { ...SPEC, exclude: [{ steps: [4096] }, { seed: 4096 }] },
    ['/exclude/0/steps/0', '/exclude/1/seed'],
  ],
  [
    'a condition on the axis that it changes',
    { ...SPEC, conditional: [{ when: { steps: 1 }, axes: { steps: [8], model: ['gpt-7'] } }] },
    ['/conditional/0/when/steps'],
  ],
  ['an unknown model of a condition', { ...SPEC, exclude: [{ model: 'gpt-7' }] }, ['/exclude/0/model']],
  ['a draw of more points than there are', { ...SPEC, search: { method: 'random', points: 5000 } }, ['/search/points']],
  ['an unknown search', { ...SPEC, search: { method: 'annealing', points: 5 } }, ['/search/method']],
  ['no document', null, ['']],
  ['a list', [], ['']],
  [
    'several problems of different kinds at once',
    {
      ...SPEC,
      name: '',
      colour: 1,
      axes: { ...axes, steps: [0, 2], architecture: ['masked-diffusion', 'x'], model: ['gpt-7'], seed: { from: -1, count: 2 } },
    },
    ['/axes/architecture/1', '/axes/model/0', '/axes/seed/from', '/axes/steps/0', '/colour', '/name'],
  ],
];

describe('requests that are not valid', () => {
  let api: TestApi;
  let key: string;

  beforeAll(async () => {
    api = await startTestApi({ maxCells: 100 });
    await insertModels(api.prisma);
    key = (await api.newTeam('team')).keys.submitter;
  });
  afterAll(() => api.close());

  it.each(BAD_SPECS)('%s answers 422 with a pointer to every problem, and starts nothing', async (_, spec, pointers) => {
    for (const path of ['/v1/sweeps', '/v1/sweeps/plan']) {
      const { status, body, headers } = await api.send('POST', path, { key, json: spec });
      const problem = body as ProblemBody;
      expect({ path, status, pointers: problem.errors?.map((error) => error.pointer).sort() }).toEqual({ path, status: 422, pointers });
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(problem.type).toBe('urn:entroscope:problem:invalid');
    }
    expect(await api.prisma.sweep.count()).toBe(0);
  });

  it('says why a plan is empty', async () => {
    const { body } = await api.send('POST', '/v1/sweeps/plan', { key, json: { ...SPEC, axes: { ...axes, space: ['pixel'] } } });
    expect((body as ProblemBody).errors?.[0].detail).toContain('m4 has no pixel representation');
  });

  it.each([
    ['malformed JSON', { text: '{"name":', contentType: 'application/json' }, 400],
    ['malformed YAML', { text: 'name: [1, 2', contentType: 'application/yaml' }, 400],
    ['an unknown content type', { text: 'name=x', contentType: 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { text: 'name', contentType: 'text/plain' }, 415],
    ['a body that is too large', { json: { name: 'x'.repeat(2_000_000) } }, 413],
  ])('%s answers with a problem document of its own status', async (_, request, expected) => {
    const { status, body, headers } = await api.send('POST', '/v1/sweeps', { key, ...request });
    expect(status).toBe(expected);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status: expected, instance: `urn:entroscope:request:${String(headers['x-request-id'])}` });
  });

  it('a request that comes too slowly is cut off: the frameworks do not do so by themselves', () => {
    expect(api.app.getHttpServer()).toMatchObject({ requestTimeout: 60_000, headersTimeout: 60_000 });
  });

  it.each([
    ['/v1/sweeps?limit=0', 'limit'],
    ['/v1/sweeps?limit=many', 'limit'],
    ['/v1/sweeps?cursor=nonsense', 'cursor'],
    ['/v1/sweeps?colour=red', 'colour'],
  ])('%s answers 422 naming the parameter', async (path, parameter) => {
    const { status, body } = await api.send('GET', path, { key });
    expect(status).toBe(422);
    expect((body as ProblemBody).errors?.map((error) => error.pointer)).toEqual([parameter]);
  });

  it.each([
    '/v1/models?name=%00',
    '/v1/audit?actor=%00',
    '/v1/keys?cursor=WyJhIl0',
    '/v1/teams?cursor=WyJhIl0',
    '/v1/sweeps?cursor=Wy0xLCJhIl0',
  ])('%s answers 422, for the database cannot look for it', async (path) => {
    const { keys, teamId } = await api.newTeam(path);
    await api.prisma.team.update({ where: { id: teamId }, data: { operator: true } });
    expect((await api.send('GET', path, { key: keys.admin })).status).toBe(422);
  });

  it('text that the database cannot store is refused by its place, and is no address', async () => {
    const { keys } = await api.newTeam('characters');
    const made = (name: string) => api.send('POST', '/v1/keys', { key: keys.admin, json: { name, role: 'viewer' } });
    for (const name of ['a\u0000', '\ud800']) {
      expect(await made(name)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name' }] } });
    }
    expect((await made('😀')).status).toBe(201);
    for (const path of ['/v1/datasets/%00', '/v1/sweeps/%00']) expect((await api.send('GET', path, { key: keys.admin })).status).toBe(404);
    const deleted = await api.send('DELETE', '/v1/webhooks/nothing-like-an-id', { key: keys.admin });
    expect(deleted.status).toBe(404);
  });

  it('other methods than those of an address are refused by name', async () => {
    const { status, body, headers } = await api.send('PUT', '/v1/sweeps', { key });
    expect(status).toBe(405);
    expect(body).toMatchObject({ type: 'urn:entroscope:problem:method-not-allowed' });
    expect(headers['allow']).toBe('GET, HEAD, POST');
    expect((await api.send('PUT', '/v1/nothing', { key })).status).toBe(404);
  });

  it.each(['/v1/nothing', '/v1/sweeps/not-a-uuid', '/v1/sweeps/01990000-0000-7000-8000-000000000000', '/nothing'])(
    '%s answers 404',
    async (path) => {
      const { status, body } = await api.send('GET', path, { key });
      expect(status).toBe(404);
      expect(body).toMatchObject({ type: 'urn:entroscope:problem:not-found', status: 404 });
    },
  );

  it('an address that cannot be decoded answers with a problem document', async () => {
    const { status, body } = await api.send('GET', '/v1/%E0%A4%A', { key });
    expect({ status, type: (body as ProblemBody).type }).toEqual({ status: 400, type: 'urn:entroscope:problem:malformed-request' });
  });

  it('accepts YAML', async () => {
    const text = 'name: from yaml\naxes:\n  data: [m4]\n  architecture: [masked-diffusion]\n  space: [token]\n  steps: [1, 2, 4]\n';
    const { status, body } = await api.send('POST', '/v1/sweeps/plan', { key, text, contentType: 'application/yaml' });
    expect({ status, cells: (body as { cells: number }).cells }).toEqual({ status: 200, cells: 3 });
  });

  it.each([
    [
      'too many aliases',
      `a: &a [1]\nb: [${Array.from({ length: 200 }, () => '*a').join(', ')}]\nc: &c [*a, *a]\nd: [${Array.from({ length: 200 }, () => '*c').join(', ')}]`,
    ],
    ['an alias of nothing', 'name: *nothing'],
  ])('YAML with %s is refused, not expanded', async (_, text) => {
    expect((await api.send('POST', '/v1/sweeps/plan', { key, text, contentType: 'application/yaml' })).status).toBe(400);
  });

  it('answers an internal error without its cause', async () => {
    await api.prisma.$executeRaw`ALTER TABLE models RENAME TO models_away`;
    try {
      const { status, text } = await api.send('POST', '/v1/sweeps/plan', { key, json: SPEC });
      expect(status).toBe(500);
      expect(text).not.toMatch(/models|prisma|relation/i);
    } finally {
      await api.prisma.$executeRaw`ALTER TABLE models_away RENAME TO models`;
    }
  });
});
