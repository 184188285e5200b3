import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { commitCells } from '../commit/commit-cells.js';
import type { RunCellsInput, RunCellsOutput } from '../contract.js';
import type { CellDependencies } from '../dependencies.js';
import { BatchRun } from './batch-run.js';
import { claimCells, releaseCells, type ClaimedCell } from './claim.js';
import { readPool, shardPoolOf } from './pool.js';
import { throughOutages } from './through-outages.js';

/** How often the batch reports; the worker sends at most one heartbeat in 2 s, and cancellation arrives with the answer. */
const HEARTBEAT_MS = 500;
/** Activity attempts after which cells of another runtime class fail instead of waiting for a worker of theirs. */
const RUNTIME_CLASS_ATTEMPTS = 5;

/** The activity of the `cells-<device>` queues. */
export function createCellActivities(dependencies: CellDependencies) {
  const once = {
    /**
     * Claims the cells at `positions` that are unfinished and owned by the sweep, runs them one after the other and commits them.
     * A failed cell is data; the activity fails on faults of the infrastructure only, and may be repeated at any point.
     * @throws ApplicationFailure `RuntimeClassMismatch` (retryable) when the cells were planned for another kind of machine.
     * @throws CancelledFailure when the sweep was cancelled; undone cells are given back first.
     */
    async runCells(input: RunCellsInput): Promise<RunCellsOutput> {
      const context = Context.current();
      const claimed = await claimCells(dependencies.database, input.sweepId, input.positions, dependencies.identity);
      const { own, foreign } = byRuntimeClass(claimed, dependencies.runtimeClass);
      const mismatched = await settleForeign(dependencies, foreign, context.info.attempt);
      const batch = new BatchRun(dependencies, own, context.cancellationSignal);
      const over = own.length === 0 ? null : dependencies.work.begin({ sweepId: input.sweepId, teamId: own[0].teamId, run: batch });
      const heartbeat = setInterval(() => context.heartbeat(batch.progress), HEARTBEAT_MS);
      try {
        const output = await batch.run();
        await releaseCells(dependencies.database, batch.undone);
        if (context.cancellationDetails?.cancelRequested) throw new CancelledFailure('The sweep was cancelled.');
        // Told with the answer, so that a shard follows changes without asking: no events are spent on it.
        const pool = await readPool(dependencies.database, input.sweepId, dependencies.teamCellsInFlight);
        return { ...output, failed: output.failed + mismatched, pool: shardPoolOf(pool) };
      } finally {
        clearInterval(heartbeat);
        over?.();
      }
    },
  };
  return {
    /** As above, and again while Postgres or S3 is away. */
    runCells: (input: RunCellsInput): Promise<RunCellsOutput> =>
      throughOutages(() => once.runCells(input), dependencies.logger, dependencies.draining),
  };
}

function byRuntimeClass(cells: readonly ClaimedCell[], runtimeClass: string): { own: ClaimedCell[]; foreign: ClaimedCell[] } {
  return {
    own: cells.filter((cell) => cell.spec.runtimeClass === runtimeClass),
    foreign: cells.filter((cell) => cell.spec.runtimeClass !== runtimeClass),
  };
}

/**
 * Cells of another runtime class would get the identity of a result that this machine does not reproduce. Another worker of the
 * queue may be of their class, so the batch is offered again a few times; then they fail with the reason.
 * @returns Number of cells that failed.
 */
async function settleForeign(dependencies: CellDependencies, cells: readonly ClaimedCell[], attempt: number): Promise<number> {
  const [first] = cells;
  if (first === undefined) return 0;
  const message = `The cell was planned for ${first.spec.runtimeClass}, the workers of its queue are ${dependencies.runtimeClass}: submit the sweep again to measure it here.`;
  if (attempt < RUNTIME_CLASS_ATTEMPTS) {
    await releaseCells(dependencies.database, cells);
    throw ApplicationFailure.retryable(message, 'RuntimeClassMismatch');
  }
  const failure = { class: 'runtime_class_changed', message } as const;
  const report = await commitCells(
    dependencies.database,
    cells.map((cell) => ({ cell, outcome: { kind: 'failed', failure }, artifacts: [], attempts: [], log: null })),
  );
  dependencies.onCommit(report);
  return report.failed;
}
