import {
  ActivityFailure,
  CancellationScope,
  executeChild,
  isCancellation,
  rootCause,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { FinaliseSweepOutput, PlanSweepOutput, SweepOutcome } from '../../activities/contract.js';
import { control, planning } from '../activity-proxies.js';
import { sweepAttributes } from '../attributes.js';
import { QUEUES, WORKFLOW_IDS, type SweepInput } from '../names.js';
import { shardWorkflow } from '../shard/shard-workflow.js';
import { progressWaitMs } from './progress-clock.js';
import { SweepStatus } from './sweep-status.js';

/**
 * Root workflow of a sweep, `sweep/<id>`: plans, runs the shards as children, and closes the sweep whatever happens.
 * It completes with the sweep's final state; a cancelled sweep ends as a cancelled workflow.
 */
export async function sweepWorkflow(input: SweepInput): Promise<FinaliseSweepOutput> {
  const status = new SweepStatus(input.sweepId);
  publish(input, status);
  let outcome: SweepOutcome = { kind: 'ended' };
  let cancellation: Error | undefined;
  try {
    await runSweep(input, status);
  } catch (error) {
    if (isCancellation(error)) {
      outcome = { kind: 'cancelled' };
      cancellation = error as Error;
    } else {
      outcome = { kind: 'failed', error: sentenceOf(error) };
    }
  }
  // A cancelled scope would cancel the finalisation too, and leave the row running for ever.
  const result = await CancellationScope.nonCancellable(() => control.finaliseSweep({ sweepId: input.sweepId, outcome }));
  status.ended(result, outcome);
  publish(input, status);
  if (cancellation !== undefined) throw cancellation;
  return result;
}

async function runSweep(input: SweepInput, status: SweepStatus): Promise<void> {
  const plan = await planning.planSweep.executeWithOptions({ summary: 'expand the spec into cells' }, [{ sweepId: input.sweepId }]);
  status.planned(plan);
  publish(input, status);
  const watch = new CancellationScope();
  const watching = watch.run(() => watchProgress(input, status));
  try {
    await runShards(input, plan);
  } finally {
    watch.cancel();
    await watching;
  }
}

/** All shards are awaited even when one fails: a parent that ends early would terminate the others in the middle of a batch. */
async function runShards(input: SweepInput, plan: PlanSweepOutput): Promise<void> {
  const { sweepId } = input;
  const ends = await Promise.allSettled(
    plan.shards.map((shard) =>
      executeChild(shardWorkflow, {
        workflowId: WORKFLOW_IDS.shard(sweepId, shard),
        taskQueue: QUEUES.sweeps,
        args: [{ sweepId, shard, device: plan.device }],
        staticSummary: `shard ${shard} of ${plan.shards.length}`,
      }),
    ),
  );
  const rejected = ends.find((end) => end.status === 'rejected');
  if (rejected !== undefined) throw rejected.reason as Error;
}

/** Looks at the counters now and then until its scope is cancelled. */
async function watchProgress(input: SweepInput, status: SweepStatus): Promise<void> {
  const started = Date.now();
  try {
    for (;;) {
      await sleep(progressWaitMs(Date.now() - started), { summary: 'next look at the progress' });
      if (status.advanced(await control.readProgress({ sweepId: input.sweepId }))) publish(input, status);
    }
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
}

function publish(input: SweepInput, status: SweepStatus): void {
  upsertSearchAttributes(sweepAttributes(input.teamId, status.state, status.progress));
  setCurrentDetails(status.markdown());
}

function sentenceOf(error: unknown): string {
  if (error instanceof ActivityFailure) return rootCause(error) ?? error.message;
  return error instanceof Error ? (rootCause(error) ?? error.message) : String(error);
}
