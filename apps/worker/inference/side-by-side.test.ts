import { describe, expect, it } from '@jest/globals';
import { SideBySide } from './side-by-side.js';

/** A piece of work that runs until it is told to end. */
function work(events: string[], name: string) {
  let end: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(),
    run: async (): Promise<void> => {
      events.push(`${name} starts`);
      await promise;
      events.push(`${name} ends`);
    },
  };
}

describe('SideBySide', () => {
  it('runs work together, and what must be alone when the others have ended', async () => {
    const events: string[] = [];
    const [a, b, alone, c] = ['a', 'b', 'alone', 'c'].map((name) => work(events, name));
    const lock = new SideBySide();
    const all = [lock.run(false, a.run), lock.run(false, b.run), lock.run(true, alone.run), lock.run(false, c.run)];
    a.end();
    await all[0];
    expect(events).toEqual(['a starts', 'b starts', 'a ends']);
    b.end();
    await all[1];
    alone.end();
    await all[2];
    c.end();
    await Promise.all(all);
    expect(events.slice(3)).toEqual(['b ends', 'alone starts', 'alone ends', 'c starts', 'c ends']);
  });

  it('goes on after work that throws', async () => {
    const lock = new SideBySide();
    await expect(lock.run(true, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(lock.run(true, () => Promise.resolve(1))).resolves.toBe(1);
  });
});
