import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { cheapestQuery, paretoQuery, sweepIdParams, type CheapestQuery, type ParetoQuery } from '../contract/requests.js';
import { cheapestSchema, paretoSchema } from '../contract/curves.js';
import { Answers } from '../openapi/answers.js';
import { FrontierService } from './frontier.service.js';

@ApiTags('curves')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class FrontierController {
  constructor(private readonly frontier: FrontierService) {}

  @Get('pareto')
  @Access('viewer')
  @ApiOperation({ operationId: 'getPareto', summary: 'Which settings no other one beats in both cost and error, with how often' })
  @Answers({ schema: paretoSchema, description: 'The front of each world.', problems: ['not-found', 'invalid'] })
  pareto(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: paretoQuery }) query: ParetoQuery,
  ) {
    return this.frontier.pareto(principal, id, query);
  }

  @Get('cheapest')
  @Access('viewer')
  @ApiOperation({ operationId: 'getCheapest', summary: 'The cheapest setting within epsilon of the best, overall and of each series' })
  @Answers({ schema: cheapestSchema, description: 'The settings of each world.', problems: ['not-found', 'invalid'] })
  cheapest(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: cheapestQuery }) query: CheapestQuery,
  ) {
    return this.frontier.cheapest(principal, id, query);
  }
}
