import { Inject, Injectable } from '@nestjs/common';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import { QUEUES, WORKFLOW_IDS, WORKFLOW_TYPES, type SweepInput, type SweepMemo } from '../../../workflows/names.js';
import { TEMPORAL } from '../services.js';
import { reachingTemporal } from '../temporal/unavailable.js';

/** The root workflows of sweeps. */
@Injectable()
export class SweepWorkflows {
  constructor(@Inject(TEMPORAL) private readonly temporal: Client) {}

  /** Starts the workflow `sweep/<id>`; starting it again, even after it has ended, changes nothing. */
  async start({ sweepId, teamId }: SweepInput): Promise<void> {
    const memo: SweepMemo = { sweepId, teamId, scheduleId: null };
    try {
      await this.temporal.workflow.start(WORKFLOW_TYPES.sweep, {
        taskQueue: QUEUES.sweeps,
        workflowId: WORKFLOW_IDS.sweep(sweepId),
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        args: [{ sweepId, teamId } satisfies SweepInput],
        memo: { ...memo },
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Asks the workflow to cancel; false when there is none running. */
  async cancel(sweepId: string): Promise<boolean> {
    return reachingTemporal(async () => {
      try {
        await this.temporal.workflow.getHandle(WORKFLOW_IDS.sweep(sweepId)).cancel();
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    });
  }
}
