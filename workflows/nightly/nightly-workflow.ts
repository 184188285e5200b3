import { ApplicationFailure, executeChild, ParentClosePolicy, patched, uuid4 } from '@temporalio/workflow';
import type { FinaliseSweepOutput } from '../../activities/contract.js';
import { control } from '../activity-proxies.js';
import { QUEUES, WORKFLOW_IDS, type NightlyInput, type SweepMemo } from '../names.js';
import { uuid7 } from '../ids.js';
import { sweepWorkflow } from '../sweep/sweep-workflow.js';

/**
 * One run of a schedule: creates a sweep that names its schedule and sees it through. Fails when the sweep fails, so that a schedule
 * which pauses on failure does; a sweep with gaps is a result, not a failure.
 */
export async function nightlyWorkflow({ scheduleId }: NightlyInput): Promise<FinaliseSweepOutput> {
  const sweepId = patched('sweep-ids-by-time') ? uuid7() : uuid4();
  const { teamId } = await control.createScheduledSweep({ scheduleId, sweepId });
  const memo: SweepMemo = { sweepId, teamId, scheduleId };
  const result = await executeChild(sweepWorkflow, {
    workflowId: WORKFLOW_IDS.sweep(sweepId),
    taskQueue: QUEUES.sweeps,
    args: [{ sweepId, teamId }],
    memo: { ...memo },
    staticSummary: `sweep of schedule ${scheduleId}`,
    // A run that is terminated by hand still lets its sweep close its own books.
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
  });
  if (result.state === 'failed') throw ApplicationFailure.nonRetryable(`Sweep ${sweepId} of the schedule failed.`, 'ScheduledSweepFailed');
  return result;
}
