import { describe, expect, it } from '@jest/globals';
import type { ClaimedCell } from './claim.js';
import { CellGroups } from './cell-groups.js';

function cell(position: number, steps = 4, checkpointKey: string | null = null): ClaimedCell {
  const spec = { graphs: { step: 'a' }, steps, samples: 10, sampler: { name: 'ddim' } };
  return { position, checkpointKey, spec } as unknown as ClaimedCell;
}

const cells = Array.from({ length: 1000 }, (_, position) => cell(position));

describe('CellGroups', () => {
  it('runs the first cell by itself', () => {
    expect(new CellGroups().next(cells)).toEqual([cells[0]]);
  });

  it.each([
    [0.01, 100],
    [1, 50],
    [20, 2],
    [26, 1],
    [500, 1],
  ])('after a cell of %p ms runs %p together', (ms, count) => {
    const groups = new CellGroups();
    groups.ran(cells[0], ms);
    expect(groups.next(cells)).toEqual(cells.slice(0, count));
  });

  it('ends a group where the kind of the cells changes or a cell has a state to go on from', () => {
    const groups = new CellGroups();
    groups.ran(cells[0], 1);
    expect(groups.next([cell(1), cell(2), cell(3, 8), cell(4)])).toHaveLength(2);
    expect(groups.next([cell(1), cell(2), cell(3), cell(4, 4, 'states/x')])).toHaveLength(3);
    expect(groups.next([cell(3, 8), cell(4, 8)])).toHaveLength(1);
  });

  it('runs what a broken group left one by one, and then groups again', () => {
    const groups = new CellGroups();
    groups.ran(cells[0], 1);
    groups.broke(2);
    expect([groups.next(cells), groups.next(cells), groups.next(cells)].map(({ length }) => length)).toEqual([1, 1, 50]);
  });
});
