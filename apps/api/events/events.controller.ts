import { Controller, Get, Header, Headers, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../auth/access-rule.js';
import { Authentication } from '../auth/authentication.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { sweepIdParams } from '../contract/requests.js';
import { Problems } from '../openapi/answers.js';
import { EventsService, type Reader } from './events.service.js';

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  required: false,
  description: 'The id of the last event received: the stream goes on after it.',
};
const STREAM = { status: 200, description: 'The events.', content: { 'text/event-stream': { schema: { type: 'string' } } } } as const;

@ApiTags('events')
@ApiBearerAuth()
@Controller('v1')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly authentication: Authentication,
  ) {}

  @Get('sweeps/:id/events')
  @Header('cache-control', 'no-store')
  @Header('x-accel-buffering', 'no')
  @Access('viewer')
  @ApiOperation({ operationId: 'streamSweepEvents', summary: 'Follow a sweep: server-sent events' })
  @ApiHeader(LAST_EVENT_ID)
  @ApiProduces('text/event-stream')
  @ApiResponse(STREAM)
  @Problems('not-found', 'invalid', 'unavailable')
  ofSweep(
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Headers('last-event-id') lastEventId?: string,
  ) {
    return this.events.ofSweep(this.reader(principal, request), id, lastEventId);
  }

  @Get('events')
  @Header('cache-control', 'no-store')
  @Header('x-accel-buffering', 'no')
  @Access('viewer')
  @ApiOperation({ operationId: 'streamTeamEvents', summary: 'Follow all sweeps of the team: server-sent events' })
  @ApiHeader(LAST_EVENT_ID)
  @ApiProduces('text/event-stream')
  @ApiResponse(STREAM)
  @Problems('invalid', 'unavailable')
  ofTeam(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Headers('last-event-id') lastEventId?: string) {
    return this.events.ofTeam(this.reader(principal, request), lastEventId);
  }

  private reader({ teamId }: Principal, request: FastifyRequest): Reader {
    return { teamId, mayRead: () => this.authentication.stillKnows(request) };
  }
}
