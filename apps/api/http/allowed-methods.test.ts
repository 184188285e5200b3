import { describe, expect, it } from '@jest/globals';
import { matcherOf } from './allowed-methods.js';

describe('matcherOf', () => {
  it.each([
    ['/v1/sweeps', '/v1/sweeps', true],
    ['/v1/sweeps', '/v1/sweeps/', false],
    ['/v1/sweeps/:id', '/v1/sweeps/1', true],
    ['/v1/sweeps/:id', '/v1/sweeps/', false],
    ['/v1/sweeps/:id', '/v1/sweeps/1/cells', false],
    ['/v1/sweeps/:id/export.csv', '/v1/sweeps/1/export.csv', true],
    ['/v1/sweeps/:id/export.csv', '/v1/sweeps/1/export-csv', false],
  ])('%s has %s: %s', (url, path, expected) => expect(matcherOf(url)(path)).toBe(expected));
});
