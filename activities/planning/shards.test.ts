import { describe, expect, it } from '@jest/globals';
import { shardCount, shardOf } from './shards.js';

describe('shards', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2000, 1],
    [2001, 2],
    [100_000, 50],
    [1_000_000, 50],
  ])('%i cells make %i shards', (cells, shards) => {
    expect(shardCount(cells)).toBe(shards);
  });

  it('deals consecutive cells to different shards, evenly', () => {
    const counts = [0, 0, 0];
    for (let position = 0; position < 10; position++) counts[shardOf(position, 3)]++;
    expect(counts).toEqual([4, 3, 3]);
  });
});
