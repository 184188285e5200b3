import { describe, expect, it } from '@jest/globals';
import { withEvent } from './sweep-events';
import type { SweepDetail } from './types';

const SWEEP = { name: 'shown', state: 'running', cells: { total: 8, complete: 4, failed: 1, reused: 0 } } as SweepDetail;

describe('withEvent', () => {
  it('takes state and counts from the event and leaves the rest', () => {
    const cells = { total: 8, complete: 7, failed: 1, reused: 0 };
    expect(withEvent(SWEEP, { state: 'completed_with_gaps', cells })).toEqual({ ...SWEEP, state: 'completed_with_gaps', cells });
  });

  it('does not go back to an event that is older than the answer', () => {
    expect(withEvent(SWEEP, { state: 'planning', cells: { total: 8, complete: 2, failed: 0, reused: 0 } })).toBe(SWEEP);
  });
});
