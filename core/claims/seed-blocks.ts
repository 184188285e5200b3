import type { SeedBlock } from './vocabulary.js';

/** Most blocks that a report reads: more would sharpen no interval, and a sweep may have ten thousand seeds. */
export const MAX_BLOCKS = 500;

/** The block of every seed. */
export interface SeedBlocks {
  readonly seeds: readonly number[];
  /** Of `seeds[i]`, from 0. */
  readonly blockOf: readonly number[];
  readonly blocks: readonly SeedBlock[];
}

/** Puts neighbouring seeds together, as evenly as they go: each seed is a block of its own where there are at most `most`. */
export function seedBlocks(seeds: readonly number[], most = MAX_BLOCKS): SeedBlocks {
  const count = Math.min(most, seeds.length);
  const blockOf = seeds.map((_, index) => Math.floor((index * count) / seeds.length));
  const blocks = Array.from({ length: count }, (_, block) => ({ block, seeds: blockOf.filter((own) => own === block).length }));
  return { seeds, blockOf, blocks };
}
