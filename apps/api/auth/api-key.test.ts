import { describe, expect, it } from '@jest/globals';
import { displayPrefix, hashApiKey, looksLikeApiKey, newApiKey } from './api-key.js';

describe('API keys', () => {
  it('are distinct and have the documented form', () => {
    const keys = Array.from({ length: 50 }, newApiKey);
    expect(new Set(keys).size).toBe(50);
    expect(keys.every(looksLikeApiKey)).toBe(true);
  });

  it.each(['', 'ent_short', 'key_' + 'a'.repeat(43), 'ent_' + 'a'.repeat(44), 'ent_' + '!'.repeat(43)])('%j has another form', (text) => {
    expect(looksLikeApiKey(text)).toBe(false);
  });

  it('hash to SHA-256, and show only their beginning', () => {
    expect(hashApiKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(displayPrefix('ent_0123456789')).toBe('ent_012345');
  });
});
