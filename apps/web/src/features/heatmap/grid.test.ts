import { describe, expect, it } from '@jest/globals';
import { curvesOf, pointAt, seriesOf } from '../plot/test-curves';
import { gridOf, shadeOf } from './grid';

describe('gridOf', () => {
  it('shows the state of every cell, and tells a missing one from one that is not in the grid', () => {
    const failed = pointAt(2, null, 0, { cells: { expected: 3, complete: 0, failed: 3, excluded: 0 } });
    const partial = pointAt(4, 0.1, 0.01, { cells: { expected: 3, complete: 2, failed: 1, excluded: 0 } });
    const reference = seriesOf([pointAt(null, 0, 0)], { architecture: 'autoregressive', sampler: 'ar_ancestral', model: 'm4-ar' });
    const grid = gridOf([
      curvesOf('path_kl', 'path', [seriesOf([pointAt(1, 0.6, 0.01), failed, partial, pointAt(8, null, 0)]), reference]),
    ]);
    expect(grid.columns).toEqual([null, 1, 2, 4, 8]);
    expect(grid.rows.map((row) => row.cells.map((cell) => cell.state))).toEqual([
      ['complete', 'absent', 'absent', 'absent', 'absent'],
      ['absent', 'complete', 'failed', 'partial', 'pending'],
    ]);
  });

  it('names the metric of each row, the preferred one where several are defined', () => {
    const other = { architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm', model: 'm4-embedding' };
    const grid = gridOf([
      curvesOf('marginal_kl', 'marginal', [seriesOf([pointAt(1, 0.6, 0.01)])]),
      curvesOf('path_kl', 'path', [seriesOf([pointAt(1, 0.7, 0.01)]), seriesOf([pointAt(1, 0.8, 0.01)], other)]),
    ]);
    expect(grid.rows.map((row) => [row.metric, row.cells[0]?.value])).toEqual([
      ['marginal_kl', 0.6],
      ['path_kl', 0.8],
    ]);
  });

  it('keeps a colour range a unit', () => {
    const image = seriesOf([pointAt(1, 6, 0.1), pointAt(2, 2, 0.1)], { data: 'gmrf', unit: 'bits/dim' });
    const grid = gridOf([curvesOf('path_kl', 'path', [seriesOf([pointAt(1, 0.6, 0.01), pointAt(2, 0.2, 0.01)]), image])]);
    expect(Object.fromEntries(grid.ranges)).toEqual({ 'bits/token': [0.2, 0.6], 'bits/dim': [2, 6] });
  });
});

describe('shadeOf', () => {
  it('runs from 0 to 1, by logarithm for an excess', () => {
    expect(shadeOf(0.1, [0.01, 1], true)).toBeCloseTo(0.5, 12);
    expect(shadeOf(0.505, [0.01, 1], false)).toBeCloseTo(0.5, 12);
    expect(shadeOf(3, [3, 3], false)).toBe(0);
  });
});
