import { describe, expect, it } from '@jest/globals';
import { cellId, type CellSpec } from '../../../core/cells/cell.js';
import { alignCells, type MeasuredCell } from './align-cells.js';
import { pairedDifference } from './paired-difference.js';

const BASE: CellSpec = {
  protocol: 2,
  data: { world: 'm4', parameters: {} },
  architecture: 'masked-diffusion',
  space: 'token',
  graphs: { step: 'a'.repeat(64) },
  sampler: { name: 'mdlm_ancestral', parameters: {} },
  steps: 4,
  seed: 1,
  samples: 200,
  runtimeClass: 'cpu/test',
};

/** A cell of version `version` of the model. */
function cell(version: number, changes: Partial<CellSpec>, value: number, se = 0.3): MeasuredCell {
  const spec = { ...BASE, ...changes, graphs: { step: String(version).repeat(64) } };
  return { id: cellId(spec), spec, model: `m4-masked@${String(version)}`, value, se };
}

describe('alignCells', () => {
  it('pairs seeds of versions of a model and keeps what only one side has', () => {
    const left = [cell(1, { seed: 1 }, 0.1), cell(1, { seed: 2 }, 0.2), cell(1, { seed: 3 }, 0.3), cell(1, { steps: 8 }, 1)];
    const right = [cell(2, { seed: 3 }, 0.6), cell(2, { seed: 2 }, 0.3), cell(2, { seed: 9 }, 5), cell(2, { steps: 8, samples: 100 }, 2)];
    const points = alignCells(left, right);
    expect(points.map(({ steps, samples, leftCells, rightCells, pairs }) => [steps, samples, leftCells, rightCells, pairs])).toEqual([
      [4, 200, 3, 3, 2],
      [8, 100, 0, 1, 0],
      [8, 200, 1, 0, 0],
    ]);
    const [both, onlyRight] = points;
    expect(both).toMatchObject({ leftModel: 'm4-masked@1', rightModel: 'm4-masked@2', same: 0 });
    // Differences .1 and .3: mean .2, standard deviation .1 sqrt 2.
    const difference = pairedDifference(both);
    expect(difference?.method).toBe('paired');
    expect(difference?.value).toBeCloseTo(0.2, 12);
    expect(difference?.se).toBeCloseTo(0.1, 12);
    expect(onlyRight).toMatchObject({ leftModel: null, leftSum: null, differenceSum: null });
    expect(pairedDifference(onlyRight)).toBeNull();
  });

  it('knows a cell that both sides have, and takes the errors of both for a single pair', () => {
    const shared = cell(1, {}, 0.25);
    expect(alignCells([shared], [shared])[0]).toMatchObject({ pairs: 1, same: 1, varianceSum: '0' });
    const [single] = alignCells([cell(1, {}, 1, 0.3)], [cell(2, {}, 2, 0.4)]);
    expect(pairedDifference(single)).toMatchObject({ value: 1, method: 'independent' });
    expect(pairedDifference(single)?.se).toBeCloseTo(0.5, 12);
  });

  it('tells samplers with other options apart', () => {
    const eb = (gamma: number) => ({ sampler: { name: 'eb' as const, parameters: { gamma } }, steps: null });
    expect(alignCells([cell(1, eb(0.1), 1)], [cell(1, eb(0.5), 1)]).map(({ pairs }) => pairs)).toEqual([0, 0]);
  });
});
