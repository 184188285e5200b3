import type { ChildProcess } from 'node:child_process';
import type { PackageCheck, PackageChecker, PackageUnderCheck } from '../../../activities/index.js';
import type { Device } from '../../../core/grid/vocabulary.js';
import type { CheckFindings, CheckMessage, CheckRequest, CheckStage } from './check-messages.js';
import { residentBytes } from './resident-memory.js';
import { spawnIsolated } from './sandbox.js';

/** How check processes are started, and what they may use. */
export interface CheckLimits {
  readonly device: Device;
  /** Module that the process runs (`check-child.js`). */
  readonly childModule: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Files and folders of the program and its dependencies. */
  readonly programFiles: readonly string[];
  /** Wall-clock limit of a whole check, milliseconds. */
  readonly timeoutMs: number;
  /** Resident memory limit, bytes. */
  readonly memoryBytes: number;
}

const WATCH_INTERVAL_MS = 100;

/** Looks at packages and tries them, each in a process of its own that ends with the check. */
export class IsolatedPackageChecker implements PackageChecker {
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly limits: CheckLimits) {}

  /**
   * Checks a package. Whatever its files do to the process that reads them is an answer, not an error.
   * @throws Error when the process cannot be started, or when `signal` was aborted.
   */
  async check(request: PackageUnderCheck, signal: AbortSignal): Promise<PackageCheck> {
    signal.throwIfAborted();
    const { limits } = this;
    const child = await spawnIsolated({
      module: limits.childModule,
      device: limits.device,
      environment: limits.environment,
      readable: [...limits.programFiles, request.folder],
      writable: [request.folder],
      memoryBytes: limits.memoryBytes,
      cpuSeconds: Math.ceil(limits.timeoutMs / 1000) + 1,
      stderr: 'inherit',
    });
    this.running.add(child);
    try {
      return await new CheckRun(child, limits).run(request, signal);
    } finally {
      this.running.delete(child);
      child.kill('SIGKILL');
    }
  }

  /** Ends every check. */
  close(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }
}

/** One check process under watch. */
class CheckRun {
  private stage: CheckStage = 'reading the files';

  constructor(
    private readonly child: ChildProcess,
    private readonly limits: CheckLimits,
  ) {}

  async run(request: CheckRequest, signal: AbortSignal): Promise<PackageCheck> {
    const { timeoutMs, memoryBytes } = this.limits;
    return new Promise((resolve, reject) => {
      const end = (check: PackageCheck): void => {
        clearTimeout(deadline);
        clearInterval(memory);
        signal.removeEventListener('abort', abort);
        resolve(check);
        this.child.kill('SIGKILL');
      };
      const abort = (): void => {
        clearTimeout(deadline);
        clearInterval(memory);
        reject(new Error('The check was cancelled.'));
      };
      const deadline = setTimeout(() => end(this.ended(`took longer than its limit of ${timeoutMs / 1000} s`)), timeoutMs);
      const memory = setInterval(() => void this.watch(memoryBytes, end), WATCH_INTERVAL_MS);
      signal.addEventListener('abort', abort, { once: true });
      this.child.on('message', (message: CheckMessage) => this.receive(message, end));
      this.child.once('exit', (code, killedBy) =>
        end(
          this.ended(
            `ended its process (${killedBy ?? `exit code ${code}`}): it needs more memory than the limit of ${mebibytes(memoryBytes)} MiB, or breaks the runtime`,
          ),
        ),
      );
      this.child.once('error', reject);
      this.child.send(request);
    });
  }

  private receive(message: CheckMessage, end: (check: PackageCheck) => void): void {
    if (message.type === 'stage') this.stage = message.stage;
    else if (message.type === 'findings') end(checkOf(message.findings));
    else end(this.ended(`stopped: ${message.message.slice(0, 500)}`));
  }

  private async watch(limit: number, end: (check: PackageCheck) => void): Promise<void> {
    const bytes = this.child.pid === undefined ? null : await residentBytes(this.child.pid);
    if (bytes !== null && bytes > limit) end(this.ended(`used ${mebibytes(bytes)} MiB of memory, its limit is ${mebibytes(limit)} MiB`));
  }

  private ended(how: string): PackageCheck {
    const subject = this.stage === 'the trial run' ? 'The trial run' : `The check, while ${this.stage},`;
    return { accepted: false, problems: [{ pointer: '/files', detail: `${subject} ${how}.` }] };
  }
}

function checkOf({ problems, notes, card, interface: found, graphs, trial, graphFiles }: CheckFindings): PackageCheck {
  if (problems.length > 0 || card === null || found === null) return { accepted: false, problems };
  const report = { graphs, notes, trial: trial === null ? null : { calls: trial.calls, networkMs: trial.networkMs } };
  return { accepted: true, card, interface: found, report, graphFiles };
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
