import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, idAfter, pageOf } from './cursor.js';

describe('cursors', () => {
  it('give back the key that they were made from', () => {
    expect(decodeCursor(encodeCursor(['2026-01-01', 7]), ['string', 'number'])).toEqual(['2026-01-01', 7]);
  });

  it.each(['', '!!!', Buffer.from('{}').toString('base64url'), encodeCursor([1]), encodeCursor([1, 'a'])])(
    '%j is refused as invalid',
    (cursor) => {
      expect(() => decodeCursor(cursor, ['string', 'number'])).toThrow(/not a cursor/);
    },
  );

  it('of one id give it back, and nothing without a cursor', () => {
    expect(idAfter(encodeCursor(['a']))).toBe('a');
    expect(idAfter(undefined)).toBeNull();
    expect(() => idAfter(encodeCursor([1]))).toThrow(/not a cursor/);
  });

  it('mark the end of a listing with null', () => {
    expect(pageOf([1, 2], 2, (n) => [n])).toEqual({ rows: [1, 2], next: null });
    expect(pageOf([1, 2, 3], 2, (n) => [n])).toEqual({ rows: [1, 2], next: encodeCursor([2]) });
  });
});
