import { describe, expect, it } from '@jest/globals';
import { philox4x32 } from './philox.js';

const block = (counter: [number, number, number, number], key: [number, number]): string[] => {
  const out = new Uint32Array(4);
  philox4x32(...counter, ...key, out);
  return Array.from(out, (word) => word.toString(16).padStart(8, '0'));
};

describe('philox4x32', () => {
  // Known-answer vectors of the Random123 distribution (philox4x32, 10 rounds).
  it('reproduces the vector of all zeros', () => {
    expect(block([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']);
  });

  it('reproduces the vector of all ones', () => {
    const ones = 0xffffffff;
    expect(block([ones, ones, ones, ones], [ones, ones])).toEqual(['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd']);
  });

  it('reproduces the vector of the digits of pi', () => {
    expect(block([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      'd16cfe09',
      '94fdcceb',
      '5001e420',
      '24126ea1',
    ]);
  });

  it('agrees with exact integer arithmetic on arbitrary counters', () => {
    for (let trial = 0; trial < 200; trial++) {
      const word = (n: number): number => Math.imul(trial * 7 + n, 0x85ebca6b) >>> 0;
      const counter: [number, number, number, number] = [word(1), word(2), word(3), word(4)];
      const key: [number, number] = [word(5), word(6)];
      expect(block(counter, key)).toEqual(exactBlock(counter, key));
    }
  });
});

/** The definition of the round in BigInt arithmetic, as slow as it is plain. */
function exactBlock(counter: readonly number[], key: readonly number[]): string[] {
  const mask = 0xffffffffn;
  let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const p0 = a * 0xd2511f53n;
    const p1 = c * 0xcd9e8d57n;
    [a, b, c, d] = [(p1 >> 32n) ^ b ^ k0, p1 & mask, (p0 >> 32n) ^ d ^ k1, p0 & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [a, b, c, d].map((word) => word.toString(16).padStart(8, '0'));
}
