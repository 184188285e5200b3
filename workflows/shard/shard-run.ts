import { ActivityFailure, condition, isCancellation, sleep, Trigger, workflowInfo } from '@temporalio/workflow';
import type { PageCell, ShardPool } from '../../activities/contract.js';
import { control, cellsOn } from '../activity-proxies.js';
import { isLong, SHARD_BOUND } from '../history-bound.js';
import type { BatchPlanner } from './batch-planner.js';

/** Waits for cells that another sweep computes, milliseconds: short at first, long when that sweep is long. */
const JOIN_WAIT = { first: 1000, factor: 1.5, longest: 30_000 } as const;
/** Wait of a shard that may have no batch in flight because of its team's limit, milliseconds. */
const ROOM_WAIT_MS = 5_000;
/** What a shard may do before its first page says more. */
const NOTHING_YET: ShardPool = { width: 1, priority: 3, weight: 1, stop: false, spent: false };

/** Whose cells a shard runs, and where. */
export interface ShardIdentity {
  readonly sweepId: string;
  readonly shard: number;
  readonly device: string;
}

/** How one run of a shard ended: everything decided, the failure policy broken, the budget used up, or the history long enough for a fresh run. */
export type ShardEnd = 'finished' | 'stopped' | 'spent' | 'handover';

/** One run of a shard: keeps a bounded pool of batches in flight until its cells are decided or its history is long. */
export class ShardRun {
  private readonly cells: ReturnType<typeof cellsOn>;
  private readonly inFlight = new Set<Promise<void>>();
  private readonly givenUp: Set<number>;
  private cursor = -1;
  private exhausted = false;
  private joined = 0;
  private pool = NOTHING_YET;
  private poolChange = new Trigger<void>();
  private joinWaitMs: number = JOIN_WAIT.first;

  /**
   * @param pageCells Cells read at once.
   * @param abandoned Positions whose batches have used up their attempts in earlier runs.
   */
  constructor(
    private readonly identity: ShardIdentity,
    private readonly planner: BatchPlanner,
    private readonly pageCells: number,
    abandoned: readonly number[],
  ) {
    this.cells = cellsOn(identity.device);
    this.givenUp = new Set(abandoned);
  }

  /** Positions whose batches have used up their attempts; the finalisation turns them into named gaps. */
  get abandoned(): readonly number[] {
    return [...this.givenUp];
  }

  /** Runs passes over the unfinished cells until a pass finds none. Nothing is in flight when it returns or throws. */
  async run(): Promise<ShardEnd> {
    for (;;) {
      const found = await this.pass();
      if (this.pool.stop) return 'stopped';
      if (this.mustHandOver()) return 'handover';
      if (!found && this.joined === 0) return 'finished';
      // Waiting for what another sweep computes costs nothing.
      if (found && this.pool.spent) return 'spent';
      if (!found) await this.waitForOtherSweeps();
    }
  }

  /** Settings have changed: the shard follows at once, without waiting for a batch to end. */
  async refreshPool(): Promise<void> {
    this.pool = await control.readPool({ sweepId: this.identity.sweepId });
    const change = this.poolChange;
    this.poolChange = new Trigger<void>();
    change.resolve();
  }

  /** One pass from the first position to the last. @returns Whether it found anything to run. */
  private async pass(): Promise<boolean> {
    this.cursor = -1;
    this.exhausted = false;
    await this.readPage();
    const found = this.planner.queued > 0;
    try {
      await this.drain();
    } finally {
      // Nothing may be left running: neither a handover nor a cancelled run carries its activities over.
      await Promise.allSettled(this.inFlight);
    }
    return found;
  }

  private async drain(): Promise<void> {
    for (;;) {
      const ending = this.mustHandOver() || this.pool.stop || this.pool.spent;
      if (this.planner.queued === 0 && !this.exhausted && !ending) await this.readPage();
      while (this.inFlight.size < this.pool.width && this.planner.queued > 0 && !ending) this.launch(this.planner.next(this.pool.width));
      if (this.inFlight.size > 0) await Promise.race([...this.inFlight, this.poolChange]);
      else if (ending || (this.exhausted && this.planner.queued === 0)) return;
      else if (this.planner.queued > 0) await this.waitForRoom();
    }
  }

  private launch(batch: readonly PageCell[]): void {
    const running = this.runBatch(batch).finally(() => this.inFlight.delete(running));
    this.inFlight.add(running);
  }

  private async runBatch(batch: readonly PageCell[]): Promise<void> {
    const { sweepId } = this.identity;
    const positions = batch.map((cell) => cell.position);
    const summary = `${positions.length} cells, ${positions[0]} to ${positions.at(-1)}`;
    const priority = { priorityKey: this.pool.priority, fairnessKey: sweepId, fairnessWeight: this.pool.weight };
    try {
      const output = await this.cells.runCells.executeWithOptions({ summary, priority }, [{ sweepId, positions }]);
      this.planner.report(output.costs, output.returned);
      this.pool = output.pool;
    } catch (error) {
      if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
      for (const position of positions) this.givenUp.add(position);
    }
  }

  private async readPage(): Promise<void> {
    const { sweepId, shard } = this.identity;
    const page = await control.loadPage({ sweepId, shard, after: this.cursor, limit: this.pageCells });
    this.planner.add(page.cells.filter((cell) => !this.givenUp.has(cell.position)));
    this.cursor = page.cells.at(-1)?.position ?? this.cursor;
    this.exhausted = page.cells.length < this.pageCells;
    this.joined = page.joined;
    this.pool = page.pool;
  }

  /** The team's limit leaves this sweep nothing at present. */
  private async waitForRoom(): Promise<void> {
    await condition(() => this.pool.width > 0 || this.pool.stop || this.pool.spent, ROOM_WAIT_MS, {
      summary: 'the team has as many cells in flight as it may',
    });
    await this.refreshPool();
  }

  private async waitForOtherSweeps(): Promise<void> {
    await sleep(this.joinWaitMs, { summary: `${this.joined} cells are computed by another sweep` });
    this.joinWaitMs = Math.min(JOIN_WAIT.longest, this.joinWaitMs * JOIN_WAIT.factor);
  }

  private mustHandOver(): boolean {
    const info = workflowInfo();
    return isLong(info, SHARD_BOUND) || info.continueAsNewSuggested;
  }
}
