import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { QUEUES, WORKFLOW_IDS, WORKFLOW_TYPES } from '../../../workflows/names.js';
import { OutboxRepository } from '../installation/outbox.repository.js';
import { TEMPORAL } from '../services.js';
import { OutboxRounds } from '../temporal/outbox-rounds.js';
import { reachingTemporal } from '../temporal/unavailable.js';

const INTERVAL_MS = 2_000;
/** Deliveries started in one round. */
const BATCH = 100;

/**
 * Starts the workflows of deliveries. The transaction that writes an event writes its deliveries too, so none is lost; every API process
 * looks for those without a workflow. Starting is idempotent by the workflow's id.
 */
@Injectable()
export class DeliveryStarter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DeliveryStarter.name);
  private readonly rounds = new OutboxRounds(
    INTERVAL_MS,
    () => this.startWaiting(),
    (error) => this.logger.warn(`webhook deliveries wait for their workflows: ${String(error)}`),
  );

  constructor(
    private readonly outbox: OutboxRepository,
    @Inject(TEMPORAL) private readonly temporal: Client,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.end();
  }

  /** Starts the workflows of waiting deliveries. @throws Problem 503 when Temporal does not answer. */
  async startWaiting(): Promise<void> {
    for (const id of await this.outbox.deliveries(BATCH)) {
      await this.start(id);
      await this.outbox.deliveryStarted(id, new Date());
    }
  }

  private async start(deliveryId: string): Promise<void> {
    const options = { taskQueue: QUEUES.sweeps, workflowId: WORKFLOW_IDS.webhook(deliveryId), args: [{ deliveryId }] };
    try {
      await reachingTemporal(() => this.temporal.workflow.start(WORKFLOW_TYPES.webhook, options));
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
