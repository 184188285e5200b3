import { Body, Controller, Headers, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { budgetInputSchema, sweepIdParams, sweepSettingsSchema, type BudgetInput, type SweepSettingsInput } from '../contract/requests.js';
import { sweepDetailSchema } from '../contract/sweeps.js';
import { Answers } from '../openapi/answers.js';
import { ControlService } from './control.service.js';
import { SweepsService } from '../sweeps/sweeps.service.js';

@ApiTags('sweeps')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class ControlController {
  constructor(private readonly control: ControlService) {}

  @Post('pause')
  @Access('submitter')
  @Audited({ operation: 'pauseSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'pauseSweep', summary: 'Pause a sweep; running cells are given up, complete cells stay' })
  @Answers({ schema: sweepDetailSchema, description: 'The sweep is paused.', problems: ['not-found', 'conflict', 'unavailable'] })
  pause(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.control.pause(principal, id);
  }

  @Post('resume')
  @Access('submitter')
  @Audited({ operation: 'resumeSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'resumeSweep', summary: 'Resume a paused sweep' })
  @Answers({ schema: sweepDetailSchema, description: 'The sweep runs.', problems: ['not-found', 'conflict', 'unavailable'] })
  resume(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.control.resume(principal, id);
  }

  @Post('cancel')
  @Access('submitter')
  @Audited({ operation: 'cancelSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'cancelSweep', summary: 'Cancel a sweep; complete cells stay' })
  @Answers({ status: 202, schema: sweepDetailSchema, description: 'The sweep stops.', problems: ['not-found', 'conflict', 'unavailable'] })
  cancel(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.control.cancel(principal, id);
  }

  @Post('budget')
  @Access('submitter')
  @Audited({ operation: 'topUpBudget', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'topUpBudget', summary: 'Add to the budget of a sweep; one that waits for that goes on' })
  @ApiBody({ schema: { $ref: '#/components/schemas/BudgetInput' } })
  @Answers({
    schema: sweepDetailSchema,
    description: 'The budget is larger.',
    problems: ['not-found', 'conflict', 'invalid', 'quota-exceeded', 'too-many-requests', 'unavailable'],
  })
  topUp(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Body({ schema: budgetInputSchema }) input: BudgetInput,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.control.topUp(principal, id, input, key);
  }

  @Patch()
  @Access('submitter')
  @Audited({ operation: 'adjustSweep', target: 'sweep', reader: SweepsService })
  @ApiOperation({ operationId: 'adjustSweep', summary: 'Change priority and concurrency while a sweep runs' })
  @ApiHeader({ name: 'if-match', required: true, description: 'ETag of the sweep as it was read, or `*`.' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SweepSettings' } })
  @Answers({
    schema: sweepDetailSchema,
    description: 'The settings are in force.',
    problems: ['not-found', 'conflict', 'precondition-failed', 'invalid', 'precondition-required', 'unavailable'],
  })
  adjust(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Body({ schema: sweepSettingsSchema }) settings: SweepSettingsInput,
    @Headers('if-match') ifMatch?: string,
  ) {
    return this.control.adjust(principal, id, settings, ifMatch);
  }
}
