import { describe, expect, it } from '@jest/globals';
import type { CurvesResponse } from '../contract/curves.js';
import { buildDerived } from './build-derived.js';

type Series = CurvesResponse['series'][number];

const CELLS = { expected: 1, complete: 1, failed: 0, excluded: 0 };
const LADDER = [0.1, 0.05, 0.025];

function series(sampler: string, points: readonly { steps: number | null; x: number; y: number; nfe?: number; se?: number }[]): Series {
  return {
    data: 'm4',
    architecture: sampler === 'ar_ancestral' ? 'autoregressive' : 'masked-diffusion',
    space: 'token',
    sampler,
    model: `${sampler}@1`,
    seed: null,
    unit: 'bits/token',
    points: points.map(({ steps, x, y, nfe = x, se = 0 }) => ({
      ...{ steps, x, y, nfe, se, lo: y, hi: y, n: 500, expected: null, cells: CELLS, cellIds: [], fingerprint: '' },
    })),
  };
}

function curves(...all: readonly Series[]): CurvesResponse {
  return {
    sweepId: '01990000-0000-7000-8000-000000000000',
    x: 'nfe',
    y: 'path_kl',
    kind: 'path',
    worlds: [{ data: 'm4', title: 'M4', unit: 'bits/token', entropy: 1.5 }],
    series: [...all],
    group: ['data'],
    complete: true,
    digest: '',
  };
}

const GRID = [1, 2, 4, 8, 16, 32, 64];
const MASKED = series(
  'mdlm_ancestral',
  GRID.map((steps) => ({ steps, x: steps, y: 0.8 / steps })),
);
const ONCE = series('ar_ancestral', [{ steps: null, x: 32, y: 0 }]);
const REQUEST = { x: 'nfe', tau: LADDER, delta: 0.02, from: undefined, to: undefined } as const;
const noPause = (): Promise<void> => Promise.resolve();

async function derived(answer: CurvesResponse, request: Parameters<typeof buildDerived>[1] = REQUEST) {
  const { worlds } = await buildDerived(answer, request, noPause);
  return worlds[0];
}

describe('buildDerived', () => {
  it('counts debt in calls against one pass over the sequence, and interest over the ladder', async () => {
    const [masked, once] = (await derived(curves(MASKED, ONCE))).series;
    expect(masked.at.map((at) => at.debt?.value)).toEqual([3, 4, 5].map((debt) => expect.closeTo(debt, 9)));
    expect(masked.at[0].debt).toMatchObject({ steps: expect.closeTo(3, 9), perPass: expect.closeTo(0, 9) });
    expect(masked.interestRate?.value).toBeCloseTo(1, 9);
    expect(masked.integratedDebt).toEqual({ value: expect.closeTo(4, 9), censored: [] });
    expect(once).toMatchObject({ baseline: true, plateau: null, integratedDebt: null });
    expect(once.at.every((at) => at.debt === null)).toBe(true);
  });

  it('splits a debt into calls and the cost of one', async () => {
    const costly = series(
      'mdlm_ancestral',
      GRID.map((steps) => ({ steps, x: 6 * steps, nfe: steps, y: 0.8 / steps })),
    );
    const world = await derived(curves(costly, series('ar_ancestral', [{ steps: null, x: 3, nfe: 32, y: 0 }])), { ...REQUEST, x: 'flops' });
    expect(world.series[0].at[0].debt).toMatchObject({
      value: expect.closeTo(4, 9),
      steps: expect.closeTo(3, 9),
      perPass: expect.closeTo(1, 9),
    });
  });

  it('names what is not reached instead of dropping it', async () => {
    const [masked] = (await derived(curves(MASKED, ONCE), { ...REQUEST, tau: [0.1, 1e-6] })).series;
    expect(masked.at[1]).toMatchObject({ cost: { value: null }, nfe: null, debt: { value: null, steps: null } });
    expect(masked.integratedDebt?.censored).toEqual([1e-6]);
    expect(masked.interestRate).toBeNull();
  });

  it('has no debt without a baseline', async () => {
    const [masked] = (await derived(curves(MASKED))).series;
    expect(masked).toMatchObject({ integratedDebt: null, baseline: false });
    expect(masked.at[0]).toMatchObject({ cost: { value: expect.closeTo(8, 9) }, debt: null });
  });

  it('finds the plateau by intervals and by a law', async () => {
    const [masked] = (await derived(curves(MASKED))).series;
    expect(masked.plateau).toMatchObject({ reached: true, steps: 32, fitted: { steps: expect.closeTo(40, 3), bound: null } });
    expect((await derived(curves(MASKED), { ...REQUEST, delta: 0.001 })).series[0].plateau?.fitted).toEqual({ steps: 64, bound: 'lower' });
    const noisy = { ...MASKED, points: MASKED.points.map((point) => ({ ...point, se: 1 })) };
    expect((await derived(curves(noisy))).series[0].plateau).toMatchObject({ reached: false, steps: null });
  });

  it('takes areas of all series of a world over one range, and Pareto shares over all its points', async () => {
    const world = await derived(curves(MASKED, ONCE));
    expect(world.range).toEqual({ from: 32, to: 64 });
    expect(world.series.map((one) => one.area)).toEqual([expect.closeTo(0.025, 9), 0]);
    expect(world.series[0].points.map((point) => point.onFront)).toEqual(GRID.map((steps) => steps < 32));
    expect(world.series[1].points).toMatchObject([{ onFront: true, share: 1 }]);
  });

  it('draws intervals from the standard errors', async () => {
    const noisy = { ...MASKED, points: MASKED.points.map((point) => ({ ...point, se: 0.05 * (point.y ?? 0) })) };
    const [{ at }] = (await derived(curves(noisy, ONCE))).series;
    expect(at[0].cost.lo).toBeLessThan(8);
    expect(at[0].cost.hi).toBeGreaterThan(8);
  });

  it('leaves out the NELBO of data whose entropy is not known', async () => {
    const answer = { ...curves(MASKED), y: 'nelbo' } as const;
    expect((await derived(answer))?.series[0].points[0].error).toBeCloseTo(0.8 - 1.5, 9);
    expect(await derived({ ...answer, worlds: [{ ...answer.worlds[0], entropy: null }] })).toBeUndefined();
  });
});
