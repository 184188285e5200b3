import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { planQuery, sweepIdParams, sweepPageQuery, type PlanQuery, type SweepPageQuery } from '../contract/requests.js';
import { planSchema, sweepDetailSchema, sweepPageSchema } from '../contract/sweeps.js';
import { Answers, Problems } from '../openapi/answers.js';
import { SpecBody } from '../openapi/spec-body.js';
import { PlanService } from '../planning/plan.service.js';
import { SweepsService } from './sweeps.service.js';

@ApiTags('sweeps')
@ApiBearerAuth()
@Controller('v1/sweeps')
export class SweepsController {
  constructor(
    private readonly sweeps: SweepsService,
    private readonly plans: PlanService,
  ) {}

  @Post('plan')
  @Access('viewer')
  @ApiOperation({ operationId: 'planSweep', summary: 'Check and count a sweep without starting it' })
  @SpecBody()
  @Answers({
    schema: planSchema,
    description: 'The plan.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid'],
  })
  plan(@CurrentPrincipal() principal: Principal, @Query({ schema: planQuery }) query: PlanQuery, @Body() body: unknown) {
    return this.plans.plan(principal, body, query);
  }

  @Post()
  @Access('submitter')
  @Audited({ operation: 'submitSweep', target: 'sweep' })
  @ApiOperation({ operationId: 'submitSweep', summary: 'Submit a sweep' })
  @SpecBody()
  @Answers({
    status: 201,
    schema: sweepDetailSchema,
    description: 'The sweep is stored and starts.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid', 'quota-exceeded', 'too-many-requests'],
  })
  submit(@CurrentPrincipal() principal: Principal, @Body() body: unknown, @Headers('idempotency-key') idempotencyKey?: string) {
    return this.sweeps.submit(principal, body, idempotencyKey);
  }

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listSweeps', summary: 'List sweeps, newest first' })
  @Answers({ schema: sweepPageSchema, description: 'A page of sweeps.', problems: ['invalid'] })
  list(@CurrentPrincipal() principal: Principal, @Query({ schema: sweepPageQuery }) query: SweepPageQuery) {
    return this.sweeps.list(principal, query);
  }

  @Get(':id')
  @Access('viewer')
  @ApiOperation({ operationId: 'getSweep', summary: 'Read a sweep and its progress' })
  @Answers({ schema: sweepDetailSchema, description: 'The sweep.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.sweeps.get(principal, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('submitter')
  @Audited({ operation: 'deleteSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'deleteSweep', summary: 'Delete a sweep that has ended; it can be restored until it is purged' })
  @ApiResponse({ status: 204, description: 'Deleted.' })
  @Problems('not-found', 'conflict')
  delete(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.sweeps.delete(principal, id);
  }

  @Post(':id/restore')
  @Access('submitter')
  @Audited({ operation: 'restoreSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'restoreSweep', summary: 'Restore a deleted sweep as it was' })
  @Answers({ schema: sweepDetailSchema, description: 'The sweep is there again.', problems: ['not-found'] })
  restore(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.sweeps.restore(principal, id);
  }
}
