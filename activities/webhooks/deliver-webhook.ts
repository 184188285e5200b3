import { ApplicationFailure } from '@temporalio/common';
import { ForbiddenTarget, postWebhook } from '../../platform/webhooks/index.js';
import type { Database } from '../../platform/database/index.js';
import type { DeliverWebhookInput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** One line of a delivery's log. */
interface Attempt {
  readonly at: string;
  readonly status: number | null;
  readonly error: string | null;
  readonly milliseconds: number | null;
}

/** Activities that send webhooks. */
export function createWebhookActivities({ database, privateWebhooks }: ControlDependencies) {
  return {
    /**
     * Sends a delivery once and writes the attempt to its log.
     * @throws ApplicationFailure `WebhookNotDelivered` (retryable) when the receiver did not answer 2xx.
     * @throws ApplicationFailure `WebhookForbidden` (final) when the address may not be used or the receiver is gone (410).
     */
    async deliverWebhook({ deliveryId }: DeliverWebhookInput): Promise<void> {
      const delivery = await database.webhookDelivery.findUniqueOrThrow({ where: { id: deliveryId }, include: { webhook: true } });
      if (delivery.state === 'delivered') return;
      const { webhook, payload } = delivery;
      if (webhook.deletedAt !== null) throw ApplicationFailure.nonRetryable('the webhook was deleted', 'WebhookForbidden');
      const at = new Date().toISOString();
      const message = { id: `msg_${deliveryId}`, url: webhook.url, secret: webhook.secret, body: JSON.stringify(payload) };
      const answer = await postWebhook(message, privateWebhooks).catch(async (error: unknown) => {
        await note(database, deliveryId, { at, status: null, error: reasonOf(error), milliseconds: null }, false);
        if (error instanceof ForbiddenTarget) throw ApplicationFailure.nonRetryable(error.message, 'WebhookForbidden');
        throw ApplicationFailure.retryable(reasonOf(error), 'WebhookNotDelivered');
      });
      const delivered = answer.status >= 200 && answer.status < 300;
      await note(database, deliveryId, { at, status: answer.status, error: null, milliseconds: answer.milliseconds }, delivered);
      if (answer.status === 410) throw ApplicationFailure.nonRetryable('the receiver answered 410 Gone', 'WebhookForbidden');
      if (!delivered) throw ApplicationFailure.retryable(`the receiver answered ${answer.status}`, 'WebhookNotDelivered');
    },

    /** Gives a delivery up after its last attempt; one that was delivered meanwhile is left alone. */
    async giveUpWebhook({ deliveryId }: DeliverWebhookInput): Promise<void> {
      await database.webhookDelivery.updateMany({ where: { id: deliveryId, state: 'pending' }, data: { state: 'failed' } });
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

async function note(database: Database, deliveryId: string, attempt: Attempt, delivered: boolean): Promise<void> {
  await database.$executeRaw`
    update webhook_deliveries
    set attempts = attempts || ${JSON.stringify([attempt])}::jsonb,
        state = case when ${delivered} then 'delivered' else state end
    where id = ${deliveryId}::uuid`;
}
