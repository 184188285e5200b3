import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, idAfter, pageOf, placeAfter } from './cursor.js';

const ID = '01990000-0000-7000-8000-000000000000';

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
    expect(idAfter(encodeCursor([ID]))).toBe(ID);
    expect(idAfter(encodeCursor(['a']), (text) => text === 'a')).toBe('a');
    expect(idAfter(undefined)).toBeNull();
    for (const key of [1, 'a', 'a'.repeat(64)]) expect(() => idAfter(encodeCursor([key]))).toThrow(/not a cursor/);
  });

  it('of a time and an id give them back', () => {
    expect(placeAfter(encodeCursor([1000, ID]))).toEqual({ createdAt: new Date(1000), id: ID });
    for (const time of [-1, 9e15]) expect(() => placeAfter(encodeCursor([time, ID]))).toThrow(/not a cursor/);
    expect(() => placeAfter(encodeCursor([1000, '-'.repeat(36)]))).toThrow(/not a cursor/);
  });

  it('mark the end of a listing with null', () => {
    expect(pageOf([1, 2], 2, (n) => [n])).toEqual({ rows: [1, 2], next: null });
    expect(pageOf([1, 2, 3], 2, (n) => [n])).toEqual({ rows: [1, 2], next: encodeCursor([2]) });
  });
});
