import { describe, expect, it } from '@jest/globals';
import { formatBytes, formatNumber, formatProbability, formatValue, NOTHING } from './numbers';

describe('formatValue', () => {
  it('rounds to two significant digits of the standard error', () => {
    expect(formatValue(1.409123, 0.0021)).toBe('1.4091');
    expect(formatValue(0.032213, 0.00041)).toBe('0.03221');
  });

  it('shows a missing value as such and an exact one with four digits', () => {
    expect(formatValue(null)).toBe(NOTHING);
    expect(formatValue(1.3768803, 0)).toBe('1.377');
  });
});

describe('formatNumber', () => {
  it('uses powers of ten where digits would be long', () => {
    expect([0, 0.5, 0.00002, 12_345_678, -6e-18].map(formatNumber)).toEqual(['0', '0.5', '2.00e-5', '1.23e7', '≈ 0']);
  });
});

describe('other formats', () => {
  it('bounds tiny p-values and counts bytes in binary units', () => {
    expect([formatProbability(0.68), formatProbability(2e-5), formatProbability(0)]).toEqual(['0.680', '2.0e-5', '< 1e-12']);
    expect([formatBytes(512), formatBytes(4_211), formatBytes(3 * 1024 ** 2)]).toEqual(['512 B', '4.1 KiB', '3.0 MiB']);
  });
});
