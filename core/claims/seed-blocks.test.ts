import { describe, expect, it } from '@jest/globals';
import { MAX_BLOCKS, seedBlocks } from './seed-blocks.js';

describe('seedBlocks', () => {
  it('leaves few seeds alone', () => {
    expect(seedBlocks([7, 3, 9])).toEqual({
      seeds: [7, 3, 9],
      blockOf: [0, 1, 2],
      blocks: [0, 1, 2].map((block) => ({ block, seeds: 1 })),
    });
  });

  it('puts many together, evenly and in order', () => {
    const { blockOf, blocks } = seedBlocks(
      Array.from({ length: 7 }, (_, i) => i),
      3,
    );
    expect(blockOf).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(blocks.map(({ seeds }) => seeds)).toEqual([3, 2, 2]);
    expect(seedBlocks(Array.from({ length: 10_000 }, (_, i) => i)).blocks).toHaveLength(MAX_BLOCKS);
  });
});
