import { readdir, readFile } from 'node:fs/promises';
import type { BenchStack } from '../stack/bench-stack.js';

/** Seconds of processor time, by part of the stack. */
export type CpuSeconds = Readonly<Record<(typeof PARTS)[number], number>>;

const PARTS = ['temporal', 'postgres', 's3', 'api', 'worker-control', 'worker-cpu'] as const;
/** Clock ticks a second in /proc: a constant of Linux on every architecture in use. */
const TICKS = 100;
/** Fields of /proc/<pid>/stat after the command name: parent, and the four times (own and waited-for children's). */
const PARENT = 1;
const TIMES = [11, 12, 13, 14] as const;

/** Processor time that each process of the stack has used with its children; null where there is no /proc. */
export async function cpuSeconds(stack: BenchStack): Promise<CpuSeconds | null> {
  if (process.platform !== 'linux') return null;
  const times = await processTimes();
  const totals = PARTS.map((part) => [part, withChildren(stack.pid(part), times) / TICKS] as const);
  return Object.fromEntries(totals) as CpuSeconds;
}

interface ProcessTime {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

async function processTimes(): Promise<ProcessTime[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = pids.map(async (pid) => {
    // A process may end between the listing and the reading.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (stat === null) return [];
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(pid), parent: Number(fields[PARENT]), ticks: TIMES.reduce((sum, index) => sum + Number(fields[index]), 0) }];
  });
  return (await Promise.all(read)).flat();
}

function withChildren(pid: number | undefined, times: readonly ProcessTime[]): number {
  const own = times.find((entry) => entry.pid === pid)?.ticks ?? 0;
  return times.filter((entry) => entry.parent === pid).reduce((sum, entry) => sum + entry.ticks, own);
}
