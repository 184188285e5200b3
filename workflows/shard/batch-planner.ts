import type { PageCell } from '../../activities/contract.js';

/** How long a batch should take. Changing these changes the commands of running workflows: see docs/architecture-engine.md. */
export interface BatchTargets {
  /** Longest wanted batch, milliseconds: what a lost worker repeats, and how late a cancellation between cells can be. */
  readonly longestMs: number;
  /** Shortest worthwhile batch, milliseconds: below it, the fixed cost of an activity (about 7 ms) shows. */
  readonly shortestMs: number;
  /** Cells in one batch at most. */
  readonly cells: number;
}

export const BATCH_TARGETS: BatchTargets = { longestMs: 10_000, shortestMs: 150, cells: 500 };

/** Weight of the newest measurement in a running mean. */
const NEWEST = 0.3;
/** Cells in a batch while nothing is known of their cost. */
const PROBE_CELLS = 4;

/** Measured costs, as they are carried over continue-as-new: milliseconds by `group/steps`. */
export type CostTable = Readonly<Record<string, number>>;

/**
 * Cuts a queue of cells into batches by measured cost. A batch lasts at most `longestMs`, and at most its even share of the work
 * left (guided self-scheduling), so that batches shrink towards the end and no worker is left alone with a long one.
 */
export class BatchPlanner {
  private readonly queue: PageCell[] = [];
  private readonly costs: Map<string, number>;
  private readonly waiting = new Map<number, PageCell>();

  constructor(
    costs: CostTable = {},
    private readonly targets: BatchTargets = BATCH_TARGETS,
  ) {
    this.costs = new Map(Object.entries(costs));
  }

  /** Cells not yet in a batch. */
  get queued(): number {
    return this.queue.length;
  }

  /** Adds cells behind those that wait already. */
  add(cells: readonly PageCell[]): void {
    this.queue.push(...cells);
  }

  /**
   * Takes the next batch off the queue; empty when the queue is.
   * @param width Batches that are kept in flight.
   */
  next(width: number): PageCell[] {
    const share = this.estimateQueue() / (2 * width);
    const target = Math.max(this.targets.shortestMs, Math.min(this.targets.longestMs, share));
    const batch: PageCell[] = [];
    let sum = 0;
    for (const cell of this.queue) {
      const cost = this.estimate(cell);
      if (batch.length > 0 && (sum + (cost ?? 0) > target || batch.length >= this.limitFor(cost))) break;
      sum += cost ?? 0;
      batch.push(cell);
    }
    this.queue.splice(0, batch.length);
    for (const cell of batch) this.waiting.set(cell.position, cell);
    return batch;
  }

  /** Learns from a finished batch and queues the cells that came back undone. */
  report(measured: readonly (readonly [number, number])[], returned: readonly number[]): void {
    for (const [position, ms] of measured) {
      const cell = this.waiting.get(position);
      if (cell !== undefined) this.learn(cell, ms);
      this.waiting.delete(position);
    }
    this.add(returned.flatMap((position) => this.waiting.get(position) ?? []));
  }

  /**
   * The measured costs, for the next run of the workflow.
   * @param limit Entries at most; costs a step of whole groups come first, for they say something of every cell.
   */
  costTable(limit = Number.POSITIVE_INFINITY): CostTable {
    const groupsFirst = [...this.costs].sort(([a], [b]) => Number(a.includes('/')) - Number(b.includes('/')));
    return Object.fromEntries(groupsFirst.slice(0, limit));
  }

  private limitFor(cost: number | null): number {
    return cost === null ? PROBE_CELLS : this.targets.cells;
  }

  private learn(cell: PageCell, ms: number): void {
    for (const [key, value] of [
      [keyOf(cell), ms],
      [cell.group, ms / cell.steps],
    ] as const) {
      const known = this.costs.get(key);
      this.costs.set(key, known === undefined ? value : known + NEWEST * (value - known));
    }
  }

  /** Milliseconds that a cell will take: measured for its step count, else scaled from its group, else unknown. */
  private estimate(cell: PageCell): number | null {
    const measured = this.costs.get(keyOf(cell));
    if (measured !== undefined) return measured;
    const perStep = this.costs.get(cell.group);
    return perStep === undefined ? null : perStep * cell.steps;
  }

  private estimateQueue(): number {
    return this.queue.reduce((sum, cell) => sum + (this.estimate(cell) ?? 0), 0);
  }
}

function keyOf({ group, steps }: PageCell): string {
  return `${group}/${steps}`;
}
