import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { identify } from './process-identity.js';
import { ProcessTable, stopProcess, type TableEntry } from './process-table.js';
import { StackError } from './stack-error.js';

/** One process of the stack and how to tell that it serves. */
export interface Service {
  /** Unique in the stack; also the name of its log file. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Resolves when the service answers, rejects or resolves false while it does not yet. */
  readonly ready: () => Promise<boolean>;
  /** Milliseconds until `ready` must have been seen. */
  readonly readyMs: number;
  readonly stopSignal?: NodeJS.Signals;
  readonly stopMs?: number;
  readonly uid?: number;
  readonly gid?: number;
}

const READY_POLL_MS = 50;
const RESTART_FIRST_MS = 200;
const RESTART_LONGEST_MS = 10_000;
/** A service that lived this long has recovered: its next restart is immediate again. */
const STABLE_MS = 30_000;
const LOG_TAIL_CHARACTERS = 1500;
const DEFAULT_STOP_MS = 10_000;

interface Supervised {
  readonly service: Service;
  child: ChildProcess;
  entry: TableEntry;
  restartMs: number;
}

/**
 * Starts processes, restarts those that die, and stops them in the reverse order of their start. Every child leads a process
 * group of its own, so that Ctrl-C in the terminal reaches the supervisor alone, which then stops them in order. A reaper process
 * stops them when the supervisor itself is killed.
 */
export class Supervisor {
  readonly #logs: string;
  readonly #table: ProcessTable;
  readonly #reaper: ChildProcess;
  readonly #onEvent: (line: string) => void;
  readonly #running: Supervised[] = [];
  #stopping = false;

  /**
   * @param folder State folder; logs go to `<folder>/logs`.
   * @param onEvent Told in one sentence about each unexpected end and restart.
   */
  constructor(folder: string, onEvent: (line: string) => void) {
    this.#logs = path.join(folder, 'logs');
    mkdirSync(this.#logs, { recursive: true });
    this.#table = new ProcessTable(folder);
    this.#onEvent = onEvent;
    const script = fileURLToPath(new URL('reaper.js', import.meta.url));
    this.#reaper = spawn(process.execPath, [script, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#reaper.unref();
  }

  logFile(name: string): string {
    return path.join(this.#logs, `${name}.log`);
  }

  /** Pid of the running service `name`; changes when it is restarted. */
  pid(name: string): number | undefined {
    return this.#running.find(({ service }) => service.name === name)?.child.pid;
  }

  /**
   * Starts a service and waits until it is ready.
   * @throws {StackError} with the end of its log when it ends or stays unready, and when the stack is stopping.
   */
  async start(service: Service): Promise<void> {
    // What is still being prepared when another part fails, or when the user stops the stack, must not come up afterwards.
    if (this.#stopping) throw new StackError(`${service.name} is not started, because the stack is stopping.`);
    const supervised: Supervised = { service, ...this.#spawn(service), restartMs: RESTART_FIRST_MS };
    this.#running.push(supervised);
    try {
      await this.#untilReady(supervised);
    } catch (error) {
      if (this.#running.includes(supervised)) this.#running.splice(this.#running.indexOf(supervised), 1);
      await this.#stop(supervised);
      throw error;
    }
    this.#watch(supervised);
  }

  /** Stops everything, the youngest first, and lets the reaper go. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const supervised of this.#running.splice(0).reverse()) await this.#stop(supervised);
    this.#reaper.stdin?.end();
  }

  #spawn(service: Service): { child: ChildProcess; entry: TableEntry } {
    const log = openSync(this.logFile(service.name), 'a');
    try {
      const child = spawn(service.command, service.args, {
        env: service.environment,
        stdio: ['ignore', log, log],
        detached: true,
        uid: service.uid,
        gid: service.gid,
      });
      // Without a listener a failed spawn would throw out of the event loop; the missing pid below reports it.
      child.on('error', (error) => this.#onEvent(`${service.name}: ${error.message}`));
      if (child.pid === undefined)
        throw new StackError(`${service.name} could not be started: is ${service.command} an executable of this machine?`);
      const identity = identify(child.pid);
      // Gone before anybody could look at it.
      if (identity === null) throw this.#failure(service, 'ended while starting');
      const entry = {
        ...identity,
        name: service.name,
        stopSignal: service.stopSignal ?? 'SIGTERM',
        stopMs: service.stopMs ?? DEFAULT_STOP_MS,
      } as const;
      this.#table.add(entry);
      return { child, entry };
    } finally {
      closeSync(log);
    }
  }

  async #untilReady({ service, child }: Supervised): Promise<void> {
    const deadline = performance.now() + service.readyMs;
    while (!(await service.ready().catch(() => false))) {
      if (hasEnded(child)) throw this.#failure(service, 'ended while starting');
      if (performance.now() > deadline) throw this.#failure(service, `did not answer within ${String(service.readyMs / 1000)} s`);
      await sleep(READY_POLL_MS);
    }
  }

  #failure(service: Service, what: string): StackError {
    const file = this.logFile(service.name);
    return new StackError(
      `${service.name} ${what}; its log is ${file} and ends with:\n${readFileSync(file, 'utf8').slice(-LOG_TAIL_CHARACTERS).trimEnd()}`,
    );
  }

  #watch(supervised: Supervised): void {
    const startedAt = performance.now();
    supervised.child.once('exit', (code, signal) => {
      this.#table.remove(supervised.entry.pid);
      if (this.#stopping) return;
      if (performance.now() - startedAt > STABLE_MS) supervised.restartMs = RESTART_FIRST_MS;
      this.#onEvent(`${supervised.service.name} ended unexpectedly (${signal ?? `exit code ${String(code)}`}) and is started again.`);
      void this.#restart(supervised);
    });
  }

  async #restart(supervised: Supervised): Promise<void> {
    await sleep(supervised.restartMs);
    supervised.restartMs = Math.min(supervised.restartMs * 2, RESTART_LONGEST_MS);
    if (this.#stopping) return;
    try {
      Object.assign(supervised, this.#spawn(supervised.service));
      this.#watch(supervised);
    } catch (error) {
      this.#onEvent(error instanceof Error ? error.message : String(error));
      void this.#restart(supervised);
    }
  }

  async #stop({ child, entry }: Supervised): Promise<void> {
    const exited = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
    await stopProcess(entry);
    await exited;
    this.#table.remove(entry.pid);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
