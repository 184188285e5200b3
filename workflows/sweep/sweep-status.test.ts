import { describe, expect, it } from '@jest/globals';
import { SweepStatus } from './sweep-status.js';

describe('SweepStatus', () => {
  it('counts reused cells as complete from the start', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 10, reused: 4, shards: [0], device: 'cpu' });
    expect(status.state).toBe('running');
    expect(status.progress).toEqual({ total: 10, complete: 4, failed: 0 });
    expect(status.markdown()).toContain('40% of the cells');
    expect(status.markdown()).toContain('| 10 | 4 | 4 | 0 | 1 | cpu |');
  });

  it('tells a change from a repetition', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 2, reused: 0, shards: [0], device: 'cpu' });
    expect(status.advanced({ total: 2, complete: 0, failed: 0 })).toBe(false);
    expect(status.advanced({ total: 2, complete: 1, failed: 0 })).toBe(true);
  });

  it('ends in the state of the finalisation and shows the error', () => {
    const status = new SweepStatus('id');
    status.ended({ state: 'failed', total: 0, complete: 0, failed: 0 }, { kind: 'failed', error: 'No plan.' });
    expect(status.state).toBe('failed');
    expect(status.markdown()).toContain('No plan.');
  });
});
