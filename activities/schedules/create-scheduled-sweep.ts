import { ApplicationFailure } from '@temporalio/common';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import { reserveBudget } from '../../platform/budget/index.js';
import { sweepColumns } from '../../platform/database/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import type { CreateScheduledSweepInput, CreateScheduledSweepOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** Activities of scheduled runs. */
export function createScheduleActivities({ database, logger }: ControlDependencies) {
  return {
    /**
     * Creates the sweep of one scheduled run; it names its schedule. Repeating it with the same sweep id creates nothing more.
     * @throws ApplicationFailure `ScheduleGone` (final) when the schedule, or its team, was deleted meanwhile.
     */
    async createScheduledSweep({ scheduleId, sweepId }: CreateScheduledSweepInput): Promise<CreateScheduledSweepOutput> {
      const schedule = await database.schedule.findUnique({ where: { id: scheduleId }, include: { team: true } });
      if (schedule === null || schedule.deletedAt !== null || schedule.team.deletedAt !== null) {
        throw ApplicationFailure.nonRetryable(`The schedule ${scheduleId} does not exist any more.`, 'ScheduleGone');
      }
      const spec = sweepSpecSchema.parse(schedule.spec);
      const count = await database.$transaction(async (transaction) => {
        const created = await transaction.sweep.createMany({
          data: [{ id: sweepId, teamId: schedule.teamId, scheduleId, ...sweepColumns(spec) }],
          skipDuplicates: true,
        });
        if (created.count > 0) {
          await reserveBudget(transaction, sweepId, schedule.teamId);
          await recordSweepEvent(transaction, 'sweep.created', sweepId, schedule.teamId);
        }
        return created.count;
      });
      if (count > 0) logger.info({ scheduleId, sweepId }, 'scheduled sweep created');
      return { teamId: schedule.teamId };
    },
  };
}
