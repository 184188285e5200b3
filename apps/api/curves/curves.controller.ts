import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { curvesQuery, sweepIdParams, type CurvesQuery } from '../contract/requests.js';
import { curvesSchema } from '../contract/curves.js';
import { Answers } from '../openapi/answers.js';
import { CurvesService } from './curves.service.js';

@ApiTags('curves')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/curves')
export class CurvesController {
  constructor(private readonly curves: CurvesService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'getCurves', summary: 'A metric against compute, pooled over seeds, with intervals and completeness' })
  @Answers({ schema: curvesSchema, description: 'The curves as they stand now.', problems: ['not-found', 'invalid'] })
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: curvesQuery }) query: CurvesQuery,
  ) {
    return this.curves.get(principal, id, query);
  }
}
