import { Context } from '@temporalio/activity';
import type { Logger } from '../../platform/logging/index.js';
import { isOutage } from '../../platform/outage.js';

/** Waits between tries, milliseconds; the longest is well below the heartbeat timeout. */
const WAIT = { first: 500, factor: 2, longest: 5000 } as const;
/** How long one attempt waits for servers in all, milliseconds; after that the activity's own retries take over. */
const PATIENCE_MS = 600_000;

/**
 * Runs `work`, again while Postgres or S3 is away. An outage so costs waiting and not the activity's attempts, which are few because they
 * are meant for batches that take their worker down.
 * @param work May be repeated at any point.
 * @param draining Aborted when the worker is stopping: another one is to wait then.
 * @throws CancelledFailure when the activity is cancelled while it waits; else what `work` throws.
 */
export async function throughOutages<T>(work: () => Promise<T>, logger: Logger, draining: AbortSignal): Promise<T> {
  const context = Context.current();
  const deadline = performance.now() + PATIENCE_MS;
  for (let waitMs: number = WAIT.first; ; waitMs = Math.min(WAIT.longest, waitMs * WAIT.factor)) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || draining.aborted || performance.now() > deadline) throw error;
      logger.warn({ error, waitMs }, 'a server is away: the batch is run again in a moment');
      context.heartbeat();
      await context.sleep(waitMs);
    }
  }
}
