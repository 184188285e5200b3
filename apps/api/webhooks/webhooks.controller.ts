import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import {
  deliveryIdParams,
  deliveryPageQuery,
  webhookIdParams,
  webhookInputSchema,
  type DeliveryPageQuery,
  type WebhookInput,
} from '../contract/requests.js';
import { deliveryPageSchema, deliverySchema, newWebhookSchema, webhookListSchema, webhookSchema } from '../contract/webhooks.js';
import { Answers, Problems } from '../openapi/answers.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('webhooks')
@ApiBearerAuth()
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Post()
  @Access('admin')
  @Audited({ operation: 'createWebhook', target: 'webhook', secrets: ['secret'] })
  @ApiOperation({ operationId: 'createWebhook', summary: 'Have events sent to an address; the answer shows the signing secret once' })
  @ApiBody({ schema: { $ref: '#/components/schemas/WebhookInput' } })
  @Answers({ status: 201, schema: newWebhookSchema, description: 'The webhook.', problems: ['malformed-request', 'invalid', 'conflict'] })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: webhookInputSchema }) input: WebhookInput) {
    return this.webhooks.create(principal, input);
  }

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listWebhooks', summary: 'List the webhooks of the team' })
  @Answers({ schema: webhookListSchema, description: 'The webhooks, without secrets.' })
  list(@CurrentPrincipal() principal: Principal) {
    return this.webhooks.list(principal);
  }

  @Get(':id')
  @Access('viewer')
  @ApiOperation({ operationId: 'getWebhook', summary: 'Read a webhook' })
  @Answers({ schema: webhookSchema, description: 'The webhook, without its secret.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: webhookIdParams }) { id }: { id: string }) {
    return this.webhooks.get(principal, id);
  }

  @Delete(':id')
  @Access('admin')
  @Audited({ operation: 'deleteWebhook', target: 'webhook', reader: WebhooksService })
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Delete a webhook' })
  @ApiResponse({ status: 204, description: 'Deleted.' })
  @Problems('not-found')
  delete(@CurrentPrincipal() principal: Principal, @Param({ schema: webhookIdParams }) { id }: { id: string }) {
    return this.webhooks.delete(principal, id);
  }

  @Get(':id/deliveries')
  @Access('viewer')
  @ApiOperation({ operationId: 'listDeliveries', summary: 'The delivery log of a webhook, newest first' })
  @Answers({ schema: deliveryPageSchema, description: 'A page of deliveries.', problems: ['not-found', 'invalid'] })
  deliveries(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: webhookIdParams }) { id }: { id: string },
    @Query({ schema: deliveryPageQuery }) query: DeliveryPageQuery,
  ) {
    return this.webhooks.deliveries(principal, id, query);
  }

  @Post(':id/deliveries/:deliveryId/redeliver')
  @Access('admin')
  @Audited({ operation: 'redeliver', target: 'webhook', reader: WebhooksService })
  @ApiOperation({ operationId: 'redeliver', summary: 'Send the message of a delivery again' })
  @Answers({ status: 202, schema: deliverySchema, description: 'The new delivery.', problems: ['not-found'] })
  redeliver(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: deliveryIdParams }) { id, deliveryId }: { id: string; deliveryId: string },
  ) {
    return this.webhooks.redeliver(principal, id, deliveryId);
  }
}
