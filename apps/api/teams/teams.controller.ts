import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import {
  bootstrapInputSchema,
  newTeamSchema,
  quotaInputSchema,
  teamIdParams,
  teamInputSchema,
  teamPageQuery,
  teamPageSchema,
  teamSchema,
  type BootstrapInput,
  type QuotaInput,
  type TeamInput,
  type TeamPageQuery,
} from '../contract/access.js';
import { Answers, Problems } from '../openapi/answers.js';
import { TeamsService } from './teams.service.js';

@ApiTags('access')
@ApiBearerAuth()
@Controller('v1')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get('team')
  @Access('viewer')
  @ApiOperation({ operationId: 'getOwnTeam', summary: 'The team of the API key, its quotas and what it has used of them' })
  @Answers({ schema: teamSchema, description: 'The team.' })
  own(@CurrentPrincipal() principal: Principal) {
    return this.teams.get(principal, principal.teamId);
  }

  @Get('teams')
  @Access('operator')
  @ApiOperation({ operationId: 'listTeams', summary: 'List all teams, newest first (operators)' })
  @Answers({ schema: teamPageSchema, description: 'A page of teams.', problems: ['invalid'] })
  list(@Query({ schema: teamPageQuery }) query: TeamPageQuery) {
    return this.teams.list(query);
  }

  @Post('teams')
  @Access('operator')
  @Audited({ operation: 'createTeam', target: 'team', secrets: ['key'] })
  @ApiOperation({ operationId: 'createTeam', summary: 'Make a team with its first admin key (operators)' })
  @ApiBody({ schema: { $ref: '#/components/schemas/TeamInput' } })
  @Answers({
    status: 201,
    schema: newTeamSchema,
    description: 'The team and its first key, which is shown once.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'conflict', 'invalid'],
  })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: teamInputSchema }) input: TeamInput) {
    return this.teams.create(principal, input);
  }

  @Get('teams/:id')
  @Access('viewer')
  @ApiOperation({ operationId: 'getTeam', summary: "One's own team, or any team for the operators" })
  @Answers({ schema: teamSchema, description: 'The team; its ETag is needed to change it.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: teamIdParams }) { id }: { id: string }) {
    return this.teams.get(principal, id);
  }

  @Delete('teams/:id')
  @HttpCode(204)
  @Access('operator')
  @Audited({ operation: 'deleteTeam', target: 'team', reader: TeamsService })
  @ApiOperation({ operationId: 'deleteTeam', summary: 'Delete a team whose sweeps have ended (operators)' })
  @ApiResponse({ status: 204, description: 'Deleted: its keys work no longer.' })
  @Problems('not-found', 'conflict')
  delete(@CurrentPrincipal() principal: Principal, @Param({ schema: teamIdParams }) { id }: { id: string }) {
    return this.teams.delete(principal, id);
  }

  @Post('teams/:id/restore')
  @Access('operator')
  @Audited({ operation: 'restoreTeam', target: 'team', reader: TeamsService })
  @ApiOperation({ operationId: 'restoreTeam', summary: 'Restore a deleted team with its keys (operators)' })
  @Answers({ schema: teamSchema, description: 'The team is there again.', problems: ['not-found'] })
  restore(@CurrentPrincipal() principal: Principal, @Param({ schema: teamIdParams }) { id }: { id: string }) {
    return this.teams.restore(principal, id);
  }

  @Patch('teams/:id/quotas')
  @Access('operator')
  @Audited({ operation: 'setQuotas', target: 'team', reader: TeamsService })
  @ApiOperation({ operationId: 'setQuotas', summary: 'Set quotas of a team (operators)' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the team as it was read.' })
  @ApiBody({ schema: { $ref: '#/components/schemas/QuotaInput' } })
  @Answers({
    schema: teamSchema,
    description: 'The team with its new quotas.',
    problems: [
      'malformed-request',
      'payload-too-large',
      'unsupported-media-type',
      'not-found',
      'precondition-failed',
      'precondition-required',
      'invalid',
    ],
  })
  setQuotas(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: teamIdParams }) { id }: { id: string },
    @Body({ schema: quotaInputSchema }) input: QuotaInput,
    @Headers('if-match') ifMatch?: string,
  ) {
    return this.teams.setQuotas(principal, id, input, ifMatch);
  }

  @Post('bootstrap')
  @Access('public')
  @ApiOperation({
    operationId: 'bootstrap',
    summary: "Make the operators' team of a new installation with its one-time token",
    security: [],
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/BootstrapInput' } })
  @Answers({
    status: 201,
    schema: newTeamSchema,
    description: "The operators' team and its first admin key, which is shown once.",
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'not-found', 'conflict', 'invalid'],
  })
  bootstrap(@Req() request: FastifyRequest, @Body({ schema: bootstrapInputSchema }) input: BootstrapInput) {
    return this.teams.bootstrap(input, request.id);
  }
}
