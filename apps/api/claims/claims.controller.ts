import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { claimsHtml, claimsMarkdown } from '../../../core/claims/index.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { claimsQuery, sweepIdParams, type ClaimsQuery } from '../contract/requests.js';
import { preferredType } from '../http/preferred-type.js';
import { Problems } from '../openapi/answers.js';
import { ClaimsService } from './claims.service.js';

const TYPES = { json: 'application/json', markdown: 'text/markdown', html: 'text/html' } as const;

@ApiTags('curves')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/claims')
export class ClaimsController {
  constructor(private readonly claims: ClaimsService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'getClaims', summary: 'What a sweep says of the claims C1 to C14, by pre-registered tests' })
  @ApiProduces('application/json', 'text/markdown', 'text/html')
  @ApiResponse({
    status: 200,
    description: 'The report as it stands now, in the form that `format` or else `Accept` asks for.',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Claims' } },
      'text/markdown': { schema: { type: 'string' } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  @Problems('not-found', 'invalid')
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: { id: string },
    @Query({ schema: claimsQuery }) { format }: ClaimsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ) {
    const report = await this.claims.report(principal, id);
    const type = format === undefined ? preferredType(request.headers.accept, [TYPES.json, TYPES.markdown, TYPES.html]) : TYPES[format];
    void response.header('vary', 'Accept');
    if (type === TYPES.json) return report;
    void response.type(`${type}; charset=utf-8`);
    return type === TYPES.html ? claimsHtml(report, report) : claimsMarkdown(report, report);
  }
}
