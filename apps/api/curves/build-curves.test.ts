import { describe, expect, it } from '@jest/globals';
import { defaultParameters } from '../../../core/worlds/index.js';
import { buildCurves } from './build-curves.js';
import type { PointSums } from './curves.repository.js';

const REQUEST = { sweepId: '01990000-0000-7000-8000-000000000000', x: 'nfe', y: 'path_kl' } as const;

interface Measured {
  readonly value: number | null;
  readonly n: number;
  readonly networkMs: number;
  readonly state: 'complete' | 'failed' | 'pending';
}

/** The sums of one cell. Seeds are apart here, which pooling must not notice. */
function cell(seed: number, steps: number, over: Partial<PointSums> & Partial<Measured> = {}): PointSums {
  const { value = 1 / steps + seed / 1000, n = 500, networkMs = 1000 * seed, state = 'complete', ...rest } = over;
  const measured = state === 'complete' && value !== null;
  const sum = (one: number): string | null => (measured ? String(n * one) : null);
  return {
    data: 'm4',
    parameters: defaultParameters('m4'),
    architecture: 'masked-diffusion',
    space: 'token',
    sampler: 'mdlm_ancestral',
    model: 'm4-masked@1',
    steps,
    measure: [],
    seed: null,
    cells: 1,
    complete: state === 'complete' ? 1 : 0,
    failed: state === 'failed' ? 1 : 0,
    measured: measured ? 1 : 0,
    n: measured ? n : 0,
    valueSum: sum(value ?? 0),
    varianceSum: measured ? String((n * 0.03) ** 2) : null,
    nfe: sum(steps - seed / 100),
    liftsPerToken: sum(steps),
    flops: null,
    networkMs: sum(networkMs),
    expected: measured ? 1 / steps : null,
    fingerprint: measured ? String(steps * 100 + seed) : null,
    cellIds: measured ? [`${steps}-${seed}`.padEnd(64, '0')] : [],
    ...rest,
  };
}

const CELLS = [1, 2, 3].flatMap((seed) => [1, 2, 4].map((steps) => cell(seed, steps)));

describe('buildCurves', () => {
  it('pools seeds: sample-weighted mean, and an error that shrinks with the root of their number', () => {
    const [series] = buildCurves(REQUEST, CELLS).series;
    expect(series.points.map((point) => point.steps)).toEqual([1, 2, 4]);
    const [, second] = series.points;
    expect(second).toMatchObject({ n: 1500, expected: 0.5, cells: { expected: 3, complete: 3, failed: 0, excluded: 0 } });
    expect(second.y).toBeCloseTo(0.502, 12);
    expect(second.x).toBeCloseTo(1.98, 12);
    expect(second.se).toBeCloseTo(0.03 / Math.sqrt(3), 12);
    expect((second.hi ?? 0) - (second.lo ?? 0)).toBeCloseTo((2 * 1.959964 * 0.03) / Math.sqrt(3), 6);
  });

  it('weights by samples', () => {
    const { series } = buildCurves(REQUEST, [cell(1, 2, { value: 1, n: 300 }), cell(2, 2, { value: 2, n: 100 })]);
    expect(series[0].points[0].y).toBeCloseTo(1.25, 12);
  });

  it('gives the same bytes whatever the order of the cells', () => {
    const shuffled = [...CELLS].sort((a, b) => (Number(a.fingerprint) % 7) - (Number(b.fingerprint) % 7));
    expect(JSON.stringify(buildCurves(REQUEST, shuffled))).toBe(JSON.stringify(buildCurves(REQUEST, CELLS)));
    expect(JSON.stringify(buildCurves(REQUEST, [...CELLS].reverse()))).toBe(JSON.stringify(buildCurves(REQUEST, CELLS)));
  });

  it('has a digest of the science: another sweep and other times do not change it, another value does', () => {
    const { digest } = buildCurves(REQUEST, CELLS);
    const slower = CELLS.map((one) => ({ ...one, networkMs: '9' }));
    expect(buildCurves({ ...REQUEST, sweepId: '01990000-0000-7000-8000-000000000001' }, slower).digest).toBe(digest);
    expect(buildCurves(REQUEST, [...CELLS.slice(1), cell(1, 1, { value: 7 })]).digest).not.toBe(digest);
    const timed = { ...REQUEST, x: 'device_seconds' } as const;
    expect(buildCurves(timed, slower).digest).toBe(buildCurves(timed, CELLS).digest);
    expect(buildCurves(timed, slower).series).not.toEqual(buildCurves(timed, CELLS).series);
  });

  it('counts failed, missing and unmeasured cells instead of hiding them', () => {
    const { complete, series } = buildCurves(REQUEST, [
      cell(1, 2),
      cell(2, 2, { state: 'failed' }),
      cell(3, 2, { state: 'pending' }),
      cell(4, 2, { value: null }),
    ]);
    expect(complete).toBe(false);
    expect(series[0].points[0]).toMatchObject({ n: 500, cells: { expected: 4, complete: 2, failed: 1, excluded: 1 } });
    expect(series[0].points[0].cellIds).toEqual(cell(1, 2).cellIds);
  });

  it('draws what only some models give for those models, and for all while nothing is complete', () => {
    const request = { ...REQUEST, y: 'step_cka' } as const;
    const measure = ['hidden_states'] as const;
    const silent = { model: 'silent@1', measure, value: null };
    const models = (cells: readonly PointSums[]): string[] => buildCurves(request, cells).series.map(({ model }) => model);
    expect(models([cell(1, 2, { measure }), cell(1, 4, { measure, value: null }), cell(1, 2, silent)])).toEqual(['m4-masked@1']);
    expect(models([cell(1, 2, { measure, state: 'pending' }), cell(1, 2, { ...silent, state: 'pending' })])).toHaveLength(2);
  });

  it('gives null, not a number, for a point without results', () => {
    const [point] = buildCurves(REQUEST, [cell(1, 2, { state: 'pending' })]).series[0].points;
    expect(point).toMatchObject({ x: null, y: null, se: null, lo: null, hi: null, nfe: null, steps: 2, n: 0 });
  });

  it('tells the same values of other cells apart', () => {
    const [first] = CELLS;
    expect(buildCurves(REQUEST, [{ ...first, fingerprint: '7' }]).digest).not.toBe(buildCurves(REQUEST, [first]).digest);
    expect(buildCurves(REQUEST, [{ ...first, cellIds: [] }]).digest).toBe(buildCurves(REQUEST, [first]).digest);
  });

  it('pools what the group does not name, and names it', () => {
    const space = { architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm', model: 'm4-embedding@1' } as const;
    const both = [cell(1, 2, { value: 1 }), cell(1, 2, { value: 2, ...space })];
    expect(buildCurves(REQUEST, both).series).toHaveLength(2);
    const { series, group } = buildCurves(
      { ...REQUEST, group: ['architecture', 'data'] },
      both.map((one) => ({ ...one, architecture: 'masked-diffusion' })),
    );
    expect(group).toEqual(['data', 'architecture']);
    expect(series).toMatchObject([
      { architecture: 'masked-diffusion', space: 'token, token-embedding', seed: null, points: [{ y: 1.5, n: 1000 }] },
    ]);
  });

  it('draws one series a seed when asked to', () => {
    const apart = [1, 2].map((seed) => cell(seed, 2, { seed }));
    const { series } = buildCurves({ ...REQUEST, group: ['data', 'architecture', 'space', 'sampler', 'model', 'seed'] }, apart);
    expect(series.map((one) => [one.seed, one.points[0].y])).toEqual([
      [1, 0.501],
      [2, 0.502],
    ]);
  });

  it('has FLOPs on its axis only where every cell has them', () => {
    const trained = cell(1, 2, { flops: '5000' });
    expect(buildCurves({ ...REQUEST, x: 'flops' }, [trained]).series[0].points[0].x).toBe(10);
    expect(buildCurves({ ...REQUEST, x: 'flops' }, [trained, cell(2, 2)]).series[0].points[0].x).toBeNull();
  });

  it('leaves out series for which the metric is not defined', () => {
    const ddim = cell(1, 2, { architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddim', model: 'm4-embedding@1' });
    expect(buildCurves(REQUEST, [ddim]).series).toEqual([]);
  });

  it('names the unit and the exact entropy of each world', () => {
    const { worlds, series } = buildCurves(REQUEST, CELLS);
    expect(worlds).toMatchObject([{ data: 'm4', unit: 'bits/token' }]);
    expect(worlds[0].entropy).toBeGreaterThan(0);
    expect(series[0].unit).toBe('bits/token');
  });
});
