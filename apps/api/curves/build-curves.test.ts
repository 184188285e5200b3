import { describe, expect, it } from '@jest/globals';
import { buildCurves } from './build-curves.js';
import type { CurveCell } from './curves.repository.js';

const REQUEST = { sweepId: '01990000-0000-7000-8000-000000000000', x: 'nfe', y: 'path_kl' } as const;

function cell(seed: number, steps: number, over: Partial<CurveCell> = {}): CurveCell {
  return {
    id: `${steps}-${seed}`.padEnd(64, '0'),
    state: 'complete',
    data: 'm4',
    architecture: 'masked-diffusion',
    space: 'token',
    sampler: 'mdlm_ancestral',
    model: 'm4-masked@1',
    steps,
    nfe: steps - seed / 100,
    liftsPerToken: steps,
    networkMs: 1000 * seed,
    value: 1 / steps + seed / 1000,
    se: 0.03,
    n: 500,
    expected: 1 / steps,
    parameters: null,
    ...over,
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
    const shuffled = [...CELLS].sort((a, b) => (a.id.split('').reverse().join('') < b.id.split('').reverse().join('') ? -1 : 1));
    expect(JSON.stringify(buildCurves(REQUEST, shuffled))).toBe(JSON.stringify(buildCurves(REQUEST, CELLS)));
    expect(JSON.stringify(buildCurves(REQUEST, [...CELLS].reverse()))).toBe(JSON.stringify(buildCurves(REQUEST, CELLS)));
  });

  it('has a digest of the science: another sweep and other times do not change it, another value does', () => {
    const { digest } = buildCurves(REQUEST, CELLS);
    const slower = CELLS.map((one) => ({ ...one, networkMs: 9 }));
    expect(buildCurves({ ...REQUEST, sweepId: '01990000-0000-7000-8000-000000000001' }, slower).digest).toBe(digest);
    expect(buildCurves(REQUEST, [...CELLS.slice(1), { ...CELLS[0], value: 7 }]).digest).not.toBe(digest);
    const timed = { ...REQUEST, x: 'device_seconds' } as const;
    expect(buildCurves(timed, slower).digest).toBe(buildCurves(timed, CELLS).digest);
    expect(buildCurves(timed, slower).series).not.toEqual(buildCurves(timed, CELLS).series);
  });

  it('counts failed, missing and unmeasured cells instead of hiding them', () => {
    const empty = { value: null, se: null, n: null };
    const { complete, series } = buildCurves(REQUEST, [
      cell(1, 2),
      cell(2, 2, { ...empty, state: 'failed' }),
      cell(3, 2, { ...empty, state: 'pending' }),
      cell(4, 2, empty),
    ]);
    expect(complete).toBe(false);
    expect(series[0].points[0]).toMatchObject({ n: 500, cells: { expected: 4, complete: 2, failed: 1, excluded: 1 } });
    expect(series[0].points[0].cellIds).toEqual([cell(1, 2).id]);
  });

  it('gives null, not a number, for a point without results', () => {
    const [point] = buildCurves(REQUEST, [cell(1, 2, { state: 'pending', value: null, se: null, n: null, nfe: null })]).series[0].points;
    expect(point).toMatchObject({ x: null, y: null, se: null, lo: null, hi: null, nfe: null, steps: 2, n: 0 });
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
