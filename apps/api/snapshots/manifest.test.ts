import { describe, expect, it } from '@jest/globals';
import { cellNumber } from './manifest.js';

describe('cellNumber', () => {
  it('is a sum of four signed parts', () => {
    expect(cellNumber('0'.repeat(63) + '5')).toBe(5n);
    expect(cellNumber('f'.repeat(64))).toBe(-(1n << 192n) - (1n << 128n) - (1n << 64n) - 1n);
    expect(cellNumber(`${'0'.repeat(47)}1${'0'.repeat(16)}`)).toBe(1n << 64n);
  });
});
