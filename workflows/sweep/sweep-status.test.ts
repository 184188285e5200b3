import { describe, expect, it } from '@jest/globals';
import { SweepStatus } from './sweep-status.js';

describe('SweepStatus', () => {
  it('counts reused cells as complete from the start', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 10, reused: 4, shards: [0], openShards: 2, device: 'cpu' });
    expect(status.state).toBe('running');
    expect(status.progress).toEqual({ total: 10, complete: 4, failed: 0 });
    expect(status.markdown()).toContain('40% of the cells');
    status.shardsOpen(1);
    expect(status.markdown()).toContain('| 10 | 4 | 4 | 0 | 1 | cpu |');
  });

  it('tells a change from a repetition', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 2, reused: 0, shards: [0], openShards: 2, device: 'cpu' });
    expect(status.advanced({ total: 2, complete: 0, failed: 0 })).toBe(false);
    expect(status.advanced({ total: 2, complete: 1, failed: 0 })).toBe(true);
  });

  it('shows a pause, and settings that were changed', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 2, reused: 0, shards: [0], openShards: 2, device: 'cpu' });
    status.paused('request');
    status.adjusted({ priority: 1, concurrency: 4 });
    expect(status.markdown()).toContain('Sweep id: paused');
    expect(status.markdown()).toContain('priority 1, at most 4 cells in flight');
  });

  it('says that a budget is used up, until the sweep goes on', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 2, reused: 0, shards: [0], openShards: 2, device: 'cpu' });
    status.paused('budget');
    expect(status.state).toBe('paused');
    expect(status.markdown()).toContain('budget of device-seconds is used up');
    status.resumed();
    expect(status.markdown()).not.toContain('budget');
  });

  it('does not forget complete cells when an extension is planned', () => {
    const status = new SweepStatus('id');
    status.planned({ cells: 2, reused: 0, shards: [0], openShards: 2, device: 'cpu' });
    status.advanced({ total: 2, complete: 2, failed: 0 });
    status.planned({ cells: 4, reused: 0, shards: [1], openShards: 2, device: 'cpu' });
    expect(status.progress).toEqual({ total: 4, complete: 2, failed: 0 });
  });

  it('ends in the state of the finalisation and shows the error', () => {
    const status = new SweepStatus('id');
    status.ended({ state: 'failed', total: 0, complete: 0, failed: 0 }, { kind: 'failed', error: 'No plan.' });
    expect(status.state).toBe('failed');
    expect(status.markdown()).toContain('No plan.');
  });
});
