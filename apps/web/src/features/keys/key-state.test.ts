import { describe, expect, it } from '@jest/globals';
import { isActive, keyState } from './key-state';

const NOW = Date.parse('2026-01-10T00:00:00Z');

describe('keyState', () => {
  it.each([
    [{ revokedAt: null, expiresAt: null }, 'active', true],
    [{ revokedAt: null, expiresAt: '2026-03-01T00:00:00Z' }, 'active', true],
    [{ revokedAt: null, expiresAt: '2026-01-12T00:00:00Z' }, 'expires soon', true],
    [{ revokedAt: null, expiresAt: '2026-01-10T00:00:00Z' }, 'expired', false],
    [{ revokedAt: '2026-01-01T00:00:00Z', expiresAt: null }, 'revoked', false],
  ] as const)('of %j is %s', (key, state, works) => {
    expect([keyState(key, NOW), isActive(key, NOW)]).toEqual([state, works]);
  });
});
