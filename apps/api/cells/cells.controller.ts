import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { cellIdParams, cellPageQuery, sweepIdParams, type CellPageQuery } from '../contract/requests.js';
import { cellDetailSchema, cellPageSchema } from '../contract/cells.js';
import { Answers } from '../openapi/answers.js';
import { CellsService } from './cells.service.js';

@ApiTags('cells')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/cells')
export class CellsController {
  constructor(private readonly cells: CellsService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listCells', summary: 'List the cells of a sweep, filtered and sorted' })
  @Answers({ schema: cellPageSchema, description: 'A page of cells.', problems: ['not-found', 'invalid'] })
  list(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: cellPageQuery }) query: CellPageQuery,
  ) {
    return this.cells.list(principal, id, query);
  }

  @Get(':cellId')
  @Access('viewer')
  @ApiOperation({ operationId: 'getCell', summary: 'Read a cell: trajectory, artifacts, checks, timing' })
  @Answers({ schema: cellDetailSchema, description: 'The cell.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: cellIdParams }) { id, cellId }: { id: string; cellId: string }) {
    return this.cells.get(principal, id, cellId);
  }
}
