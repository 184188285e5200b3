import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

const WITH_LAST_SWEEP = {
  include: { sweeps: { select: { id: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 } },
} as const satisfies Prisma.ScheduleDefaultArgs;

/** A schedule with the newest sweep that it started. */
export type ScheduleRow = Prisma.ScheduleGetPayload<typeof WITH_LAST_SWEEP>;

/** A schedule to insert. */
export type NewSchedule = Omit<Prisma.ScheduleUncheckedCreateInput, 'teamId' | 'sweeps' | 'createdAt' | 'deletedAt'>;

/** Schedules of a team. Deleted ones stay as rows, for the sweeps that name them. */
@Injectable()
export class SchedulesRepository {
  constructor(private readonly scope: TeamScope) {}

  async insert(teamId: string, schedule: NewSchedule): Promise<void> {
    await this.scope.of(teamId).schedule.create({ data: { ...schedule, teamId } });
  }

  async find(teamId: string, id: string): Promise<ScheduleRow | null> {
    return this.scope.of(teamId).schedule.findFirst({ where: { id, deletedAt: null }, ...WITH_LAST_SWEEP });
  }

  /** Newest first, after the schedule with this id; ids are UUIDs v7, so their order is that of creation. */
  async list(teamId: string, afterId: string | null, take: number): Promise<ScheduleRow[]> {
    return this.scope.of(teamId).schedule.findMany({
      where: { deletedAt: null, ...(afterId === null ? {} : { id: { lt: afterId } }) },
      ...WITH_LAST_SWEEP,
      orderBy: { id: 'desc' },
      take,
    });
  }

  async setPaused(teamId: string, id: string, paused: boolean): Promise<void> {
    await this.scope.of(teamId).schedule.updateMany({ where: { id }, data: { paused } });
  }

  async markDeleted(teamId: string, id: string, now: Date): Promise<void> {
    await this.scope.of(teamId).schedule.updateMany({ where: { id }, data: { deletedAt: now } });
  }
}
