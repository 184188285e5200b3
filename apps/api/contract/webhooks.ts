import { z } from 'zod';

/** Webhooks and their deliveries: answers. */

const isoTime = z.iso.datetime();

export const webhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.enum(['sweep.created', 'sweep.started', 'sweep.ended'])),
  createdAt: isoTime,
});
export type WebhookResponse = z.infer<typeof webhookSchema>;

export const newWebhookSchema = webhookSchema.extend({
  secret: z
    .string()
    .nullable()
    .describe('Signs messages (Standard Webhooks, `whsec_...`). It is shown once: null in the answer to a repeated request.'),
});
export type NewWebhookResponse = z.infer<typeof newWebhookSchema>;

export const webhookListSchema = z.object({ items: z.array(webhookSchema) });

/** A message to a webhook with the log of its attempts. */
export const deliverySchema = z.object({
  id: z.uuid(),
  type: z.string(),
  state: z.enum(['pending', 'delivered', 'failed']),
  payload: z.unknown().describe('The body that is sent.'),
  attempts: z.array(
    z.object({ at: isoTime, status: z.int().nullable(), error: z.string().nullable(), milliseconds: z.number().nullable() }),
  ),
  createdAt: isoTime,
});
export type DeliveryResponse = z.infer<typeof deliverySchema>;

export const deliveryPageSchema = z.object({ items: z.array(deliverySchema), next: z.string().nullable() });
