import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'ent_';
/** Characters of a key that may be shown again: enough to tell keys apart, far too few to guess one. */
const DISPLAYED_CHARACTERS = 10;

/** A new API key: `ent_` and 256 random bits in base64url. It is shown once and never stored. */
export function newApiKey(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** SHA-256 of a key in hex. Keys are 256 random bits, so that a slow hash would protect nothing more. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The beginning of a key, for display. */
export function displayPrefix(key: string): string {
  return key.slice(0, DISPLAYED_CHARACTERS);
}

/** True when `text` has the form of an API key. */
export function looksLikeApiKey(text: string): boolean {
  return /^ent_[A-Za-z0-9_-]{43}$/.test(text);
}
