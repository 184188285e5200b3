import { describe, expect, it } from '@jest/globals';
import { latentClassWorld, LC4S_DEFAULTS } from '../worlds/latent-class.js';
import { cyclicChainWorld } from '../worlds/markov-chain.js';
import { blockNelboBits } from './masked-steps.js';
import { optimalBlockSizes } from './optimal-blocks.js';

/** Every way to write `length` as a sum of `blocks` sizes in order. */
function* compositions(length: number, blocks: number): Generator<number[]> {
  if (blocks === 1) yield [length];
  else
    for (let size = 1; size <= length - blocks + 1; size++)
      for (const rest of compositions(length - size, blocks - 1)) yield [size, ...rest];
}

describe('optimalBlockSizes', () => {
  it('are the published ones of LC4 with its uniform prior', () => {
    const world = latentClassWorld({ ...LC4S_DEFAULTS, prior: [0.25, 0.25, 0.25, 0.25] });
    const excess = (steps: number): number => blockNelboBits(world.profile, optimalBlockSizes(world.profile, steps)) - world.entropyBits;
    expect(optimalBlockSizes(world.profile, 2)).toEqual([5, 27]);
    expect(excess(2)).toBeCloseTo(4.063, 3);
    expect(optimalBlockSizes(world.profile, 3)).toEqual([2, 5, 25]);
    expect(excess(3)).toBeCloseTo(1.624, 3);
  });

  it('are no worse than any other sizes, tried one by one', () => {
    const { profile } = cyclicChainWorld({ length: 9, vocabulary: 3, forward: 0.8 });
    for (const steps of [1, 2, 3, 5, 9]) {
      const best = Math.min(...[...compositions(9, steps)].map((sizes) => blockNelboBits(profile, sizes)));
      expect(blockNelboBits(profile, optimalBlockSizes(profile, steps))).toBeCloseTo(best, 12);
    }
  });

  it('refuses more blocks than positions', () => {
    expect(() => optimalBlockSizes(new Float64Array(3), 4)).toThrow('have no 4 blocks');
  });
});
