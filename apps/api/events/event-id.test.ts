import { describe, expect, it } from '@jest/globals';
import { eventIdOf, isAfter, placeOf } from './event-id.js';

describe('event ids', () => {
  it('are read back, and nothing else is', () => {
    expect(placeOf(eventIdOf({ xact: '812', id: '9' }))).toEqual({ xact: '812', id: '9' });
    for (const text of ['', '1', '1-', 'a-b', '1-2-3', `${'9'.repeat(30)}-1`]) expect(placeOf(text)).toBeNull();
  });

  it('are ordered by transaction first, as numbers', () => {
    expect(isAfter({ xact: '10', id: '1' }, { xact: '9', id: '99' })).toBe(true);
    expect(isAfter({ xact: '10', id: '10' }, { xact: '10', id: '9' })).toBe(true);
    expect(isAfter({ xact: '10', id: '9' }, { xact: '10', id: '9' })).toBe(false);
  });
});
