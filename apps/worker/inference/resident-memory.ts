import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const PAGE_BYTES = 4096;
const KIBIBYTE = 1024;
const run = promisify(execFile);

/**
 * Resident memory of another process in bytes, or null when it has just ended.
 * Linux tells it in /proc for the price of a read; other systems are asked through `ps`.
 */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') return Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * PAGE_BYTES;
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout) * KIBIBYTE;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Resident memory of other processes together, bytes; those that have just ended have none. */
export async function residentBytesOfAll(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(pids.map(residentBytes));
  return sizes.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0);
}

/** /proc has no entry, or `ps` found no process (exit code 1). */
function isGone(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'ENOENT' || code === 'ESRCH' || code === 1;
}
