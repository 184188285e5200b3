import { describe, expect, it } from '@jest/globals';
import { unstorable } from './storable-text.js';

describe('unstorable', () => {
  it('finds every such text by its place', () => {
    const value = { a: ['fine', 'nul\0'], 'b/c': { d: '\ud800' }, e: { 'key\0': 1 }, f: null, g: 1, h: '😀' };
    expect(unstorable(value).map(({ pointer }) => pointer)).toEqual(['/a/1', '/b~1c/d', '/e']);
  });

  it.each([undefined, null, 1, true, '', 'é', [], {}])('has nothing against %j', (value) => expect(unstorable(value)).toEqual([]));
});
