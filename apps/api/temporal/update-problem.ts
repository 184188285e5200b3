import { WorkflowNotFoundError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { UPDATE_REFUSALS } from '../../../workflows/names.js';
import { Problem } from '../problems/problem.js';

/** The problem behind an update that a sweep's workflow refused or did not take; null for other errors. */
export function updateProblem(error: unknown): Problem | null {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    return new Problem('unavailable', 'the workflow of the sweep does not answer; is a control worker running?', { cause: error });
  }
  if (error instanceof WorkflowNotFoundError) return new Problem('conflict', 'the sweep has just ended', { cause: error });
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (cause instanceof ApplicationFailure && cause.type === UPDATE_REFUSALS.revision) {
    return new Problem('precondition-failed', cause.message, { cause: error });
  }
  return new Problem('conflict', refusalOf(cause), { cause: error });
}

/** Why an update was refused. An activity's failure wraps the reason. */
function refusalOf(cause: Error | undefined): string {
  const own = Object.values<string>(UPDATE_REFUSALS);
  return cause instanceof ApplicationFailure && own.includes(cause.type ?? '')
    ? cause.message
    : 'the sweep has just ended or was cancelled';
}
