import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { exportQuery, sweepIdParams, type ExportQuery } from '../contract/requests.js';
import { Problems } from '../openapi/answers.js';
import { ExportService } from './export.service.js';

interface Id {
  readonly id: string;
}

@ApiTags('sweeps')
@ApiBearerAuth()
@Controller('v1/sweeps/:id')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Get('export.csv')
  @Access('viewer')
  @ApiOperation({ operationId: 'exportSweepCsv', summary: 'All cells of a sweep that match, as CSV, one row a cell' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'The rows, streamed.', content: { 'text/csv': { schema: { type: 'string' } } } })
  @Problems('not-found', 'invalid')
  csv(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: Id,
    @Query({ schema: exportQuery }) query: ExportQuery,
  ) {
    return this.exports.export(principal, id, 'csv', query);
  }

  @Get('export.ndjson')
  @Access('viewer')
  @ApiOperation({
    operationId: 'exportSweepNdjson',
    summary: 'All cells of a sweep that match, as NDJSON, as the listing has them, one row a cell',
  })
  @ApiProduces('application/x-ndjson')
  @ApiResponse({ status: 200, description: 'The rows, streamed.', content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  @Problems('not-found', 'invalid')
  ndjson(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: Id,
    @Query({ schema: exportQuery }) query: ExportQuery,
  ) {
    return this.exports.export(principal, id, 'ndjson', query);
  }

  @Get('export.parquet')
  @Access('viewer')
  @ApiOperation({ operationId: 'exportSweepParquet', summary: 'All cells of a sweep that match, as Parquet, one row a cell' })
  @ApiProduces('application/vnd.apache.parquet')
  @ApiResponse({
    status: 200,
    description: 'The rows, streamed.',
    content: { 'application/vnd.apache.parquet': { schema: { type: 'string', format: 'binary' } } },
  })
  @Problems('not-found', 'invalid')
  parquet(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: Id,
    @Query({ schema: exportQuery }) query: ExportQuery,
  ) {
    return this.exports.export(principal, id, 'parquet', query);
  }
}
