import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { derivedSchema } from '../contract/derived.js';
import { derivedQuery, sweepIdParams, type DerivedQuery } from '../contract/requests.js';
import { Answers } from '../openapi/answers.js';
import { DerivedService } from './derived.service.js';

@ApiTags('curves')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/derived')
export class DerivedController {
  constructor(private readonly derived: DerivedService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({
    operationId: 'getDerived',
    summary: 'Steps to plateau, representation debt and its split, interest rate, area and Pareto frequency of every series',
  })
  @Answers({ schema: derivedSchema, description: 'The derived results of each world.', problems: ['not-found', 'invalid'] })
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: derivedQuery }) query: DerivedQuery,
  ) {
    return this.derived.get(principal, id, query);
  }
}
