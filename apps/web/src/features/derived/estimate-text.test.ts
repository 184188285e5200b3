import { describe, expect, it } from '@jest/globals';
import { estimateText } from './estimate-text';

describe('estimateText', () => {
  it('gives the value with its interval', () => {
    expect(estimateText({ value: 5.2, lo: 4.9, hi: 5.6 })).toBe('5.2 (4.9 to 5.6)');
    expect(estimateText({ value: 2, lo: 2, hi: 2 })).toBe('2');
  });

  it('says what is open, not reached or not there', () => {
    expect(estimateText({ value: 5.2, lo: 4.9, hi: null })).toBe('5.2 (4.9 to open)');
    expect(estimateText({ value: null, lo: null, hi: null })).toBe('not reached');
    expect(estimateText(null)).toBe('–');
  });
});
