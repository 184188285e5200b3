import { ApplicationFailure } from '@temporalio/common';
import type { SweepPlan } from '../../core/grid/plan.js';

/** @throws ApplicationFailure `InvalidPlan` (final) when the plan has problems. */
export function refuseProblems(plan: Pick<SweepPlan, 'problems'>): void {
  if (plan.problems.length === 0) return;
  const sentences = plan.problems.map((problem) => `${problem.pointer}: ${problem.detail}`).join('; ');
  throw ApplicationFailure.nonRetryable(`The spec yields no plan. ${sentences}`, 'InvalidPlan');
}
