import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { availableMemory } from './available-memory.js';

describe('availableMemory', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'entroscope-memory-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const available = (): number => availableMemory({ machine: path.join(folder, 'meminfo'), controlGroup: folder });
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

  it('is what the machine has', () => {
    write('meminfo', 'MemTotal:       24000 kB\nMemAvailable:    1000 kB\n');
    write('memory.max', 'max\n');
    write('memory.current', '5\n');
    expect(available()).toBe(1000 * 1024);
  });

  it('is what the control group has where that is less; its caches of files count as available', () => {
    write('meminfo', 'MemAvailable:    1000 kB\n');
    write('memory.max', '5000\n');
    write('memory.current', '4000\n');
    write('memory.stat', 'anon 3000\ninactive_file 700\nactive_file 300\n');
    expect(available()).toBe(1700);
  });

  it('is without limit where nothing is told', () => {
    expect(available()).toBe(Number.POSITIVE_INFINITY);
  });
});
