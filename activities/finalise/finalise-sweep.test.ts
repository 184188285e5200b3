import { describe, expect, it } from '@jest/globals';
import type { SweepOutcome, SweepProgress } from '../contract.js';
import { finalState as finalStateUnder } from './finalise-sweep.js';

const finalState = (outcome: SweepOutcome, progress: SweepProgress) =>
  finalStateUnder(outcome, progress, { onFailure: 'continue', maxFailedShare: 1 });

describe('finalState', () => {
  it('is completed only when every cell is complete', () => {
    expect(finalState({ kind: 'ended' }, { total: 3, complete: 3, failed: 0 }).state).toBe('completed');
    expect(finalState({ kind: 'ended' }, { total: 3, complete: 2, failed: 1 }).state).toBe('completed_with_gaps');
    expect(finalState({ kind: 'ended' }, { total: 3, complete: 2, failed: 0 }).state).toBe('completed_with_gaps');
  });

  it('fails with a sentence when nothing completed', () => {
    expect(finalState({ kind: 'ended' }, { total: 3, complete: 0, failed: 3 })).toEqual({
      state: 'failed',
      error: expect.stringContaining('No cell'),
    });
    expect(finalState({ kind: 'ended' }, { total: 0, complete: 0, failed: 0 }).state).toBe('failed');
  });

  it('fails by its policy, whatever else completed', () => {
    const policy = { onFailure: 'continue', maxFailedShare: 0.1 } as const;
    for (const kind of ['ended', 'stopped'] as const) {
      expect(finalStateUnder({ kind }, { total: 9, complete: 8, failed: 1 }, policy)).toEqual({
        state: 'failed',
        error: '1 of 9 cells failed; the policy allows a share of 0.1.',
      });
    }
    expect(finalStateUnder({ kind: 'ended' }, { total: 10, complete: 9, failed: 1 }, policy).state).toBe('completed_with_gaps');
  });

  it('keeps what the workflow says of a cancelled or failed sweep', () => {
    expect(finalState({ kind: 'cancelled' }, { total: 3, complete: 3, failed: 0 })).toEqual({ state: 'cancelled', error: null });
    expect(finalState({ kind: 'failed', error: 'why' }, { total: 0, complete: 0, failed: 0 })).toEqual({ state: 'failed', error: 'why' });
  });
});
