import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface CellItem {
  readonly id: string;
  readonly architecture: string;
  readonly steps: number | null;
  readonly seed: number;
  readonly metrics: readonly { readonly metric: string; readonly value: number }[];
}
interface Page {
  readonly items: readonly CellItem[];
  readonly next: string | null;
}

const FOUR_SEEDS = { ...SPEC, axes: { ...SPEC.axes, seed: { from: 1, count: 4 } } };
const pathKl = (cell: CellItem): number | undefined => cell.metrics.find(({ metric }) => metric === 'path_kl')?.value;

describe('the cells of a sweep', () => {
  let api: TestApi;
  let key: string;
  let sweepId: string;
  let cellIds: string[];

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('team');
    key = team.keys.viewer;
    // A wider sweep over the same points, whose other cells must not show.
    await insertSweep(api.prisma, team.teamId, { ...SPEC, axes: { ...SPEC.axes, seed: { from: 1, count: 9 } } });
    const outcome = (seed: number, steps: number | null) => (seed === 2 && steps === 2 ? 'failed' : 'complete');
    ({ sweepId, cellIds } = await insertSweep(api.prisma, team.teamId, { ...FOUR_SEEDS, samples: 77 }, { outcome }));
  });
  afterAll(() => api.close());

  const page = async (query: string): Promise<Page> => {
    const answer = await api.send('GET', `/v1/sweeps/${sweepId}/cells?${query}`, { key });
    expect(answer.status).toBe(200);
    return answer.body as Page;
  };
  /** All pages of a listing, three cells each. */
  const all = async (query: string): Promise<CellItem[]> => {
    const items: CellItem[] = [];
    for (let cursor = ''; ;) {
      const { items: more, next } = await page(`${query}&limit=3${cursor}`);
      items.push(...more);
      if (next === null) return items;
      cursor = `&cursor=${next}`;
    }
  };

  it.each(['position', 'data', 'architecture', 'space', 'sampler', 'model', 'steps', 'seed'])(
    'are all there once, sorted by %s either way',
    async (sort) => {
      for (const order of ['asc', 'desc']) {
        const ids = (await all(`sort=${sort}&order=${order}`)).map((cell) => cell.id);
        expect([...ids].sort()).toEqual([...cellIds].sort());
      }
    },
  );

  it('are sorted by their axes', async () => {
    const bySteps = (await all('sort=steps&order=desc')).map((cell) => cell.steps ?? 0);
    expect(bySteps).toEqual([...bySteps].sort((a, b) => b - a));
    const bySeed = (await all('sort=seed&order=desc')).map((cell) => cell.seed);
    expect(bySeed).toEqual([...bySeed].sort((a, b) => b - a));
    const architectures = (await all('sort=architecture')).map((cell) => cell.architecture);
    expect([...new Set(architectures)]).toEqual(['autoregressive', 'masked-diffusion']);
  });

  it('are sorted by a metric, filtered by axes and bounded', async () => {
    const ascending = await all('sort=path_kl');
    expect(ascending).toHaveLength(cellIds.length - 1);
    const values = ascending.map((cell) => pathKl(cell) ?? NaN);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    const descending = (await all('sort=path_kl&order=desc')).map((cell) => cell.id);
    expect(descending).toEqual(ascending.map((cell) => cell.id).reverse());
    const some = await all('sort=path_kl&architecture=masked-diffusion&steps=1&steps=4&min=1.15&max=4.25');
    expect(some.map((cell) => [cell.steps, cell.seed])).toEqual([
      [1, 2],
      [1, 3],
      [1, 4],
      [4, 1],
      [4, 2],
    ]);
  });

  it('are sorted by a metric among some seeds', async () => {
    const some = await all('sort=path_kl&seed=4&seed=1&order=desc');
    expect(some.map((cell) => [cell.steps, cell.seed])).toEqual([
      [4, 4],
      [4, 1],
      [2, 4],
      [2, 1],
      [1, 4],
      [1, 1],
      [null, 4],
      [null, 1],
    ]);
  });

  it('are filtered by state, model and seed', async () => {
    expect((await all('state=failed')).map((cell) => [cell.steps, cell.seed])).toEqual([[2, 2]]);
    expect(await all('state=complete')).toHaveLength(cellIds.length - 1);
    expect(await all('state=pending')).toEqual([]);
    expect(await all('state=failed&sort=path_kl')).toEqual([]);
    expect(await all('model=m4-ar%401')).toHaveLength(4);
    expect(await all('seed=3&architecture=masked-diffusion')).toHaveLength(3);
  });

  it.each([
    'min=1',
    'sort=steps&max=1',
    'sort=colour',
    'order=up',
    'cursor=x',
    'sort=steps&cursor=WzFlMzAwLDFd',
    'sort=path_kl&cursor=WzEsMSwieCJd',
  ])('refuse %s', async (query) => {
    const { status, body } = await api.send('GET', `/v1/sweeps/${sweepId}/cells?${query}`, { key });
    expect([status, (body as { errors: unknown[] }).errors.length > 0]).toEqual([422, true]);
  });
});
