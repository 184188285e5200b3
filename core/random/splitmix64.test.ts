import { describe, expect, it } from '@jest/globals';
import { splitMix64 } from './splitmix64.js';

describe('splitMix64', () => {
  it('gives the numbers of the reference implementation', () => {
    // splitmix64.c of Vigna (public domain), seed 1234567.
    expect(splitMix64(1234567, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('changes half of the bits with any bit of the seed', () => {
    let changed = 0;
    for (let bit = 0; bit < 32; bit++) {
      const difference = splitMix64(0x5eed, 1)[0] ^ splitMix64(0x5eed ^ (1 << bit), 1)[0];
      changed += [...difference.toString(2)].filter((digit) => digit === '1').length;
    }
    // 2048 bits, each with probability 1/2: the deviation is 22.6.
    expect(Math.abs(changed - 1024)).toBeLessThan(5 * 22.6);
  });
});
