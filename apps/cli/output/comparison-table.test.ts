import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../../client/index.js';
import { comparisonCsv, comparisonTable } from './comparison-table.js';

type Comparison = Schema<'Comparison'>;
type Point = Comparison['points'][number];

const POINT: Point = {
  ...{ data: 'm4', architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral', unit: 'bits/token' },
  ...{ leftModel: 'one@1', rightModel: 'one@2', steps: 4, samples: 300, left: 0.5, right: 0.4 },
  cells: { left: 3, right: 3, pairs: 3, same: 0 },
  difference: { value: -0.1, se: 0.01, lo: -0.12, hi: -0.08, method: 'paired' },
};
const comparison = (...points: Point[]): Comparison => ({ left: 'a', right: 'b', y: 'path_kl', points });
const difference = (lo: number, hi: number) => ({ value: (lo + hi) / 2, se: 0.01, lo, hi, method: 'paired' as const });

describe('comparisonTable', () => {
  it('shows the difference with its interval and says what can be told', () => {
    expect(comparisonTable(comparison(POINT))).toMatch(/mdlm_ancestral +4 +0\.5 +0\.4 +-0\.100 ± 0\.020 +lower +bits\/token +3$/);
  });

  it.each([
    [{ difference: difference(0.1, 0.2) }, 'higher'],
    [{ difference: difference(-0.1, 0.2) }, 'not told apart'],
    [{ difference: null, cells: { left: 0, right: 1, pairs: 0, same: 0 } }, 'only right'],
    [{ difference: null, cells: { left: 1, right: 0, pairs: 0, same: 0 } }, 'only left'],
    [{ difference: null, cells: { left: 1, right: 1, pairs: 0, same: 0 } }, 'no common seed'],
    [{ difference: { value: 0, se: 0, lo: 0, hi: 0, method: 'same' as const } }, 'same cells'],
  ])('of %j says %s', (change, verdict) => {
    expect(comparisonTable(comparison({ ...POINT, ...change }))).toContain(verdict);
  });
});

describe('comparisonCsv', () => {
  it('has a head, full precision, and empty fields where there is nothing', () => {
    const [head, first, second] = comparisonCsv(comparison(POINT, { ...POINT, steps: null, difference: null, leftModel: 'a,"b' })).split(
      '\n',
    );
    expect(head).toMatch(/^data,architecture,.*,same_cells$/);
    expect(first).toBe(
      'm4,masked-diffusion,token,mdlm_ancestral,one@1,one@2,4,300,bits/token,0.5,0.4,-0.1,0.01,-0.12,-0.08,paired,3,3,3,0',
    );
    expect(second).toBe('m4,masked-diffusion,token,mdlm_ancestral,"a,""b",one@2,,300,bits/token,0.5,0.4,,,,,,3,3,3,0');
  });
});
