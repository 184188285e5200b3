import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { askInputSchema, askParams, askViewSchema, type AskInput } from '../contract/asks.js';
import { sweepIdParams } from '../contract/requests.js';
import { sweepDetailSchema } from '../contract/sweeps.js';
import { Answers } from '../openapi/answers.js';
import { AsksService } from './asks.service.js';

@ApiTags('sweeps')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class AsksController {
  constructor(private readonly asks: AsksService) {}

  @Post('asks')
  @Access('submitter')
  @Audited({ operation: 'askPoints', target: 'sweep' })
  @ApiOperation({ operationId: 'askPoints', summary: 'Ask for points of a sweep that is open for an optimiser' })
  @ApiBody({ schema: { $ref: '#/components/schemas/AskInput' } })
  @Answers({
    status: 202,
    schema: askViewSchema,
    description: 'The points are stored and will be run.',
    problems: ['malformed-request', 'not-found', 'conflict', 'invalid', 'quota-exceeded', 'too-many-requests'],
  })
  ask(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Body({ schema: askInputSchema }) input: AskInput,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.asks.ask(principal, id, input, key);
  }

  @Get('asks/:number')
  @Access('viewer')
  @ApiOperation({ operationId: 'getAsk', summary: 'Read what was asked for, and what is measured of it' })
  @Answers({ schema: askViewSchema, description: 'The ask.', problems: ['not-found', 'conflict', 'invalid'] })
  tell(@CurrentPrincipal() principal: Principal, @Param({ schema: askParams }) { id, number }: { id: string; number: number }) {
    return this.asks.tell(principal, id, number);
  }

  @Post('close')
  @Access('submitter')
  @Audited({ operation: 'closeSweep', target: 'sweep' })
  @ApiOperation({ operationId: 'closeSweep', summary: 'Ask for no more points: the sweep ends when its cells are decided' })
  @Answers({ status: 202, schema: sweepDetailSchema, description: 'The sweep is closed.', problems: ['not-found', 'conflict'] })
  close(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.asks.close(principal, id);
  }
}
