import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Webhook, WebhookDelivery } from '../../../prisma/generated/client.js';
import { checkedAddresses, ForbiddenTarget } from '../../../platform/webhooks/index.js';
import type { Principal } from '../auth/principal.js';
import type { DeliveryPageQuery, WebhookInput } from '../contract/requests.js';
import type { DeliveryResponse, NewWebhookResponse, WebhookResponse } from '../contract/webhooks.js';
import { idAfter, pageOf } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** Webhooks of a team at most. */
const MAX_WEBHOOKS = 50;
/** Bytes of a signing secret: Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

/** Webhooks: who is told what happened, and how that went. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhooksRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Stores a webhook; the answer is the only one that shows its secret. @throws Problem 422 for an address that may not be used. */
  async create({ teamId }: Principal, { url, events }: WebhookInput): Promise<NewWebhookResponse> {
    await this.requireAllowed(url);
    if ((await this.webhooks.list(teamId)).length >= MAX_WEBHOOKS)
      throw new Problem('conflict', `a team has at most ${MAX_WEBHOOKS} webhooks`);
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    return { ...webhookView(await this.webhooks.insert(teamId, { url, events, secret })), secret };
  }

  async list({ teamId }: Principal): Promise<{ items: WebhookResponse[] }> {
    return { items: (await this.webhooks.list(teamId)).map(webhookView) };
  }

  /** One webhook, without its secret. @throws Problem 404. */
  async get({ teamId }: Principal, id: string): Promise<WebhookResponse> {
    return webhookView(await this.require(teamId, id));
  }

  /** Deletes a webhook; deliveries that wait are given up. @throws Problem 404. */
  async delete({ teamId }: Principal, id: string): Promise<void> {
    if (!(await this.webhooks.delete(teamId, id))) throw Problem.notFound('webhook', id);
  }

  /** The log of a webhook, newest first. @throws Problem 404. */
  async deliveries(
    { teamId }: Principal,
    id: string,
    query: DeliveryPageQuery,
  ): Promise<{ items: DeliveryResponse[]; next: string | null }> {
    await this.require(teamId, id);
    const after = idAfter(query.cursor);
    if (after !== null && !/^[0-9a-f-]{36}$/.test(after))
      throw Problem.invalid([{ pointer: 'cursor', detail: 'not a cursor of this listing' }]);
    const rows = await this.webhooks.deliveries(teamId, id, after, query.limit + 1);
    const page = pageOf(rows, query.limit, (row) => [row.id]);
    return { items: page.rows.map(deliveryView), next: page.next };
  }

  /** Sends the message of a delivery again, as a delivery of its own. @throws Problem 404. */
  async redeliver({ teamId }: Principal, id: string, deliveryId: string): Promise<DeliveryResponse> {
    await this.require(teamId, id);
    const delivery = await this.webhooks.repeat(teamId, id, deliveryId);
    if (delivery === null) throw Problem.notFound('delivery', deliveryId);
    return deliveryView(delivery);
  }

  private async require(teamId: string, id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(teamId, id);
    if (webhook === null) throw Problem.notFound('webhook', id);
    return webhook;
  }

  private async requireAllowed(url: string): Promise<void> {
    try {
      await checkedAddresses(new URL(url), this.settings.privateWebhooks);
    } catch (error) {
      if (error instanceof ForbiddenTarget) throw Problem.invalid([{ pointer: '/url', detail: error.message }]);
      throw error;
    }
  }
}

function webhookView({ id, url, events, createdAt }: Webhook): WebhookResponse {
  return { id, url, events: events as WebhookResponse['events'], createdAt: createdAt.toISOString() };
}

function deliveryView({ id, type, state, payload, attempts, createdAt }: WebhookDelivery): DeliveryResponse {
  return {
    id,
    type,
    state: state as DeliveryResponse['state'],
    payload,
    attempts: attempts as unknown as DeliveryResponse['attempts'],
    createdAt: createdAt.toISOString(),
  };
}
