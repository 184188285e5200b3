import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/index.js';
import { PRISMA } from '../services.js';

/** A sweep, as its workflow needs to know it. */
export interface SweepToStart {
  readonly id: string;
  readonly teamId: string;
  readonly priority: number;
}

/** Rows of all teams that wait for their workflow, the oldest first. Whoever reads them starts workflows and answers nobody. */
@Injectable()
export class OutboxRepository {
  constructor(@Inject(PRISMA) private readonly prisma: Database) {}

  /** Submitted sweeps from before a time that may have no workflow; scheduled ones are started by their schedule's workflow. */
  async sweeps(before: Date, take: number): Promise<SweepToStart[]> {
    return this.prisma.sweep.findMany({
      where: { state: 'planning', startedAt: null, scheduleId: null, createdAt: { lt: before } },
      select: { id: true, teamId: true, priority: true },
      orderBy: { createdAt: 'asc' },
      take,
    });
  }

  /** Amendments from before a time that no workflow has applied. */
  async amendments(before: Date, take: number): Promise<{ readonly number: number; readonly sweep: SweepToStart }[]> {
    return this.prisma.sweepAmendment.findMany({
      where: { state: 'requested', createdAt: { lt: before } },
      select: { number: true, sweep: { select: { id: true, teamId: true, priority: true } } },
      orderBy: { createdAt: 'asc' },
      take,
    });
  }

  /** Models that were finalized before a time and are not checked yet. */
  async modelChecks(before: Date, take: number): Promise<{ readonly id: string; readonly device: string }[]> {
    return this.prisma.model.findMany({
      where: { state: 'checking', finalizedAt: { lt: before } },
      select: { id: true, device: true },
      orderBy: { finalizedAt: 'asc' },
      take,
    });
  }

  /** Ids of deliveries without a workflow. */
  async deliveries(take: number): Promise<string[]> {
    const rows = await this.prisma.webhookDelivery.findMany({
      where: { state: 'pending', startedAt: null },
      select: { id: true },
      orderBy: { id: 'asc' },
      take,
    });
    return rows.map(({ id }) => id);
  }

  /** Notes that a delivery has its workflow. */
  async deliveryStarted(id: string, now: Date): Promise<void> {
    await this.prisma.webhookDelivery.update({ where: { id }, data: { startedAt: now } });
  }
}
