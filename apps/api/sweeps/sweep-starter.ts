import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Database } from '../../../platform/database/index.js';
import type { SweepInput } from '../../../workflows/names.js';
import { PRISMA } from '../services.js';
import { SweepWorkflows } from './sweep-workflows.js';

/** How often sweeps without a workflow are looked for. */
const RETRY_INTERVAL_MS = 5_000;
/** Younger sweeps are still in the hands of the request that made them, or being planned by their workflow. */
const GRACE_MS = 5_000;
/** Sweeps started in one round. */
const BATCH = 100;

/**
 * Starts the workflows of sweeps. The sweep's row is written first and is the outbox: when the start fails (Temporal is down, or this
 * process dies in between), the row stays in state `planning`, and every API process tries again every five seconds. Starting is
 * idempotent by the workflow's id, so that several processes, or a start whose answer got lost, do no harm.
 */
@Injectable()
export class SweepStarter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepStarter.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    @Inject(PRISMA) private readonly prisma: Database,
    private readonly workflows: SweepWorkflows,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round = this.round.then(() => this.retryLogged());
    }, RETRY_INTERVAL_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** Starts a sweep's workflow now; a failure is logged and left to the next round. */
  async start(sweep: SweepInput): Promise<void> {
    try {
      await this.workflows.start(sweep);
    } catch (error) {
      this.logger.warn(
        `sweep ${sweep.sweepId} is stored but its workflow did not start; trying again every ${RETRY_INTERVAL_MS / 1000} s: ${String(error)}`,
      );
    }
  }

  /** Starts every submitted sweep that should have a workflow and may not have one; scheduled ones are started by their schedule's workflow. */
  async retryUnstarted(now: Date): Promise<void> {
    const waiting = await this.prisma.sweep.findMany({
      where: { state: 'planning', startedAt: null, scheduleId: null, createdAt: { lt: new Date(now.getTime() - GRACE_MS) } },
      select: { id: true, teamId: true },
      orderBy: { createdAt: 'asc' },
      take: BATCH,
    });
    for (const { id, teamId } of waiting) await this.start({ sweepId: id, teamId });
  }

  private async retryLogged(): Promise<void> {
    try {
      await this.retryUnstarted(new Date());
    } catch (error) {
      this.logger.warn(`sweeps that wait for their workflow could not be read: ${String(error)}`);
    }
  }
}
