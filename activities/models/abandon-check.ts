import type { AbandonCheckInput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { refuseModel } from './decide-model.js';

/** Activities that close the books on a model's check. */
export function createModelControlActivities({ database, logger }: ControlDependencies) {
  return {
    /** Refuses a model that could not be checked, so that nobody waits for it for ever. */
    async abandonCheck({ modelId, reason }: AbandonCheckInput): Promise<void> {
      await refuseModel(database, modelId, [
        { pointer: '/files', detail: `the check could not be made (${reason}); upload the model again as a new version` },
      ]);
      logger.warn({ modelId, reason }, 'model not checked');
    },
  };
}
