import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.mjs';

let folder;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'entroscope-lock-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('withLock', () => {
  it('runs one at a time and gives the lock back, also after a failure', async () => {
    const lock = path.join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await nextTurn();
      inside -= 1;
    };
    await Promise.all([withLock(lock, work), withLock(lock, work)]);
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from a process that died', async () => {
    const lock = path.join(folder, 'stale');
    await mkdir(lock);
    // No process has this pid: the kernel's largest is smaller.
    await writeFile(path.join(lock, 'pid'), String(2 ** 30));
    expect(await withLock(lock, () => 'done')).toBe('done');
  });
});
