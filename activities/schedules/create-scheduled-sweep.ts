import { ApplicationFailure } from '@temporalio/common';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import { reserveBudget } from '../../platform/budget/index.js';
import { sweepColumns } from '../../platform/database/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import { lockQuotas, refusalOf } from '../../platform/quotas/index.js';
import type { CreateScheduledSweepInput, CreateScheduledSweepOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** Activities of scheduled runs. */
export function createScheduleActivities({ database, quotas, logger }: ControlDependencies) {
  return {
    /**
     * Creates the sweep of one scheduled run; it names its schedule. Repeating it with the same sweep id creates nothing more.
     * @throws ApplicationFailure `ScheduleGone` (final) when the schedule, or its team, was deleted meanwhile; `QuotaExceeded` (final) when a
     *   quota of the team leaves no room for this run. The next run tries again.
     */
    async createScheduledSweep({ scheduleId, sweepId }: CreateScheduledSweepInput): Promise<CreateScheduledSweepOutput> {
      const schedule = await database.schedule.findUnique({ where: { id: scheduleId }, include: { team: true } });
      if (schedule === null || schedule.deletedAt !== null || schedule.team.deletedAt !== null) {
        throw ApplicationFailure.nonRetryable(`The schedule ${scheduleId} does not exist any more.`, 'ScheduleGone');
      }
      const spec = sweepSpecSchema.parse(schedule.spec);
      const count = await database.$transaction(async (transaction) => {
        const use = await lockQuotas(transaction, schedule.teamId, quotas);
        if ((await transaction.sweep.count({ where: { id: sweepId } })) > 0) return 0;
        const refusal = refusalOf(use, { cells: null, opens: true, seconds: spec.budget?.deviceSeconds ?? 0 });
        if (refusal !== null) throw ApplicationFailure.nonRetryable(refusal.detail, 'QuotaExceeded');
        await transaction.sweep.create({ data: { id: sweepId, teamId: schedule.teamId, scheduleId, ...sweepColumns(spec) } });
        await reserveBudget(transaction, sweepId, schedule.teamId);
        await recordSweepEvent(transaction, 'sweep.created', sweepId, schedule.teamId);
        return 1;
      });
      if (count > 0) logger.info({ scheduleId, sweepId }, 'scheduled sweep created');
      return { teamId: schedule.teamId };
    },
  };
}
