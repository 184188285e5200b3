import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import {
  accessPageQuery,
  keyIdParams,
  keyInputSchema,
  keyPageSchema,
  keySchema,
  newKeySchema,
  type AccessPageQuery,
  type KeyInput,
} from '../contract/access.js';
import { Answers } from '../openapi/answers.js';
import { KeysService } from './keys.service.js';

@ApiTags('access')
@ApiBearerAuth()
@Controller('v1/keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Post()
  @Access('admin')
  @Audited({ operation: 'createKey', target: 'key', secrets: ['key'] })
  @ApiOperation({ operationId: 'createKey', summary: 'Make an API key; it is shown once' })
  @ApiBody({ schema: { $ref: '#/components/schemas/KeyInput' } })
  @Answers({
    status: 201,
    schema: newKeySchema,
    description: 'The key. Keep it: it cannot be shown again.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid'],
  })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: keyInputSchema }) input: KeyInput) {
    return this.keys.create(principal, input);
  }

  @Get()
  @Access('admin')
  @ApiOperation({ operationId: 'listKeys', summary: 'List the API keys of the team, newest first' })
  @Answers({ schema: keyPageSchema, description: 'A page of keys.', problems: ['invalid'] })
  list(@CurrentPrincipal() principal: Principal, @Query({ schema: accessPageQuery }) query: AccessPageQuery) {
    return this.keys.list(principal, query);
  }

  @Post(':id/revoke')
  @Access('admin')
  @Audited({ operation: 'revokeKey', target: 'key', reader: KeysService })
  @ApiOperation({ operationId: 'revokeKey', summary: 'Revoke an API key; it stops working at once' })
  @Answers({ schema: keySchema, description: 'The key is revoked.', problems: ['not-found', 'conflict'] })
  revoke(@CurrentPrincipal() principal: Principal, @Param({ schema: keyIdParams }) { id }: { id: string }) {
    return this.keys.revoke(principal, id);
  }
}
