import { ApplicationFailure } from '@temporalio/common';
import { reserveMore } from '../../platform/budget/index.js';
import type { Database } from '../../platform/database/index.js';
import type {
  AdjustSweepInput,
  PauseSpentSweepInput,
  PauseSpentSweepOutput,
  PauseSweepInput,
  TopUpBudgetInput,
  TopUpBudgetOutput,
} from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** Activities behind the updates of a sweep's workflow. */
export function createLifeActivities({ database, logger }: ControlDependencies) {
  return {
    /** Pauses or resumes a sweep. A paused sweep is not live: none of its cells can be claimed, and others may take them over. */
    async pauseSweep({ sweepId, paused }: PauseSweepInput): Promise<void> {
      const { count } = await database.sweep.updateMany({
        where: { id: sweepId, state: paused ? 'running' : 'paused' },
        data: paused ? { state: 'paused', pauseReason: 'request' } : { state: 'running', pauseReason: null },
      });
      if (count > 0) logger.info({ sweepId }, paused ? 'sweep paused' : 'sweep resumed');
    },

    /**
     * Pauses a sweep whose budget is used up, unless it was topped up meanwhile or all of its cells are decided. Nothing of it may be
     * running any more.
     */
    async pauseSpentSweep({ sweepId }: PauseSpentSweepInput): Promise<PauseSpentSweepOutput> {
      const count = await database.$executeRaw`
        update sweeps s set state = 'paused', pause_reason = 'budget'
        where s.id = ${sweepId}::uuid and s.state = 'running' and s.charged_ms >= s.budget_ms
          and exists (select 1 from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
                      where sc.sweep_id = s.id and c.state in ('pending', 'running'))`;
      if (count > 0) logger.info({ sweepId }, 'sweep paused: its budget is used up');
      return { paused: await waitsForBudget(database, sweepId) };
    },

    /** Adds to the budget of a sweep, and lets it run where it waited for that. Repeating it changes nothing. */
    async topUpBudget({ sweepId, request, deviceSeconds }: TopUpBudgetInput): Promise<TopUpBudgetOutput> {
      await reserveMore(database, sweepId, request, deviceSeconds);
      logger.info({ sweepId, deviceSeconds }, 'budget topped up');
      return { spent: await waitsForBudget(database, sweepId) };
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

/** Whether the sweep is paused until its budget is larger. */
async function waitsForBudget(database: Database, sweepId: string): Promise<boolean> {
  return (await database.sweep.count({ where: { id: sweepId, pauseReason: 'budget' } })) === 1;
}
