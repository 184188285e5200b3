import { describe, expect, it } from '@jest/globals';
import { CurrentWork } from './current-work.js';

const batch = (sweepId: string, cells: number, done: number) => ({
  sweepId,
  teamId: 'team',
  run: { progress: { cells, done, share: 0, kept: 0 } },
});

describe('CurrentWork', () => {
  it('adds the batches of a sweep up, until they are over', () => {
    const work = new CurrentWork();
    const ends = [work.begin(batch('a', 4, 1)), work.begin(batch('a', 2, 2)), work.begin(batch('b', 1, 0))];
    expect(work.busy).toBe(3);
    expect(work.sweeps).toEqual([
      { sweepId: 'a', teamId: 'team', cells: 6, done: 3 },
      { sweepId: 'b', teamId: 'team', cells: 1, done: 0 },
    ]);
    for (const end of ends) end();
    expect(work.busy).toBe(0);
    expect(work.sweeps).toEqual([]);
  });
});
