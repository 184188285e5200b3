import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { scheduleIdParams, schedulePageQuery, type SchedulePageQuery } from '../contract/requests.js';
import { schedulePageSchema, scheduleSchema, triggerSchema } from '../contract/schedules.js';
import { Answers, Problems } from '../openapi/answers.js';
import { SchedulesService } from './schedules.service.js';

@ApiTags('schedules')
@ApiBearerAuth()
@Controller('v1/schedules')
export class SchedulesController {
  constructor(private readonly schedules: SchedulesService) {}

  @Post()
  @Access('submitter')
  @Audited({ operation: 'createSchedule', target: 'schedule' })
  @ApiOperation({ operationId: 'createSchedule', summary: 'Run a sweep spec every night, or at any other times' })
  @ApiConsumes('application/json', 'application/yaml')
  @ApiBody({ schema: { $ref: '#/components/schemas/ScheduleInput' } })
  @Answers({
    status: 201,
    schema: scheduleSchema,
    description: 'The schedule is in force.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid', 'unavailable'],
  })
  create(@CurrentPrincipal() principal: Principal, @Body() body: unknown) {
    return this.schedules.create(principal, body);
  }

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listSchedules', summary: 'List schedules, newest first' })
  @Answers({ schema: schedulePageSchema, description: 'A page of schedules.', problems: ['invalid', 'unavailable'] })
  list(@CurrentPrincipal() principal: Principal, @Query({ schema: schedulePageQuery }) query: SchedulePageQuery) {
    return this.schedules.list(principal, query);
  }

  @Get(':id')
  @Access('viewer')
  @ApiOperation({ operationId: 'getSchedule', summary: 'Read a schedule and its next run' })
  @Answers({ schema: scheduleSchema, description: 'The schedule.', problems: ['not-found', 'unavailable'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: scheduleIdParams }) { id }: { id: string }) {
    return this.schedules.get(principal, id);
  }

  @Post(':id/trigger')
  @Access('submitter')
  @Audited({ operation: 'triggerSchedule', target: 'schedule', reader: SchedulesService })
  @ApiOperation({ operationId: 'triggerSchedule', summary: 'Run a schedule now' })
  @Answers({ status: 202, schema: triggerSchema, description: 'The run starts.', problems: ['not-found', 'conflict', 'unavailable'] })
  trigger(@CurrentPrincipal() principal: Principal, @Param({ schema: scheduleIdParams }) { id }: { id: string }) {
    return this.schedules.trigger(principal, id);
  }

  @Post(':id/pause')
  @Access('submitter')
  @Audited({ operation: 'pauseSchedule', target: 'schedule', reader: SchedulesService })
  @ApiOperation({ operationId: 'pauseSchedule', summary: 'Pause a schedule' })
  @Answers({ schema: scheduleSchema, description: 'The schedule is paused.', problems: ['not-found', 'conflict', 'unavailable'] })
  pause(@CurrentPrincipal() principal: Principal, @Param({ schema: scheduleIdParams }) { id }: { id: string }) {
    return this.schedules.pause(principal, id);
  }

  @Post(':id/resume')
  @Access('submitter')
  @Audited({ operation: 'resumeSchedule', target: 'schedule', reader: SchedulesService })
  @ApiOperation({ operationId: 'resumeSchedule', summary: 'Resume a paused schedule' })
  @Answers({ schema: scheduleSchema, description: 'The schedule is in force.', problems: ['not-found', 'conflict', 'unavailable'] })
  resume(@CurrentPrincipal() principal: Principal, @Param({ schema: scheduleIdParams }) { id }: { id: string }) {
    return this.schedules.resume(principal, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('submitter')
  @Audited({ operation: 'deleteSchedule', target: 'schedule', reader: SchedulesService })
  @ApiOperation({ operationId: 'deleteSchedule', summary: 'Delete a schedule; its sweeps stay' })
  @ApiResponse({ status: 204, description: 'Deleted.' })
  @Problems('not-found', 'unavailable')
  delete(@CurrentPrincipal() principal: Principal, @Param({ schema: scheduleIdParams }) { id }: { id: string }) {
    return this.schedules.delete(principal, id);
  }
}
