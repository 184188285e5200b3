import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { comparisonQuery, diffCellsQuery, otherSweepParams, type ComparisonQuery, type DiffCellsQuery } from '../contract/requests.js';
import { cellPageSchema } from '../contract/cells.js';
import { comparisonSchema, diffSchema } from '../contract/comparison.js';
import { Answers } from '../openapi/answers.js';
import { ComparisonService } from './comparison.service.js';

interface Both {
  readonly id: string;
  readonly otherId: string;
}

@ApiTags('comparison')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class ComparisonController {
  constructor(private readonly comparison: ComparisonService) {}

  @Get('compare/:otherId')
  @Access('viewer')
  @ApiOperation({ operationId: 'compareSweeps', summary: 'Differences of a metric between two sweeps, aligned by setting and seed' })
  @Answers({ schema: comparisonSchema, description: 'Other minus this, point by point.', problems: ['not-found', 'invalid'] })
  compare(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: otherSweepParams }) { id, otherId }: Both,
    @Query({ schema: comparisonQuery }) query: ComparisonQuery,
  ) {
    return this.comparison.compare(principal, id, otherId, query);
  }

  @Get('diff/:otherId')
  @Access('viewer')
  @ApiOperation({ operationId: 'diffSweeps', summary: 'Which cells two sweeps share, and which only one of them has' })
  @Answers({ schema: diffSchema, description: 'Counts, in all and by setting.', problems: ['not-found'] })
  diff(@CurrentPrincipal() principal: Principal, @Param({ schema: otherSweepParams }) { id, otherId }: Both) {
    return this.comparison.diff(principal, id, otherId);
  }

  @Get('diff/:otherId/cells')
  @Access('viewer')
  @ApiOperation({ operationId: 'listDiffCells', summary: 'The cells of one part of the difference between two sweeps' })
  @Answers({ schema: cellPageSchema, description: 'A page of cells, by id.', problems: ['not-found', 'invalid'] })
  cells(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: otherSweepParams }) { id, otherId }: Both,
    @Query({ schema: diffCellsQuery }) query: DiffCellsQuery,
  ) {
    return this.comparison.diffCells(principal, id, otherId, query);
  }
}
