import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Webhook, WebhookDelivery } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** Webhooks of a team and their deliveries. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly scope: TeamScope) {}

  async insert(teamId: string, webhook: Pick<Webhook, 'url' | 'events' | 'secret'>): Promise<Webhook> {
    return this.scope.of(teamId).webhook.create({ data: { id: uuidv7(), teamId, ...webhook } });
  }

  async list(teamId: string): Promise<Webhook[]> {
    return this.scope.of(teamId).webhook.findMany({ where: { deletedAt: null }, orderBy: { id: 'asc' } });
  }

  async find(teamId: string, id: string): Promise<Webhook | null> {
    return this.scope.of(teamId).webhook.findFirst({ where: { id, deletedAt: null } });
  }

  /** Marks a webhook deleted; its log stays. False when there is none. */
  async delete(teamId: string, id: string): Promise<boolean> {
    const { count } = await this.scope.of(teamId).webhook.updateMany({ where: { id, deletedAt: null }, data: { deletedAt: new Date() } });
    return count === 1;
  }

  /** Deliveries of a webhook, newest first, after an id. */
  async deliveries(teamId: string, webhookId: string, after: string | null, take: number): Promise<WebhookDelivery[]> {
    const where = { webhookId, ...(after === null ? {} : { id: { lt: after } }) };
    return this.scope.of(teamId).webhookDelivery.findMany({ where, orderBy: { id: 'desc' }, take });
  }

  /** A new delivery with the payload of an earlier one; null when there is no such delivery. */
  async repeat(teamId: string, webhookId: string, deliveryId: string): Promise<WebhookDelivery | null> {
    const first = await this.scope.of(teamId).webhookDelivery.findFirst({ where: { id: deliveryId, webhookId } });
    if (first === null) return null;
    const { type, payload } = first;
    return this.scope.of(teamId).webhookDelivery.create({ data: { id: uuidv7(), teamId, webhookId, type, payload: payload ?? {} } });
  }
}
