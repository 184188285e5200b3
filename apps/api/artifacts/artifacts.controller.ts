import { applyDecorators, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ArtifactKind } from '../../../core/grid/vocabulary.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { artifactParams, logParams } from '../contract/requests.js';
import { Problems } from '../openapi/answers.js';
import { ArtifactsService } from './artifacts.service.js';
import { sendFile } from './send-file.js';

/** Says how a file is answered. @param types Its media types. */
function AnswersFile(...types: string[]): MethodDecorator {
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]));
  const etag = { description: 'SHA-256 of the whole file, in quotes.', schema: { type: 'string' as const } };
  const range = { description: 'Which bytes of how many.', schema: { type: 'string' as const } };
  return applyDecorators(
    ApiProduces(...types),
    ApiHeader({ name: 'range', required: false, description: 'One range of bytes; several at once answer the whole file.' }),
    ApiHeader({ name: 'if-none-match', required: false, description: 'ETags that the client has: 304 for one of them.' }),
    ApiResponse({ status: 200, description: 'The file, streamed, to be saved.', headers: { etag }, content }),
    ApiResponse({ status: 206, description: 'The range of the file.', headers: { etag, 'content-range': range }, content }),
    ApiResponse({ status: 304, description: 'The client has the file.', headers: { etag } }),
    Problems('not-found', 'range-not-satisfiable'),
  );
}

@ApiTags('cells')
@ApiBearerAuth()
@Controller('v1/cells/:cellId')
export class ArtifactsController {
  constructor(private readonly artifacts: ArtifactsService) {}

  @Get('artifacts/:name')
  @Access('viewer')
  @ApiOperation({
    operationId: 'getArtifact',
    summary: 'Read a file of a cell: samples (NPY; of datasets also as text or grid) or trajectory (JSON)',
  })
  @AnswersFile('application/octet-stream', 'application/x-ndjson', 'image/png', 'application/json')
  async artifact(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: artifactParams }) { cellId, name }: { cellId: string; name: ArtifactKind },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = await this.artifacts.artifact(principal, cellId, name);
    return sendFile(request, reply, file, (range) => this.artifacts.open(file, range));
  }

  @Get('attempts/:number/log')
  @Access('viewer')
  @ApiOperation({ operationId: 'getAttemptLog', summary: 'Read the log of an attempt at a cell' })
  @AnswersFile('text/plain')
  async log(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: logParams }) { cellId, number }: { cellId: string; number: number },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = await this.artifacts.log(principal, cellId, number);
    return sendFile(request, reply, file, (range) => this.artifacts.open(file, range));
  }
}
