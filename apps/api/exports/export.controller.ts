import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { sweepIdParams } from '../contract/requests.js';
import { Problems } from '../openapi/answers.js';
import { ExportService } from './export.service.js';

@ApiTags('sweeps')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Get('export.csv')
  @Access('viewer')
  @ApiOperation({ operationId: 'exportSweepCsv', summary: 'All cells of a sweep as CSV, one row a cell' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'The CSV, streamed.', content: { 'text/csv': { schema: { type: 'string' } } } })
  @Problems('not-found')
  csv(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.exports.csv(principal, id);
  }
}
