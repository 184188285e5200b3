import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { importIdParams, importInputSchema, importListSchema, importSchema, type ImportInput } from '../contract/imports.js';
import { sweepIdParams } from '../contract/requests.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ImportsService } from './imports.service.js';

@ApiTags('curves')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listImports', summary: 'List external results that were imported to be drawn beside a sweep' })
  @Answers({ schema: importListSchema, description: 'The imports with their points, oldest first.', problems: ['not-found'] })
  list(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.imports.list(principal, id);
  }

  @Post()
  @Access('submitter')
  @Audited({ operation: 'importResults', target: 'import' })
  @ApiOperation({ operationId: 'importResults', summary: 'Import external results from CSV, as W&B and MLflow export them' })
  @ApiBody({ schema: { $ref: '#/components/schemas/ImportInput' } })
  @Answers({
    status: 201,
    schema: importSchema,
    description: 'All rows are imported.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'not-found', 'conflict', 'invalid'],
  })
  create(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Body({ schema: importInputSchema }) input: ImportInput,
  ) {
    return this.imports.create(principal, id, input);
  }

  @Delete(':importId')
  @HttpCode(204)
  @Access('submitter')
  @Audited({ operation: 'deleteImport', target: 'import' })
  @ApiOperation({ operationId: 'deleteImport', summary: 'Delete an import of external results' })
  @ApiResponse({ status: 204, description: 'Deleted.' })
  @Problems('not-found')
  delete(@CurrentPrincipal() principal: Principal, @Param({ schema: importIdParams }) { id, importId }: { id: string; importId: string }) {
    return this.imports.delete(principal, id, importId);
  }
}
