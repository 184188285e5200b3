import { describe, expect, it } from '@jest/globals';
import { byteRangeOf } from './byte-range.js';

describe('byteRangeOf', () => {
  it.each([
    ['bytes=0-3', { first: 0, last: 3 }],
    ['bytes=4-', { first: 4, last: 9 }],
    ['bytes=-4', { first: 6, last: 9 }],
    ['bytes=-40', { first: 0, last: 9 }],
    ['bytes=8-40', { first: 8, last: 9 }],
  ])('reads %s of ten bytes', (header, range) => {
    expect(byteRangeOf(header, 10)).toEqual(range);
  });

  it.each(['bytes=10-', 'bytes=-0', 'bytes=10-20'])('says that %s lies outside of ten bytes', (header) => {
    expect(byteRangeOf(header, 10)).toBe('outside');
  });

  it.each([undefined, 'bytes=-', 'bytes=3-1', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b'])('answers the whole file to %s', (header) => {
    expect(byteRangeOf(header, 10)).toBeNull();
  });
});
