import type { RunCellsOutput } from '../contract.js';
import { commitCells, type CellCommit } from '../commit/commit-cells.js';
import { storeArtifacts } from '../commit/store-artifacts.js';
import { storeLog, type StoredLog } from '../commit/store-log.js';
import { recordAttempts } from '../commit/write-attempts.js';
import type { CellDependencies } from '../dependencies.js';
import type { Attempt } from './attempt.js';
import { attemptCell, attemptGroup } from './attempt-cell.js';
import { CheckpointKeeper } from './checkpoint-keeper.js';
import type { ClaimedCell } from './claim.js';
import type { BatchProgress } from './current-work.js';
import type { CellOutcome } from './executor.js';
import { CellGroups } from './cell-groups.js';

/** Outcomes that are committed together at most: those of the largest batch, because a commit costs more than a short cell. */
const COMMIT_CELLS = 500;
/** Longest time that a finished cell waits for its commit: what a killed worker can lose, and how old a live curve can be. */
const COMMIT_INTERVAL_MS = 1500;

/** A share below which the cost of a whole cell is not told from it. */
const SMALLEST_SHARE = 0.05;

interface FinishedCell {
  readonly cell: ClaimedCell;
  readonly outcome: CellOutcome;
  readonly attempts: readonly Attempt[];
  readonly keeper: CheckpointKeeper;
}

/** One pass over the cells that an activity has claimed: run, commit in groups while the next ones run, stop when told. */
export class BatchRun {
  private readonly finished: FinishedCell[] = [];
  private readonly costs: [number, number][] = [];
  private readonly groups = new CellGroups();
  private lastCommit = performance.now();
  private share = 0;
  private kept = 0;
  private complete = 0;
  private failed = 0;
  /** The commit that is under way beside the running cell. */
  private committing: Promise<void> = Promise.resolve();

  /** @param cancelled Aborted when the activity must stop at once; `dependencies.draining` lets the running cell finish. */
  constructor(
    private readonly dependencies: CellDependencies,
    private readonly cells: readonly ClaimedCell[],
    private readonly cancelled: AbortSignal,
  ) {}

  get progress(): BatchProgress {
    return { done: this.costs.length, cells: this.cells.length, share: this.share, kept: this.kept };
  }

  /** Cells that were not run to an outcome. */
  get undone(): readonly ClaimedCell[] {
    return this.cells.slice(this.costs.length);
  }

  /**
   * Runs the cells in order until the end, the cancellation or the draining of the worker, and commits every outcome.
   * @throws Error on faults of the infrastructure; the whole batch may be run again.
   */
  async run(): Promise<Omit<RunCellsOutput, 'pool'>> {
    try {
      await this.runCells();
    } finally {
      // Whoever hears of the end, or of a fault, finds no commit of this pass under way.
      await Promise.allSettled([this.committing]);
    }
    await this.committing;
    await this.commit();
    return { complete: this.complete, failed: this.failed, costs: this.costs, returned: this.undone.map((cell) => cell.position) };
  }

  private async runCells(): Promise<void> {
    while (this.costs.length < this.cells.length) {
      if (this.cancelled.aborted || this.dependencies.draining.aborted) return;
      const group = this.groups.next(this.undone);
      if (!(group.length === 1 ? await this.runCell(group[0]) : await this.runGroup(group))) return;
      if (this.finished.length >= COMMIT_CELLS || performance.now() - this.lastCommit >= COMMIT_INTERVAL_MS) await this.beginCommit();
    }
  }

  /**
   * Begins to commit what is finished, after the commit before it: the inference process goes on with the next cell meanwhile.
   * @throws Error when the commit before it failed.
   */
  private async beginCommit(): Promise<void> {
    await this.committing;
    this.committing = this.commit();
    // A fault is thrown to whoever awaits the commit next; until then it is no unhandled rejection.
    this.committing.catch(() => undefined);
  }

  /** @returns False when the cell was cancelled. */
  private async runCell(cell: ClaimedCell): Promise<boolean> {
    this.share = 0;
    this.kept = 0;
    const started = performance.now();
    const keeper = new CheckpointKeeper(this.dependencies, cell);
    const options = {
      onProgress: (share: number): void => {
        this.share = share;
      },
      resume: await keeper.load(),
      onCheckpoint: (state: Uint8Array): void => {
        this.kept = this.share;
        keeper.offer(state);
      },
      signal: this.cancelled,
    };
    const { outcome, attempts } = await attemptCell(this.dependencies.executor, cell.spec, options, () => this.reasonToStop);
    if (outcome === null) {
      // Whoever claims the cell next must find its state.
      await keeper.settled();
      const log = await this.log([{ cell, attempts }]);
      await recordAttempts(this.dependencies.database, [{ cell, attempts, log, bytes: 0 }]);
      return false;
    }
    this.finished.push({ cell, outcome, attempts, keeper });
    // What the whole cell would have taken, for the batches of its like.
    const ran = 1 - (attempts.at(-1)?.resumedShare ?? 0);
    const cost = (performance.now() - started) / Math.max(ran, SMALLEST_SHARE);
    this.groups.ran(cell, cost);
    this.costs.push([cell.position, Math.round(cost)]);
    return true;
  }

  /** @returns False when the group was cancelled. */
  private async runGroup(group: readonly ClaimedCell[]): Promise<boolean> {
    const specs = group.map(({ spec }) => spec);
    const { decided, cancelled } = await attemptGroup(this.dependencies.executor, specs, this.cancelled);
    for (const [index, { outcome, attempts }] of decided.entries()) {
      const cell = group[index];
      this.finished.push({ cell, outcome, attempts, keeper: new CheckpointKeeper(this.dependencies, cell) });
      this.costs.push([cell.position, Math.round(attempts[0].deviceMs)]);
    }
    if (decided.length > 0) {
      const spent = decided.reduce((sum, { attempts: [{ deviceMs }] }) => sum + deviceMs, 0);
      this.groups.ran(group[decided.length - 1], spent / decided.length);
    }
    if (decided.length < group.length) this.groups.broke(group.length - decided.length);
    return !cancelled;
  }

  /** A worker that drains is the reason even when its grace period has passed and Temporal cancels the activity. */
  private get reasonToStop(): 'returned' | 'cancelled' {
    return this.dependencies.draining.aborted ? 'returned' : 'cancelled';
  }

  private async commit(): Promise<void> {
    this.lastCommit = performance.now();
    const finished = this.finished.splice(0);
    if (finished.length === 0) return;
    const log = await this.log(finished);
    const commits = await Promise.all(finished.map((entry) => this.withArtifacts(entry, log)));
    const report = await commitCells(this.dependencies.database, commits);
    this.complete += report.complete;
    this.failed += report.failed;
    this.dependencies.onCommit(report);
    if (report.refused === 0) await Promise.all(finished.map(({ keeper }) => keeper.discard()));
    else this.dependencies.logger.warn({ refused: report.refused }, 'cells were claimed by a newer attempt; this one is ignored');
  }

  private log(entries: readonly Pick<FinishedCell, 'cell' | 'attempts'>[]): Promise<StoredLog> {
    const attempts = entries.flatMap(({ cell, attempts: own }) => own.map((attempt) => ({ cellId: cell.id, fence: cell.fence, attempt })));
    return storeLog(this.dependencies.artifacts, this.dependencies.identity, attempts);
  }

  private async withArtifacts(entry: FinishedCell, log: StoredLog): Promise<CellCommit> {
    const { outcome } = entry;
    const artifacts = outcome.kind === 'complete' ? await storeArtifacts(this.dependencies.artifacts, entry.cell.spec, outcome.result) : [];
    return { ...entry, artifacts, log };
  }
}
