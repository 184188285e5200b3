import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.js';

/** A child of the supervisor, as written to disk so that somebody can stop it when the supervisor no longer can. */
export interface TableEntry extends ProcessIdentity {
  readonly name: string;
  /** The signal that makes it stop cleanly. */
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds it may take to stop before it is killed. */
  readonly stopMs: number;
}

const POLL_MS = 50;

/** The processes that a supervisor started, in order of start, kept in `<folder>/processes.json`. */
export class ProcessTable {
  readonly #file: string;
  #entries: readonly TableEntry[] = [];

  constructor(folder: string) {
    this.#file = path.join(folder, 'processes.json');
  }

  add(entry: TableEntry): void {
    this.#write([...this.#entries, entry]);
  }

  remove(pid: number): void {
    this.#write(this.#entries.filter((entry) => entry.pid !== pid));
  }

  /** What the file says: the children of whichever supervisor wrote it last. */
  read(): readonly TableEntry[] {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as TableEntry[];
    } catch {
      return [];
    }
  }

  #write(entries: readonly TableEntry[]): void {
    this.#entries = entries;
    // Renamed into place: a reader never sees half a table.
    writeFileSync(`${this.#file}.new`, JSON.stringify(entries, null, 2));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    // Every child leads a process group of its own, so that its own children go with it.
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Stops one process: its own signal first, SIGKILL to its group after `stopMs`. Resolves when it is gone. */
export async function stopProcess(entry: TableEntry): Promise<void> {
  if (!isAlive(entry)) return;
  // Only the leader is asked: it knows in which order its own children stop.
  process.kill(entry.pid, entry.stopSignal);
  const deadline = performance.now() + entry.stopMs;
  while (isAlive(entry)) {
    if (performance.now() > deadline) signalGroup(entry.pid, 'SIGKILL');
    await sleep(POLL_MS);
  }
  signalGroup(entry.pid, 'SIGKILL');
}

/**
 * Stops what a supervisor that died left behind in `folder`, the youngest first.
 * @returns The names of the processes that were still alive.
 */
export async function stopOrphans(folder: string): Promise<string[]> {
  const orphans = new ProcessTable(folder).read().filter(isAlive).toReversed();
  for (const orphan of orphans) await stopProcess(orphan);
  return orphans.map((orphan) => orphan.name);
}
