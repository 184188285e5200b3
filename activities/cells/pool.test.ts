import { describe, expect, it } from '@jest/globals';
import { openShardsOf, shardPoolOf, type PoolState } from './pool.js';

const state = (differences: Partial<PoolState> = {}): PoolState => ({
  slots: 2,
  priority: 3,
  concurrency: null,
  openShards: 1,
  teamLimit: null,
  rank: 0,
  peers: 1,
  policy: { onFailure: 'continue', maxFailedShare: 1 },
  failed: 0,
  total: 100,
  spent: false,
  ...differences,
});

describe('openShardsOf', () => {
  it.each([
    [0, 2],
    [2, 2],
    [16, 4],
    [100, 25],
    [1000, 50],
  ])('keeps shards open for %i slots: %i', (slots, expected) => {
    expect(openShardsOf(state({ slots }))).toBe(expected);
  });

  it.each([
    [1, 1],
    [15, 1],
    [16, 2],
    [5000, 25],
  ])('opens no more than a concurrency of %i fills: %i', (concurrency, expected) => {
    expect(openShardsOf(state({ slots: 100, concurrency }))).toBe(expected);
  });
});

describe('shardPoolOf', () => {
  it('divides the batches among the open shards', () => {
    expect(shardPoolOf(state({ slots: 16, openShards: 4 })).width).toBe(8);
    expect(shardPoolOf(state({ slots: 1000, openShards: 10 })).width).toBe(50);
  });

  it('never adds up to more than the limit', () => {
    for (const concurrency of [1, 2, 3, 7, 17]) {
      const openShards = openShardsOf(state({ slots: 100, concurrency }));
      expect(openShards * shardPoolOf(state({ slots: 100, concurrency, openShards })).width).toBeLessThanOrEqual(concurrency);
    }
  });

  it('divides the limit of a team among its sweeps, those of higher rank first', () => {
    const widths = (teamLimit: number): number[] =>
      [0, 1, 2].map((rank) => shardPoolOf(state({ slots: 50, teamLimit, rank, peers: 3 })).width);
    expect(widths(7)).toEqual([3, 2, 2]);
    expect(widths(2)).toEqual([1, 1, 0]);
  });

  it('gives the sweeps of a team one share together', () => {
    expect(shardPoolOf(state({ peers: 4 })).weight).toBe(0.25);
  });

  it('stops when the failure policy says so', () => {
    expect(shardPoolOf(state({ failed: 3 })).stop).toBe(false);
    expect(shardPoolOf(state({ failed: 3, policy: { onFailure: 'fail_fast', maxFailedShare: 1 } })).stop).toBe(true);
  });
});
