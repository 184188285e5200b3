import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { metricListSchema, worldListSchema, worldNameParams, worldSchema } from '../contract/reference.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ReferenceService } from './reference.service.js';

@ApiTags('reference')
@ApiBearerAuth()
@Controller('v1')
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Get('metrics')
  @Access('viewer')
  @ApiOperation({ operationId: 'listMetrics', summary: 'Definitions of the metrics' })
  @Answers({ schema: metricListSchema, description: 'The metrics.' })
  metrics() {
    return this.reference.metrics();
  }

  @Get('worlds')
  @Access('viewer')
  @ApiOperation({ operationId: 'listWorlds', summary: 'The exact worlds and their entropies' })
  @Answers({ schema: worldListSchema, description: 'The worlds.' })
  worlds() {
    return this.reference.worlds();
  }

  @Get('worlds/:name')
  @Access('viewer')
  @ApiOperation({ operationId: 'getWorld', summary: 'An exact world with any parameters' })
  @Answers({ schema: worldSchema, description: 'The world.', problems: ['not-found', 'invalid'] })
  world(@Param({ schema: worldNameParams }) { name }: { name: string }) {
    return this.reference.world(name);
  }

  @Get('spec.schema.json')
  @Access('viewer')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ operationId: 'getSpecSchema', summary: 'JSON Schema of a sweep spec' })
  @ApiResponse({ status: 200, description: 'The schema.', content: { 'application/schema+json': { schema: { type: 'object' } } } })
  @Problems()
  specSchema() {
    return this.reference.sweepSpecSchema();
  }
}
