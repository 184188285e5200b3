import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { auditPageQuery, auditPageSchema, type AuditPageQuery } from '../contract/access.js';
import { Answers } from '../openapi/answers.js';
import { AuditService } from './audit.service.js';

@ApiTags('access')
@ApiBearerAuth()
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Access('admin')
  @ApiOperation({ operationId: 'listAuditLog', summary: 'Every write of the team: who, what, when, before and after; newest first' })
  @Answers({ schema: auditPageSchema, description: 'A page of entries.', problems: ['invalid'] })
  list(@CurrentPrincipal() principal: Principal, @Query({ schema: auditPageQuery }) query: AuditPageQuery) {
    return this.audit.list(principal, query);
  }
}
