import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { attemptParams } from '../contract/requests.js';
import { attemptListSchema } from '../contract/cells.js';
import { Answers } from '../openapi/answers.js';
import { AttemptsService } from './attempts.service.js';

@ApiTags('cells')
@ApiBearerAuth()
@Controller('v1/cells/:cellId/attempts')
export class AttemptsController {
  constructor(private readonly attempts: AttemptsService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listAttempts', summary: 'List the attempts at a cell with their logs' })
  @Answers({ schema: attemptListSchema, description: 'The attempts, oldest first.', problems: ['not-found'] })
  list(@CurrentPrincipal() principal: Principal, @Param({ schema: attemptParams }) { cellId }: { cellId: string }) {
    return this.attempts.list(principal, cellId);
  }
}
