import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxRepository } from '../installation/outbox.repository.js';
import { OutboxRounds } from '../temporal/outbox-rounds.js';
import { SweepWorkflows, type StartedSweep } from './sweep-workflows.js';

/** How often sweeps without a workflow are looked for. */
const RETRY_INTERVAL_MS = 5_000;
/** Younger sweeps are still in the hands of the request that made them, or being planned by their workflow. */
const GRACE_MS = 5_000;
/** Sweeps started in one round. */
const BATCH = 100;

/**
 * Starts the workflows of sweeps. The sweep's row is written first and is the outbox: when the start fails (Temporal is down, or this
 * process dies in between), the row stays in state `planning`, and every API process tries again every five seconds. Starting is
 * idempotent by the workflow's id, so that several processes, or a start whose answer got lost, do no harm. Amendments wait in the
 * same way, as rows in state `requested`.
 */
@Injectable()
export class SweepStarter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepStarter.name);
  private readonly rounds = new OutboxRounds(
    RETRY_INTERVAL_MS,
    async () => {
      await this.retryUnstarted(new Date());
      await this.retryAmendments(new Date());
    },
    (error) => this.logger.warn(`sweeps and amendments that wait for their workflow could not be read: ${String(error)}`),
  );

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly workflows: SweepWorkflows,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.end();
  }

  /** Starts a sweep's workflow now; a failure is logged and left to the next round. */
  async start(sweep: StartedSweep): Promise<void> {
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
    const waiting = await this.outbox.sweeps(new Date(now.getTime() - GRACE_MS), BATCH);
    for (const { id, teamId, priority } of waiting) await this.start({ sweepId: id, teamId, priority });
  }

  /** Tells a sweep's workflow that an amendment waits, starting it again where it has ended; a failure is left to the next round. */
  async amend(sweep: StartedSweep, amendment: number): Promise<void> {
    try {
      await this.workflows.amend(sweep, amendment);
    } catch (error) {
      this.logger.warn(`amendment ${amendment} of sweep ${sweep.sweepId} is stored and waits for its workflow: ${String(error)}`);
    }
  }

  /** Tells the workflows of all amendments that still wait. */
  async retryAmendments(now: Date): Promise<void> {
    const waiting = await this.outbox.amendments(new Date(now.getTime() - GRACE_MS), BATCH);
    for (const { number, sweep } of waiting)
      await this.amend({ sweepId: sweep.id, teamId: sweep.teamId, priority: sweep.priority }, number);
  }
}
