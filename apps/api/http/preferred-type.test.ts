import { describe, expect, it } from '@jest/globals';
import { preferredType } from './preferred-type.js';

const OFFERED = ['application/json', 'text/markdown', 'text/html'] as const;

describe('preferredType', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['TEXT/HTML', 'text/html'],
    ['text/*', 'text/markdown'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['application/json;q=0.5, text/markdown;q=0.7', 'text/markdown'],
    ['text/*, text/markdown;q=0.1', 'text/html'],
    ['text/html;q=0, */*', 'application/json'],
    ['image/png', 'application/json'],
    ['text/html;q=2', 'application/json'],
  ])('reads %s', (accept, expected) => {
    expect(preferredType(accept, OFFERED)).toBe(expected);
  });
});
