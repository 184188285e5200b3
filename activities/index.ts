import type { createCellActivities } from './cells/run-cells.js';
import { createPagingActivities } from './cells/load-page.js';
import { createProgressActivities } from './cells/read-progress.js';
import type { ControlDependencies } from './dependencies.js';
import { createModelControlActivities } from './models/abandon-check.js';
import type { createCheckActivities } from './models/check-model.js';
import { createLifeActivities } from './life/sweep-life.js';
import { createFinaliseActivities } from './finalise/finalise-sweep.js';
import { createPlanningActivities } from './planning/plan-sweep.js';
import { createRoundActivities } from './rounds/next-round.js';
import { createWebhookActivities } from './webhooks/deliver-webhook.js';
import { createScheduleActivities } from './schedules/create-scheduled-sweep.js';

export { createCellActivities } from './cells/run-cells.js';
export { createCheckActivities, type CheckDependencies } from './models/check-model.js';
export type { PackageCheck, PackageChecker, PackageUnderCheck } from './models/package-checker.js';
export type { AttemptOptions, CellExecutor, CellFailure, CellOutcome, GroupOutcome, TimedOutcome } from './cells/executor.js';
export type { CommitReport } from './commit/commit-cells.js';
export { collectGarbage, type CollectionReport } from './retention/collect-garbage.js';
export { CurrentWork } from './cells/current-work.js';
export type { CellDependencies, ControlDependencies } from './dependencies.js';
export { ModelVersionConflict, registerBuiltInModels } from './models/register-models.js';
export { loadModels } from './planning/models.js';

/** Every activity of the `control` queue. */
export function createControlActivities(dependencies: ControlDependencies) {
  return {
    ...createPlanningActivities(dependencies),
    ...createPagingActivities(dependencies),
    ...createProgressActivities(dependencies),
    ...createLifeActivities(dependencies),
    ...createRoundActivities(dependencies),
    ...createFinaliseActivities(dependencies),
    ...createScheduleActivities(dependencies),
    ...createModelControlActivities(dependencies),
    ...createWebhookActivities(dependencies),
  };
}

export type ControlActivities = ReturnType<typeof createControlActivities>;
export type CellActivities = ReturnType<typeof createCellActivities> & ReturnType<typeof createCheckActivities>;
