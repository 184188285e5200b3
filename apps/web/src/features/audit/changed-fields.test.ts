import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields';

describe('changedFields', () => {
  it('names what was changed, added and removed by its pointer', () => {
    const before = { name: 'a', quotas: { cells: 1, open: 2 }, gone: true, same: [1] };
    const after = { name: 'b', quotas: { cells: 1, open: 3 }, same: [1], 'new/field': null };
    expect(changedFields(before, after)).toEqual([
      { pointer: '/name', before: 'a', after: 'b' },
      { pointer: '/quotas/open', before: 2, after: 3 },
      { pointer: '/gone', before: true, after: undefined },
      { pointer: '/new~1field', before: undefined, after: null },
    ]);
  });

  it('takes a whole that came or went as one change, and nothing as none', () => {
    expect(changedFields(null, { id: 1 })).toEqual([{ pointer: '', before: null, after: { id: 1 } }]);
    expect(changedFields(null, null)).toEqual([]);
    expect(changedFields([1, 2], [2, 1])).toHaveLength(1);
  });
});
