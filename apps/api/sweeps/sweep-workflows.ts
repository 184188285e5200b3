import { Inject, Injectable } from '@nestjs/common';
import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import type { SweepSettings, TopUp } from '../../../core/grid/spec.js';
import { QUEUES, SWEEP_UPDATES, WORKFLOW_IDS, WORKFLOW_TYPES, type SweepInput, type SweepMemo } from '../../../workflows/names.js';
import { TEMPORAL } from '../services.js';
import { reachingTemporal } from '../temporal/unavailable.js';
import { updateProblem } from '../temporal/update-problem.js';

/** Longest wait for a workflow to take an update, milliseconds: longer, and no control worker is there. */
const UPDATE_MS = 15_000;
/** The same for an amendment, which is stored and will be told again. */
const AMEND_MS = 3_000;

/** A sweep as its workflow is started. */
export interface StartedSweep {
  readonly sweepId: string;
  readonly teamId: string;
  /** 1 (first) to 5. */
  readonly priority: number;
}

/** The root workflows of sweeps. */
@Injectable()
export class SweepWorkflows {
  constructor(@Inject(TEMPORAL) private readonly temporal: Client) {}

  /** Starts the workflow `sweep/<id>`; starting it again, even after it has ended, changes nothing. */
  async start(sweep: StartedSweep): Promise<void> {
    try {
      await this.temporal.workflow.start(WORKFLOW_TYPES.sweep, {
        ...startOf(sweep),
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
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

  /** @throws Problem 409 when the workflow refuses; 503 when it does not answer. */
  async pause(sweepId: string): Promise<void> {
    await this.update(sweepId, (handle) => handle.executeUpdate(SWEEP_UPDATES.pause));
  }

  /** @throws Problem as `pause`. */
  async resume(sweepId: string): Promise<void> {
    await this.update(sweepId, (handle) => handle.executeUpdate(SWEEP_UPDATES.resume));
  }

  /** @throws Problem as `pause`; 412 when the settings are no longer those of `revision`. */
  async adjust(sweepId: string, revision: number, settings: SweepSettings): Promise<void> {
    const args: [number, SweepSettings] = [revision, settings];
    await this.update(sweepId, (handle) => handle.executeUpdate(SWEEP_UPDATES.adjust, { args }));
  }

  /** Adds to the budget of a sweep, once for each request. @throws Problem as `pause`. */
  async topUp(sweepId: string, topUp: TopUp): Promise<void> {
    await this.update(sweepId, (handle) => handle.executeUpdate(SWEEP_UPDATES.topUp, { args: [topUp] }));
  }

  /** Tells the workflow that an amendment waits; one that has ended is started again under its id. Repeating it is harmless. */
  async amend(sweep: StartedSweep, amendment: number): Promise<void> {
    const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.sweep, {
      ...startOf(sweep),
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
    await this.temporal.withDeadline(Date.now() + AMEND_MS, () =>
      this.temporal.workflow.executeUpdateWithStart(SWEEP_UPDATES.amend, {
        updateId: `amendment-${amendment}`,
        args: [],
        startWorkflowOperation,
      }),
    );
  }

  private async update(sweepId: string, send: (handle: WorkflowHandle) => Promise<unknown>): Promise<void> {
    const handle = this.temporal.workflow.getHandle(WORKFLOW_IDS.sweep(sweepId));
    await reachingTemporal(async () => {
      try {
        await this.temporal.withDeadline(Date.now() + UPDATE_MS, () => send(handle));
      } catch (error) {
        throw updateProblem(error) ?? error;
      }
    });
  }
}

function startOf({ sweepId, teamId, priority }: StartedSweep) {
  const memo: SweepMemo = { sweepId, teamId, scheduleId: null };
  return {
    taskQueue: QUEUES.sweeps,
    workflowId: WORKFLOW_IDS.sweep(sweepId),
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    args: [{ sweepId, teamId } satisfies SweepInput],
    memo: { ...memo },
    // Its bookkeeping takes turns with that of other sweeps too.
    priority: { priorityKey: priority, fairnessKey: sweepId },
    staticSummary: `sweep ${sweepId}`,
  };
}
