import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SweepExtension } from '../../../core/grid/spec.js';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { extensionInputSchema, rerunInputSchema, sweepIdParams, type RerunInput } from '../contract/requests.js';
import { sweepDetailSchema } from '../contract/sweeps.js';
import { Answers } from '../openapi/answers.js';
import { AmendmentsService } from './amendments.service.js';
import { SweepsService } from '../sweeps/sweeps.service.js';

@ApiTags('sweeps')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class AmendmentsController {
  constructor(private readonly amendments: AmendmentsService) {}

  @Post('extend')
  @Access('submitter')
  @Audited({ operation: 'extendSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'extendSweep', summary: 'Add values to the axes of a sweep; only the new cells run' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SweepExtension' } })
  @Answers({
    status: 202,
    schema: sweepDetailSchema,
    description: 'The amendment is stored and will be applied.',
    problems: ['malformed-request', 'not-found', 'conflict', 'invalid'],
  })
  extend(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Body({ schema: extensionInputSchema }) extension: SweepExtension,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.amendments.extend(principal, id, extension, key);
  }

  @Post('rerun')
  @Access('submitter')
  @Audited({ operation: 'rerunCells', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'rerunCells', summary: 'Run failed or selected cells of a sweep again' })
  @ApiBody({ schema: { $ref: '#/components/schemas/RerunInput' } })
  @Answers({
    status: 202,
    schema: sweepDetailSchema,
    description: 'The amendment is stored and will be applied.',
    problems: ['malformed-request', 'not-found', 'conflict', 'invalid'],
  })
  rerun(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Body({ schema: rerunInputSchema }) input: RerunInput,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.amendments.rerun(principal, id, input, key);
  }
}
