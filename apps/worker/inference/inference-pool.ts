import type { AttemptOptions, CellExecutor, CellOutcome, GroupOutcome } from '../../../activities/index.js';
import type { CellSpec } from '../../../core/cells/cell.js';
import { heldOutDigest } from '../../../core/datasets/cell-data.js';
import type { GraphFiles } from './graph-files.js';
import type { CellFiles } from './messages.js';
import { InferenceProcess, type InferenceLimits } from './inference-process.js';
import { SideBySide } from './side-by-side.js';

/**
 * Inference processes, started when first needed and kept warm. A batch of cells holds one process; there are never more processes
 * than batches run at once, because the worker's activity slots bound both.
 */
export class InferencePool implements CellExecutor {
  private readonly idle: InferenceProcess[] = [];
  private readonly all = new Set<InferenceProcess>();
  private readonly cells = new SideBySide();
  private startedCount = 0;
  private lostCount = 0;

  constructor(
    private readonly limits: InferenceLimits,
    private readonly files: Pick<GraphFiles, 'pathOf' | 'itemsPathOf'>,
  ) {}

  /** Process ids of the living inference processes. */
  get pids(): number[] {
    return [...this.all].flatMap((process) => (process.alive ? (process.pid ?? []) : []));
  }

  /** Processes that wait for a cell. */
  get waiting(): number {
    return this.idle.length;
  }

  /** Processes that were started so far. */
  get started(): number {
    return this.startedCount;
  }

  /** Processes that ended before they were told to, because they died or because they were killed for what their cell did. */
  get lost(): number {
    return this.lostCount;
  }

  async execute(spec: CellSpec, options: AttemptOptions): Promise<CellOutcome> {
    const files = await this.filesOf(spec);
    return this.inProcess(options.alone, (process) => process.run(spec, files, options));
  }

  async executeGroup(specs: readonly CellSpec[], options: Pick<AttemptOptions, 'signal' | 'onOutput'>): Promise<GroupOutcome> {
    const runs = await Promise.all(specs.map(async (spec) => ({ spec, files: await this.filesOf(spec) })));
    return this.inProcess(false, (process) => process.runGroup(runs, options));
  }

  private inProcess<T>(alone: boolean, work: (process: InferenceProcess) => Promise<T>): Promise<T> {
    return this.cells.run(alone, async () => {
      // All of the machine's memory for it: nothing that the runtime keeps of other models.
      if (alone) await this.closeIdle();
      const process = await this.take();
      try {
        return await work(process);
      } finally {
        this.give(process);
      }
    });
  }

  /** Ends every process. */
  async close(): Promise<void> {
    this.idle.length = 0;
    await Promise.all([...this.all].map((process) => process.close()));
    this.all.clear();
  }

  private async closeIdle(): Promise<void> {
    const processes = this.idle.splice(0);
    for (const process of processes) this.all.delete(process);
    await Promise.all(processes.map((process) => process.close()));
  }

  private async filesOf({ graphs, instrument, data }: CellSpec): Promise<CellFiles> {
    const heldOut = heldOutDigest(data.parameters);
    const [entries, instrumentFile, items] = await Promise.all([
      Promise.all(Object.entries(graphs).map(async ([role, digest]) => [role, await this.files.pathOf(digest)] as const)),
      instrument === undefined ? null : this.files.pathOf(instrument.graph),
      heldOut === null ? null : this.files.itemsPathOf(heldOut),
    ]);
    return { graphs: Object.fromEntries(entries), instrument: instrumentFile, items };
  }

  private async take(): Promise<InferenceProcess> {
    for (let process = this.idle.pop(); process !== undefined; process = this.idle.pop()) {
      if (process.alive) return process;
      this.lose(process);
    }
    const started = await InferenceProcess.start(this.limits);
    this.all.add(started);
    this.startedCount += 1;
    return started;
  }

  private give(process: InferenceProcess): void {
    if (process.alive) this.idle.push(process);
    else this.lose(process);
  }

  private lose(process: InferenceProcess): void {
    if (this.all.delete(process)) this.lostCount += 1;
  }
}
