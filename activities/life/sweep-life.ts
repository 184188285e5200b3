import { ApplicationFailure } from '@temporalio/common';
import type { AdjustSweepInput, PauseSweepInput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** Activities behind the updates of a sweep's workflow. */
export function createLifeActivities({ database, logger }: ControlDependencies) {
  return {
    /** Pauses or resumes a sweep. A paused sweep is not live: none of its cells can be claimed, and others may take them over. */
    async pauseSweep({ sweepId, paused }: PauseSweepInput): Promise<void> {
      const { count } = await database.sweep.updateMany({
        where: { id: sweepId, state: paused ? 'running' : 'paused' },
        data: { state: paused ? 'paused' : 'running' },
      });
      if (count > 0) logger.info({ sweepId }, paused ? 'sweep paused' : 'sweep resumed');
    },

    /**
     * Writes new settings over those of the revision that the caller has seen; repeating it changes nothing.
     * @returns The new revision.
     * @throws ApplicationFailure `RevisionChanged` (final) when somebody else was first.
     */
    async adjustSweep({ sweepId, revision, settings }: AdjustSweepInput): Promise<number> {
      const next = revision + 1;
      const { count } = await database.sweep.updateMany({ where: { id: sweepId, revision }, data: { ...settings, revision: next } });
      if (count === 1 || (await database.sweep.count({ where: { id: sweepId, revision: next, ...settings } })) === 1) return next;
      throw ApplicationFailure.nonRetryable('The sweep was changed meanwhile; read it again.', 'RevisionChanged');
    },
  };
}
