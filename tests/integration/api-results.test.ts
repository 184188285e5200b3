import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface Point {
  readonly steps: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly n: number;
  readonly cells: { readonly expected: number; readonly failed: number };
}
interface Curves {
  readonly digest: string;
  readonly complete: boolean;
  readonly series: readonly { readonly architecture: string; readonly points: readonly Point[] }[];
}
interface CellItem {
  readonly id: string;
  readonly steps: number | null;
  readonly seed: number;
  readonly state: string;
}

const THREE_SEEDS = { ...SPEC, axes: { ...SPEC.axes, seed: { from: 1, count: 3 } } };

describe('results of a sweep', () => {
  let api: TestApi;
  let key: string;
  let submitterKey: string;
  let teamId: string;
  let sweepId: string;
  let cellIds: string[];

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('team');
    [key, submitterKey, teamId] = [team.keys.viewer, team.keys.submitter, team.teamId];
    ({ sweepId, cellIds } = await insertSweep(api.prisma, teamId, THREE_SEEDS));
  });
  afterAll(() => api.close());

  const get = async <T>(path: string): Promise<T> => (await api.send('GET', path, { key })).body as T;

  it('are pooled over seeds', async () => {
    const { series, complete } = await get<Curves>(`/v1/sweeps/${sweepId}/curves?x=steps&y=path_kl`);
    expect(complete).toBe(true);
    expect(series.map((one) => one.architecture)).toEqual(['autoregressive', 'masked-diffusion']);
    const points = series[1].points;
    expect(points.map((point) => [point.x, point.n, point.cells.expected])).toEqual([
      [1, 1500, 3],
      [2, 1500, 3],
      [4, 1500, 3],
    ]);
    expect(points.map((point) => point.y)).toEqual([1.2, 2.2, 4.2].map((value) => expect.closeTo(value, 10)));
  });

  it.each(['steps', 'nfe', 'lifts_per_token', 'device_seconds'])('have the axis %s', async (x) => {
    const { series } = await get<Curves>(`/v1/sweeps/${sweepId}/curves?x=${x}`);
    expect(series[1].points.every((point) => point.x !== null && point.x > 0)).toBe(true);
  });

  it('have one digest for the same cells, in whatever order and under whatever sweep they stand', async () => {
    const again = await insertSweep(api.prisma, teamId, THREE_SEEDS, { reverse: true });
    const other = await api.newTeam('another team');
    const elsewhere = await insertSweep(api.prisma, other.teamId, THREE_SEEDS, { reverse: true });
    const path = (id: string): string => `/v1/sweeps/${id}/curves?x=nfe&y=marginal_kl`;
    const { digest } = await get<Curves>(path(sweepId));
    expect((await get<Curves>(path(again.sweepId))).digest).toBe(digest);
    expect(((await api.send('GET', path(elsewhere.sweepId), { key: other.keys.viewer })).body as Curves).digest).toBe(digest);
    const fewer = await insertSweep(api.prisma, teamId, { ...SPEC, axes: { ...SPEC.axes, seed: { from: 1, count: 2 } } });
    expect((await get<Curves>(path(fewer.sweepId))).digest).not.toBe(digest);
  });

  it('say what failed and what is missing', async () => {
    const spec = { ...THREE_SEEDS, samples: 10 };
    const outcome = (seed: number, steps: number | null) => (steps === 2 && seed === 2 ? 'failed' : steps === 4 ? 'pending' : 'complete');
    const gaps = await insertSweep(api.prisma, teamId, spec, { outcome });
    const { series, complete } = await get<Curves>(`/v1/sweeps/${gaps.sweepId}/curves?y=path_kl`);
    expect(complete).toBe(false);
    expect(series[1].points.map((point) => [point.steps, point.n, point.cells.failed, point.y === null])).toEqual([
      [1, 30, 0, false],
      [2, 20, 1, false],
      [4, 0, 0, true],
    ]);
    const { items } = await get<{ items: CellItem[] }>(`/v1/sweeps/${gaps.sweepId}/cells?state=failed`);
    expect(items).toMatchObject([{ steps: 2, seed: 2, failure: { class: 'invalid_model_output', message: 'NaN in logits' } }]);
  });

  it('are read cell by cell in the order of the plan, filtered and in pages', async () => {
    const first = await get<{ items: CellItem[]; next: string }>(`/v1/sweeps/${sweepId}/cells?limit=5`);
    const second = await get<{ items: CellItem[]; next: string | null }>(`/v1/sweeps/${sweepId}/cells?limit=500&cursor=${first.next}`);
    expect([...first.items, ...second.items].map((cell) => cell.id)).toEqual(cellIds);
    expect(second.next).toBeNull();
    const filtered = await get<{ items: CellItem[] }>(`/v1/sweeps/${sweepId}/cells?architecture=masked-diffusion&steps=1&steps=4&seed=2`);
    expect(filtered.items.map((cell) => [cell.steps, cell.seed])).toEqual([
      [4, 2],
      [1, 2],
    ]);
    expect((await get<{ items: CellItem[] }>(`/v1/sweeps/${sweepId}/cells?data=gmrf`)).items).toEqual([]);
  });

  it('show one cell with its trajectory and a link to its samples that works without a key', async () => {
    const cell = await get<{ trajectory: unknown[]; artifacts: { url: string }[]; provenance: unknown }>(
      `/v1/sweeps/${sweepId}/cells/${cellIds[0]}`,
    );
    expect(cell).toMatchObject({ trajectory: [{ step: 1 }], provenance: { attempts: 1 }, timing: { networkMs: 2000 } });
    expect(cell.artifacts[0].url).toMatch(/^http.*X-Amz-Expires=900/);
  });

  it('are exported whole, more than one page of them, one row a cell', async () => {
    const big = await insertSweep(api.prisma, teamId, {
      ...SPEC,
      samples: 1,
      axes: { ...SPEC.axes, steps: [1, 2, 3], seed: { from: 1, count: 251 } },
    });
    const { text, headers } = await api.send('GET', `/v1/sweeps/${big.sweepId}/export.csv`, { key });
    const [header, ...rows] = text.trimEnd().split('\n');
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(rows).toHaveLength(251 * 4);
    expect(rows.map((row) => row.split(',')[0])).toEqual(big.cellIds);
    const column = header.split(',').indexOf('path_kl');
    const masked = rows.map((row) => row.split(',')).find((row) => row[7] === '3' && row[8] === '2');
    expect(Number(masked?.[column])).toBeCloseTo(3.2, 12);
  });

  it('are exported as the listing has them, one JSON value a line, and filtered', async () => {
    const { text, headers } = await api.send('GET', `/v1/sweeps/${sweepId}/export.ndjson?architecture=masked-diffusion&steps=2&seed=3`, {
      key,
    });
    expect(headers['content-type']).toBe('application/x-ndjson');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CellItem);
    const { items } = await get<{ items: CellItem[] }>(`/v1/sweeps/${sweepId}/cells?architecture=masked-diffusion&steps=2&seed=3`);
    expect(lines).toEqual(items);
    expect((await api.send('GET', `/v1/sweeps/${sweepId}/export.csv?data=gmrf`, { key })).text.split('\n')).toHaveLength(2);
  });

  it('have a front, and a cheapest setting that is good enough', async () => {
    // The stored values rise with the steps: one step is cheapest and best, and the autoregressive model is dearer and better.
    const { worlds } = await get<{ worlds: { points: { steps: number | null; onFront: boolean; share: number }[] }[] }>(
      `/v1/sweeps/${sweepId}/pareto?x=nfe&y=path_kl`,
    );
    expect(worlds[0].points.map((point) => [point.steps, point.onFront])).toEqual([
      [1, true],
      [2, false],
      [4, false],
      [null, true],
    ]);
    const cheapest = await get<{
      worlds: { best: { steps: number | null }; cheapest: { steps: number | null }; series: { cheapest: unknown }[] }[];
    }>(`/v1/sweeps/${sweepId}/cheapest?x=nfe&y=path_kl&epsilon=1.5`);
    expect(cheapest.worlds[0]).toMatchObject({
      best: { steps: null },
      cheapest: { steps: 1 },
      series: [{ cheapest: { steps: null } }, { cheapest: { steps: 1 } }],
    });
    const strict = await get<typeof cheapest>(`/v1/sweeps/${sweepId}/cheapest?x=nfe&y=path_kl&epsilon=0.5`);
    expect(strict.worlds[0]).toMatchObject({ cheapest: { steps: null }, series: [{ cheapest: { steps: null } }, { cheapest: null }] });
  });

  it('have derived results: plateau, costs, debts and areas', async () => {
    interface DerivedSeries {
      readonly baseline: boolean;
      readonly at: readonly { readonly tau: number; readonly cost: { readonly value: number | null }; readonly debt: unknown }[];
      readonly plateau: { readonly reached: boolean } | null;
    }
    const { worlds } = await get<{ worlds: { series: DerivedSeries[] }[] }>(`/v1/sweeps/${sweepId}/derived?y=path_kl&tau=2&tau=0.01`);
    const [once, masked] = worlds[0].series;
    expect(once).toMatchObject({
      baseline: true,
      plateau: null,
      at: [
        { tau: 2, debt: null },
        { tau: 0.01, cost: { value: null } },
      ],
    });
    // Errors of the fixture grow with the step count: only one step is within 2.
    expect(masked.at[0]).toMatchObject({ cost: { value: expect.closeTo(1, 1) } });
    expect(masked.plateau).toMatchObject({ reached: false });
    for (const bad of ['x=steps', 'y=gen_nll', 'tau=0', 'from=4&to=2', 'delta=-1']) {
      expect((await api.send('GET', `/v1/sweeps/${sweepId}/derived?${bad}`, { key })).status).toBe(422);
    }
    expect((await api.send('GET', `/v1/sweeps/${randomUUID()}/derived`, { key })).status).toBe(404);
  });

  it('have permalinks of comparisons: two snapshots are compared as their sweeps are', async () => {
    const left = await insertSweep(api.prisma, teamId, { ...THREE_SEEDS, samples: 71 });
    const right = await insertSweep(api.prisma, teamId, {
      ...THREE_SEEDS,
      samples: 71,
      axes: { ...THREE_SEEDS.axes, steps: [1, 8], seed: { from: 2, count: 3 } },
    });
    const { viewer: stranger } = (await api.newTeam('other readers')).keys;
    const pinned = async (sweep: string, y: string) =>
      ((await api.send('POST', `/v1/sweeps/${sweep}/snapshots`, { key: submitterKey, json: { x: 'nfe', y } })).body as { id: string }).id;
    const [first, second] = [await pinned(left.sweepId, 'path_kl'), await pinned(right.sweepId, 'path_kl')];
    const live = await get<{ points: { cells: { pairs: number } }[] }>(`/v1/sweeps/${left.sweepId}/compare/${right.sweepId}?y=path_kl`);
    expect(live.points.some(({ cells }) => cells.pairs > 1)).toBe(true);
    expect(await get(`/v1/snapshots/${first}/compare/${second}`)).toEqual({ ...live, left: first, right: second });
    const other = await pinned(right.sweepId, 'nelbo');
    expect((await api.send('GET', `/v1/snapshots/${first}/compare/${other}`, { key })).status).toBe(409);
    for (const path of [`${first}/compare/${randomUUID()}`, `${randomUUID()}/compare/${first}`])
      expect((await api.send('GET', `/v1/snapshots/${path}`, { key })).status).toBe(404);
    expect((await api.send('GET', `/v1/snapshots/${first}/compare/${second}`, { key: stranger })).status).toBe(404);
  });

  it('have permalinks: fronts and derived results of pinned curves stay when the sweep goes on', async () => {
    const own = await insertSweep(api.prisma, teamId, { ...THREE_SEEDS, samples: 70 });
    const { submitter: stranger } = (await api.newTeam('strangers')).keys;
    const pin = async (json: object) =>
      (await api.send('POST', `/v1/sweeps/${own.sweepId}/snapshots`, { key: submitterKey, json })).body as { id: string };
    const { id } = await pin({ x: 'nfe', y: 'path_kl' });
    const results = { pareto: '', cheapest: 'epsilon=1.5', derived: 'tau=2&delta=0.1' };
    const live = () =>
      Promise.all(Object.entries(results).map(([name, query]) => get(`/v1/sweeps/${own.sweepId}/${name}?x=nfe&y=path_kl&${query}`)));
    const pinned = () => Promise.all(Object.entries(results).map(([name, query]) => get(`/v1/snapshots/${id}/${name}?${query}`)));
    const before = await live();
    expect(await pinned()).toEqual(before);
    await api.prisma.sweepPointMetric.updateMany({ where: { sweepId: own.sweepId, metric: 'path_kl' }, data: { valueSum: 1 } });
    expect(await live()).not.toEqual(before);
    expect(await pinned()).toEqual(before);

    for (const bad of ['cheapest?epsilon=-1', 'derived?from=4&to=2', 'derived?x=nfe'])
      expect((await api.send('GET', `/v1/snapshots/${id}/${bad}`, { key })).status).toBe(422);
    const { id: other } = await pin({ x: 'steps', y: 'path_kl' });
    expect((await api.send('GET', `/v1/snapshots/${other}/derived`, { key })).status).toBe(409);
    expect((await api.send('GET', `/v1/snapshots/${id}/pareto`, { key: stranger })).status).toBe(404);
  });

  it('are compared with those of another sweep, seed by seed', async () => {
    const other = await insertSweep(api.prisma, teamId, {
      ...SPEC,
      samples: 9,
      axes: { ...SPEC.axes, steps: [1, 8], seed: { from: 2, count: 3 } },
    });
    const same = await insertSweep(api.prisma, teamId, { ...SPEC, axes: { ...SPEC.axes, steps: [1, 8], seed: { from: 2, count: 3 } } });
    const compare = async (id: string) =>
      (
        await get<{ points: { steps: number | null; cells: object; difference: unknown }[] }>(
          `/v1/sweeps/${sweepId}/compare/${id}?y=path_kl`,
        )
      ).points;
    // Other sample sizes are other settings: nothing aligns.
    expect((await compare(other.sweepId)).every((point) => point.difference === null)).toBe(true);
    const points = await compare(same.sweepId);
    expect(points.find((point) => point.steps === 1)).toMatchObject({
      cells: { left: 3, right: 3, pairs: 2, same: 2 },
      difference: { value: 0, lo: 0, hi: 0, method: 'same' },
    });
    expect(points.find((point) => point.steps === 8)).toMatchObject({ cells: { left: 0, right: 3, pairs: 0 }, difference: null });
  });

  it('differ from another sweep by sets of cells', async () => {
    const other = await insertSweep(api.prisma, teamId, { ...SPEC, axes: { ...SPEC.axes, steps: [1, 16], seed: { from: 3, count: 2 } } });
    const diff = await get<Record<string, unknown>>(`/v1/sweeps/${sweepId}/diff/${other.sweepId}`);
    // Autoregressive and one step share seed 3.
    expect(diff).toMatchObject({ both: 2, onlyLeft: 10, onlyRight: 4 });
    const { items, next } = await get<{ items: CellItem[]; next: string }>(
      `/v1/sweeps/${sweepId}/diff/${other.sweepId}/cells?part=only_right&limit=3`,
    );
    const rest = await get<{ items: CellItem[] }>(
      `/v1/sweeps/${sweepId}/diff/${other.sweepId}/cells?part=only_right&limit=3&cursor=${next}`,
    );
    const found = [...items, ...rest.items].map((cell) => [cell.steps, cell.seed]);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        [null, 4],
        [1, 4],
        [16, 3],
        [16, 4],
      ]),
    );
    expect((await api.send('GET', `/v1/sweeps/${sweepId}/diff/${randomUUID()}`, { key })).status).toBe(404);
  });
});
