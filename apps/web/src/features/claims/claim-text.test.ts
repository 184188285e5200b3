import { describe, expect, it } from '@jest/globals';
import type { ClaimTest } from '../../api/types';
import { effectText, intervalText, registrationText, scopeText, verdictText } from './claim-text';

const EFFECT: NonNullable<ClaimTest['effect']> = {
  value: 4.6,
  lo: 4.5,
  hi: 4.7,
  level: 0.95,
  pValue: 0.01,
  adjustedPValue: 0.02,
  seeds: 5,
};

describe('the words of a claim', () => {
  it('name scope, family and verdict', () => {
    expect(scopeText({ scope: 'oracle', family: 'primary' })).toBe('exact networks, primary');
    expect(scopeText({ scope: 'trained_toy', family: null })).toBe('trained toy');
    expect(verdictText({ verdict: 'by_construction', detail: null })).toBe('by construction');
    expect(verdictText({ verdict: 'contradicted', detail: 'reversed' })).toBe('contradicted, reversed');
  });

  it('give the effect with its interval, open ends as infinite', () => {
    expect(effectText({ effect: EFFECT, unit: 'doublings' })).toBe('4.6 (4.5 to 4.7) doublings');
    expect(effectText({ effect: { ...EFFECT, value: null, lo: null, hi: null }, unit: null })).toBe('not reached (−∞ to ∞)');
    expect(effectText({ effect: null, unit: 'doublings' })).toBeNull();
  });

  it('name the units behind an interval', () => {
    expect(intervalText(EFFECT, 'oracle')).toBe('at 95%, 5 seeds');
    expect(intervalText({ ...EFFECT, seeds: 3 }, 'trained_toy')).toBe('at 95%, 3 training seeds');
    expect(intervalText({ ...EFFECT, level: 1, seeds: 1 }, 'trained_toy')).toBe('none: 1 training seed');
  });

  it('say whether the plan was registered', () => {
    expect(registrationText({ registered: 'a', current: 'a', holds: true })).toContain('before the first cell');
    expect(registrationText({ registered: null, current: 'a', holds: false })).toContain('exploratory');
    expect(registrationText({ registered: 'b', current: 'a', holds: false })).toContain('is not the one');
  });
});
