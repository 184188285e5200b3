import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../auth/access-rule.js';
import { healthSchema, type HealthResponse } from '../contract/health.js';
import { HealthService } from './health.service.js';

@ApiTags('operations')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Access('public')
  @ApiOperation({ operationId: 'live', summary: 'The process runs' })
  @ApiResponse({ status: 200, description: 'Alive.', standardSchema: healthSchema })
  live() {
    return this.health.live();
  }

  @Get('ready')
  @Access('public')
  @ApiOperation({ operationId: 'ready', summary: 'PostgreSQL, Temporal and S3 answer' })
  @ApiResponse({ status: 200, description: 'Ready.', standardSchema: healthSchema })
  @ApiResponse({ status: 503, description: 'A server does not answer.', standardSchema: healthSchema })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthResponse> {
    const health = await this.health.ready();
    reply.status(health.status === 'ok' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }
}
