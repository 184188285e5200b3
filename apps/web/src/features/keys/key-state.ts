import type { Key } from '../../api/types';

/** Milliseconds before its end from which a key is said to end soon. */
const SOON_MS = 7 * 24 * 60 * 60 * 1000;

type KeyState = 'active' | 'expires soon' | 'expired' | 'revoked';

/** What can be said of a key at a time (milliseconds). */
export function keyState({ revokedAt, expiresAt }: Pick<Key, 'revokedAt' | 'expiresAt'>, now: number): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'active';
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'expired';
  return left < SOON_MS ? 'expires soon' : 'active';
}

/** True while the key works. */
export function isActive(key: Pick<Key, 'revokedAt' | 'expiresAt'>, now: number): boolean {
  const state = keyState(key, now);
  return state === 'active' || state === 'expires soon';
}
