import { proxyActivities } from '@temporalio/workflow';
import type { ControlActivities } from '../../activities/index.js';
import { control } from '../activity-proxies.js';
import { QUEUES, type WebhookInput } from '../names.js';

/**
 * Receivers are down for minutes or for a night: attempts after 5, 20, 80 s and so on to 6 hours, 12 in all, which reaches over a day.
 * Their number is bounded because a receiver that never comes back must not be called for ever.
 */
const { deliverWebhook } = proxyActivities<Pick<ControlActivities, 'deliverWebhook'>>({
  taskQueue: QUEUES.control,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '5s', backoffCoefficient: 4, maximumInterval: '6h', maximumAttempts: 12 },
});

/** Sends one delivery of a webhook until it is accepted or given up. */
export async function webhookWorkflow({ deliveryId }: WebhookInput): Promise<'delivered' | 'failed'> {
  try {
    await deliverWebhook({ deliveryId });
    return 'delivered';
  } catch {
    // What went wrong is in the log of the delivery; a failed delivery is a fact, not a failed workflow.
    await control.giveUpWebhook({ deliveryId });
    return 'failed';
  }
}
