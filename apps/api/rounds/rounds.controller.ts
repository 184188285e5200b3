import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { roundsQuery, sweepIdParams, type RoundsQuery } from '../contract/requests.js';
import { roundsSchema } from '../contract/rounds.js';
import { Answers } from '../openapi/answers.js';
import { RoundsService } from './rounds.service.js';

@ApiTags('results')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/rounds')
export class RoundsController {
  constructor(private readonly rounds: RoundsService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'getRounds', summary: 'Read the stopping rule of a sweep, its rounds, and where its points ended' })
  @Answers({ schema: roundsSchema, description: 'The rounds so far.', problems: ['not-found', 'invalid'] })
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: roundsQuery }) query: RoundsQuery,
  ) {
    return this.rounds.get(principal, id, query);
  }
}
