import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { workerListSchema } from '../contract/workers.js';
import { Answers } from '../openapi/answers.js';
import { WorkersService } from './workers.service.js';

@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1/workers')
export class WorkersController {
  constructor(private readonly workers: WorkersService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listWorkers', summary: 'Worker processes seen within the last day' })
  @Answers({ schema: workerListSchema, description: 'The workers, newest first.' })
  list(@CurrentPrincipal() principal: Principal) {
    return this.workers.list(principal);
  }
}
