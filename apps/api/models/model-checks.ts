import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { QUEUES, WORKFLOW_IDS, WORKFLOW_TYPES, type ModelCheckInput } from '../../../workflows/names.js';
import { OutboxRepository } from '../installation/outbox.repository.js';
import { TEMPORAL } from '../services.js';
import { OutboxRounds } from '../temporal/outbox-rounds.js';

const RETRY_INTERVAL_MS = 5_000;
/** Younger models are still in the hands of the request that finalized them. */
const GRACE_MS = 5_000;
const BATCH = 100;

/**
 * Starts the checks of uploaded models, `model/<id>`. As with sweeps, the row is the outbox: a model in state `checking` whose
 * workflow could not be started gets it in a later round, and starting twice changes nothing.
 */
@Injectable()
export class ModelChecks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ModelChecks.name);
  private readonly rounds = new OutboxRounds(
    RETRY_INTERVAL_MS,
    () => this.retryUnstarted(new Date()),
    (error) => this.logger.warn(`models that wait for their check could not be read: ${String(error)}`),
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

  /** Starts the check now; a failure is logged and left to a later round. */
  async start(input: ModelCheckInput): Promise<void> {
    try {
      await this.temporal.workflow.start(WORKFLOW_TYPES.modelCheck, {
        taskQueue: QUEUES.sweeps,
        workflowId: WORKFLOW_IDS.modelCheck(input.modelId),
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        args: [input],
      });
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      this.logger.warn(
        `the check of model ${input.modelId} did not start; trying again every ${RETRY_INTERVAL_MS / 1000} s: ${String(error)}`,
      );
    }
  }

  /** Starts the check of every model that waits for one. */
  async retryUnstarted(now: Date): Promise<void> {
    const waiting = await this.outbox.modelChecks(new Date(now.getTime() - GRACE_MS), BATCH);
    for (const { id, device } of waiting) await this.start({ modelId: id, device });
  }
}
