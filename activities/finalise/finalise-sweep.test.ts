import { describe, expect, it } from '@jest/globals';
import { finalState } from './finalise-sweep.js';

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

  it('keeps what the workflow says of a cancelled or failed sweep', () => {
    expect(finalState({ kind: 'cancelled' }, { total: 3, complete: 3, failed: 0 })).toEqual({ state: 'cancelled', error: null });
    expect(finalState({ kind: 'failed', error: 'why' }, { total: 0, complete: 0, failed: 0 })).toEqual({ state: 'failed', error: 'why' });
  });
});
