import { describe, expect, it } from '@jest/globals';
import { requireRevision } from './if-match.js';

describe('requireRevision', () => {
  it.each(['"3"', '*', '"1", "3"'])('accepts %s', (header) => {
    expect(() => requireRevision(header, 3)).not.toThrow();
  });

  it.each(['"2"', '3', 'W/"3"', ''])('refuses %j with 412', (header) => {
    expect(() => requireRevision(header, 3)).toThrow(expect.objectContaining({ status: 412 }));
  });

  it('asks for the header with 428', () => {
    expect(() => requireRevision(undefined, 3)).toThrow(expect.objectContaining({ status: 428 }));
  });
});
