import { describe, expect, it } from '@jest/globals';
import { duration, minute, shortNumber, valueWithError } from './numbers.js';

describe('numbers for people', () => {
  it.each([
    [0.135241, 0.0021, '0.1352 ± 0.0021'],
    [12.3456, 1.5, '12.3 ± 1.5'],
    [123.4, 25, '123 ± 25'],
    [0.25, 0, '0.25'],
    [1.5e-9, 2e-10, '1.5e-9 ± 2e-10'],
  ])('%d with the error %d is %s', (value, error, text) => {
    expect(valueWithError(value, error)).toBe(text);
  });

  it('show a missing value as a dash', () => {
    expect([shortNumber(null), shortNumber(24.09871), shortNumber(32)]).toEqual(['-', '24.1', '32']);
  });

  it.each([
    [0.4, '0 s'],
    [59.4, '59 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  it('show times to the minute', () => {
    expect(minute('2026-11-24T00:31:59.123Z')).toBe('2026-11-24 00:31');
  });
});
