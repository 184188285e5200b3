import type { ReadProgressInput, SweepProgress } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** Activities that tell how far a sweep is. */
export function createProgressActivities({ database }: ControlDependencies) {
  return {
    /** The sweep's counters, kept up to date by every commit; one row is read. */
    async readProgress({ sweepId }: ReadProgressInput): Promise<SweepProgress> {
      const sweep = await database.sweep.findUniqueOrThrow({ where: { id: sweepId } });
      return { total: sweep.cellsTotal, complete: sweep.cellsComplete, failed: sweep.cellsFailed };
    },
  };
}
