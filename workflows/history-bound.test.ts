import { describe, expect, it } from '@jest/globals';
import { isLong, SHARD_BOUND, SWEEP_BOUND } from './history-bound.js';

describe('isLong', () => {
  const bound = { events: 10, bytes: 500 };

  it('holds beyond the events or the bytes, not at them', () => {
    expect(isLong({ historyLength: 10, historySize: 500 }, bound)).toBe(false);
    expect(isLong({ historyLength: 11, historySize: 0 }, bound)).toBe(true);
    expect(isLong({ historyLength: 0, historySize: 501 }, bound)).toBe(true);
  });

  it('leaves room below 2,000 events and 1 MB for what is still in flight: three events a batch, fifty batches a shard', () => {
    expect(SHARD_BOUND.events + 3 * 50).toBeLessThan(2000);
    expect(SWEEP_BOUND.events).toBeLessThan(2000);
    for (const { bytes } of [SHARD_BOUND, SWEEP_BOUND]) expect(bytes).toBeLessThan(1_000_000);
  });
});
