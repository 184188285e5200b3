import type { ChildProcess } from 'node:child_process';
import type { AttemptOptions, CellFailure, CellOutcome, GroupOutcome } from '../../../activities/index.js';
import type { CellSpec } from '../../../core/cells/cell.js';
import type { Device, FailureClass } from '../../../core/grid/vocabulary.js';
import { CellCancelled } from '../../../core/inference/errors.js';
import { classOfDeath } from './death.js';
import type { CellFiles, CellRun, InferenceAnswer, InferenceRequest } from './messages.js';
import { residentBytes } from './resident-memory.js';
import { spawnIsolated } from './sandbox.js';

/** How an inference process is started, and what it may use. */
export interface InferenceLimits {
  readonly device: Device;
  /** Module that the process runs (`child.js`). */
  readonly childModule: string;
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Files and folders that it may read: the program, its dependencies and the graphs. */
  readonly readable: readonly string[];
  /** Wall-clock limit of a cell, milliseconds. */
  readonly cellTimeoutMs: number;
  /** Time between two states that a cell gives away, milliseconds; a cell that takes less gives none. 0 keeps no states. */
  readonly checkpointIntervalMs: number;
  /** Resident memory limit, bytes. */
  readonly memoryBytes: number;
}

/** Time between two looks at the process's memory, milliseconds. */
const WATCH_INTERVAL_MS = 200;
/** Time that a cancelled cell has to stop by itself, milliseconds; one network call is well below it. */
const CANCEL_GRACE_MS = 1000;

/** Characters of output that are looked at for the reason of a death. */
const KEPT_OUTPUT = 4096;

type Listeners = Pick<AttemptOptions, 'onProgress' | 'onOutput' | 'onResume' | 'onCheckpoint'>;

type Ending = { readonly kind: 'cancelled' } | { readonly kind: 'group'; readonly group: GroupOutcome } | CellOutcome;

const UNHEARD = { onProgress: () => undefined, onResume: () => undefined, onCheckpoint: () => undefined } as const;

/** One inference process: runs a cell at a time, is watched while it does, and is killed by its own pid when it misbehaves. */
export class InferenceProcess {
  private readonly exited: Promise<void>;
  private cellNumber = 0;
  private settle: ((ending: Ending) => void) | undefined;
  private heard: Listeners = { ...UNHEARD, onOutput: () => undefined };
  private output = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly limits: InferenceLimits,
  ) {
    this.child.on('message', (answer: InferenceAnswer) => this.receive(answer));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    this.exited = new Promise((resolve) => {
      // `close` comes after the last of its output, which often says why it ended.
      this.child.once('close', (code, signal) => {
        const how = signal ?? `exit code ${code}`;
        this.settle?.(failure(classOfDeath(this.output), `The inference process ended in the middle of the cell (${how}).`));
        resolve();
      });
      this.child.once('error', (error) => {
        this.settle?.(failure('crash', `The inference process could not be reached: ${error.message}`));
        resolve();
      });
    });
  }

  /** Starts a process, isolated as `spawnIsolated` says. */
  static async start(limits: InferenceLimits): Promise<InferenceProcess> {
    const child = await spawnIsolated({
      module: limits.childModule,
      args: [String(limits.checkpointIntervalMs), String(limits.memoryBytes)],
      device: limits.device,
      environment: limits.environment,
      readable: limits.readable,
      writable: [],
      memoryBytes: limits.memoryBytes,
      cpuSeconds: null,
      stderr: 'pipe',
    });
    return new InferenceProcess(child, limits);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Whether it can take a cell. */
  get alive(): boolean {
    return this.child.connected && !this.child.killed && this.child.exitCode === null && this.child.signalCode === null;
  }

  /**
   * Runs one cell; the process must be idle.
   * @throws CellCancelled when `signal` was aborted.
   */
  async run(spec: CellSpec, files: CellFiles, options: Omit<AttemptOptions, 'alone'>): Promise<CellOutcome> {
    const { resume, signal } = options;
    const ending = await this.exchange((cell) => ({ type: 'run', cell, spec, files, resume }), options, signal);
    if (ending.kind === 'complete' || ending.kind === 'failed') return ending;
    throw new CellCancelled();
  }

  /**
   * Runs short cells one after the other; the process must be idle. They share the limits of one cell. A process that got no more memory
   * leaves outcomes out, and is ended.
   */
  async runGroup(runs: readonly CellRun[], { signal, onOutput }: Pick<AttemptOptions, 'signal' | 'onOutput'>): Promise<GroupOutcome> {
    const ending = await this.exchange((cell) => ({ type: 'run-group', cell, runs }), { ...UNHEARD, onOutput }, signal);
    if (ending.kind !== 'group') return { outcomes: [], cancelled: ending.kind === 'cancelled' };
    if (!ending.group.cancelled && ending.group.outcomes.length < runs.length) this.child.kill('SIGKILL');
    return ending.group;
  }

  private async exchange(request: (cell: number) => InferenceRequest, listeners: Listeners, signal: AbortSignal): Promise<Ending> {
    if (signal.aborted) return { kind: 'cancelled' };
    const cell = ++this.cellNumber;
    this.heard = listeners;
    this.output = '';
    const ended = new Promise<Ending>((resolve) => {
      this.settle = resolve;
    });
    const guards = this.guard(cell, signal);
    try {
      this.post(request(cell));
      return await ended;
    } finally {
      guards();
      this.settle = undefined;
    }
  }

  /** Ends the process and waits until it is gone. */
  async close(): Promise<void> {
    if (this.alive) this.child.kill('SIGKILL');
    await this.exited;
  }

  /** What it writes belongs to the attempt's log, and stays in the worker's own. */
  private hear(text: string): void {
    this.output = (this.output + text).slice(-KEPT_OUTPUT);
    this.heard.onOutput(text);
    process.stderr.write(text);
  }

  private post(request: InferenceRequest): void {
    this.child.send(request, (error) => {
      if (error !== null) this.settle?.(failure('crash', `The inference process does not take messages: ${error.message}`));
    });
  }

  private receive(answer: InferenceAnswer): void {
    if (answer.cell !== this.cellNumber) return;
    if (answer.type === 'progress') this.heard.onProgress(answer.share);
    else if (answer.type === 'resumed') this.heard.onResume(answer.share);
    else if (answer.type === 'checkpoint') this.heard.onCheckpoint(answer.state);
    else if (answer.type === 'complete') this.settle?.({ kind: 'complete', result: answer.result });
    else if (answer.type === 'failed') this.fail(answer.failure);
    else if (answer.type === 'group') this.settle?.({ kind: 'group', group: answer });
    else this.settle?.({ kind: 'cancelled' });
  }

  /** A process that got no more memory is ended: what the runtime keeps of earlier cells must not fail the next one as well. */
  private fail(reason: CellFailure): void {
    const ending = { kind: 'failed', failure: reason } as const;
    if (reason.class === 'out_of_memory') this.kill(ending);
    else this.settle?.(ending);
  }

  /** Watches time, memory and cancellation of a cell. @returns A function that ends the watch. */
  private guard(cell: number, signal: AbortSignal): () => void {
    const { cellTimeoutMs, memoryBytes } = this.limits;
    const deadline = setTimeout(
      () => this.kill(failure('timeout', `The cell took longer than its limit of ${cellTimeoutMs / 1000} s.`)),
      cellTimeoutMs,
    );
    const memory = setInterval(() => void this.checkMemory(memoryBytes), WATCH_INTERVAL_MS);
    let grace: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      this.post({ type: 'cancel', cell });
      grace = setTimeout(() => this.kill({ kind: 'cancelled' }), CANCEL_GRACE_MS);
    };
    signal.addEventListener('abort', cancel, { once: true });
    return () => {
      clearTimeout(deadline);
      clearInterval(memory);
      clearTimeout(grace);
      signal.removeEventListener('abort', cancel);
    };
  }

  private async checkMemory(limit: number): Promise<void> {
    const bytes = this.pid === undefined ? null : await residentBytes(this.pid);
    if (bytes !== null && bytes > limit)
      this.kill(failure('out_of_memory', `The cell's process used ${mebibytes(bytes)} MiB, its limit is ${mebibytes(limit)} MiB.`));
  }

  /** The reason is told first: the exit that follows must not be taken for a crash. */
  private kill(ending: Ending): void {
    this.settle?.(ending);
    this.child.kill('SIGKILL');
  }
}

function failure(failureClass: FailureClass, message: string): CellOutcome {
  return { kind: 'failed', failure: { class: failureClass, message } };
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
