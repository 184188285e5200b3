import { readFileSync } from 'node:fs';
import path from 'node:path';

const KIBIBYTE = 1024;

/** Where Linux tells of memory. */
export interface MemorySources {
  readonly machine: string;
  /** Folder of the control group (version 2) that this process sees as its own. */
  readonly controlGroup: string;
}

const LINUX: MemorySources = { machine: '/proc/meminfo', controlGroup: '/sys/fs/cgroup' };

/**
 * Memory that this process may still take, bytes: of the machine, or of its control group where that has less. Caches of files that can be
 * dropped count as available, which `process.availableMemory()` does not do for a control group. Infinite where nobody tells.
 */
export function availableMemory(sources: MemorySources = LINUX): number {
  return Math.min(availableOfMachine(sources.machine), availableOfControlGroup(sources.controlGroup));
}

function availableOfMachine(file: string): number {
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(read(file))?.[1];
  return kibibytes === undefined ? Number.POSITIVE_INFINITY : Number(kibibytes) * KIBIBYTE;
}

function availableOfControlGroup(folder: string): number {
  const limit = Number.parseInt(read(path.join(folder, 'memory.max')), 10);
  const used = Number.parseInt(read(path.join(folder, 'memory.current')), 10);
  // No limit is written as "max".
  if (Number.isNaN(limit) || Number.isNaN(used)) return Number.POSITIVE_INFINITY;
  const droppable = /^inactive_file (\d+)$/m.exec(read(path.join(folder, 'memory.stat')))?.[1] ?? '0';
  return limit - used + Number(droppable);
}

/** Empty where there is no such file: another system, or no control group of its own. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
