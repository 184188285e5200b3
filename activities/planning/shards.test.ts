import { describe, expect, it } from '@jest/globals';
import { shardCount, shardOf } from './shards.js';

describe('shards', () => {
  it.each([
    [0, 2, 1],
    [1, 2, 1],
    [2000, 2, 1],
    [2001, 2, 2],
    [100_000, 0, 4],
    [100_000, 2, 4],
    [100_000, 16, 16],
    [100_000, 1000, 50],
    [30_000, 1000, 15],
    [1_000_000, 1000, 50],
  ])('%i cells on %i slots make %i shards', (cells, slots, shards) => {
    expect(shardCount(cells, slots)).toBe(shards);
  });

  it('deals consecutive cells to different shards, evenly', () => {
    const counts = [0, 0, 0];
    for (let position = 0; position < 10; position++) counts[shardOf(position, 3)]++;
    expect(counts).toEqual([4, 3, 3]);
  });
});
