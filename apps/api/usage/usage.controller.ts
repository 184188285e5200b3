import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { sweepIdParams } from '../contract/requests.js';
import { usageSchema } from '../contract/usage.js';
import { Answers } from '../openapi/answers.js';
import { UsageService } from './usage.service.js';

@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1')
export class UsageController {
  constructor(private readonly usage: UsageService) {}

  @Get('usage')
  @Access('viewer')
  @ApiOperation({ operationId: 'getUsage', summary: "Read what the team's sweeps have used, the wasted share apart" })
  @Answers({ schema: usageSchema, description: 'Device-seconds and bytes.' })
  ofTeam(@CurrentPrincipal() principal: Principal) {
    return this.usage.ofTeam(principal);
  }

  @Get('sweeps/:id/usage')
  @Access('viewer')
  @ApiOperation({ operationId: 'getSweepUsage', summary: 'Read what a sweep has used, the wasted share apart' })
  @Answers({ schema: usageSchema, description: 'Device-seconds and bytes.', problems: ['not-found'] })
  ofSweep(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.usage.ofSweep(principal, id);
  }
}
