import { describe, expect, it } from '@jest/globals';
import { shardOf, shardSize } from './shards.js';

describe('shards', () => {
  it.each([
    [1, 1],
    [2000, 1],
    [2001, 2],
    [100_000, 50],
    [1_000_000, 50],
  ])('%i cells make %i shards', (cells, shards) => {
    expect(shardOf(cells - 1, shardSize(cells)) + 1).toBe(shards);
  });

  it('keeps consecutive cells together', () => {
    expect([0, 1999, 2000, 3999, 4000].map((index) => shardOf(index, shardSize(5000)))).toEqual([0, 0, 1, 1, 2]);
  });
});
