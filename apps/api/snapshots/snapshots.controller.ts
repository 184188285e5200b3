import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { snapshotIdParams, snapshotInputSchema, sweepIdParams, type CurvesQuery } from '../contract/requests.js';
import { snapshotSchema } from '../contract/snapshots.js';
import { Answers, Problems } from '../openapi/answers.js';
import { SnapshotsService } from './snapshots.service.js';

interface Id {
  readonly id: string;
}

@ApiTags('snapshots')
@ApiBearerAuth()
@Controller('v1')
export class SnapshotsController {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Post('sweeps/:id/snapshots')
  @Access('submitter')
  @Audited({ operation: 'createSnapshot', target: 'snapshot' })
  @ApiOperation({ operationId: 'createSnapshot', summary: 'Pin curves as they stand, with a manifest of the cells behind them' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SnapshotInput' } })
  @Answers({
    status: 201,
    schema: snapshotSchema,
    description: 'The snapshot; its address is a permalink.',
    problems: ['malformed-request', 'not-found', 'conflict', 'invalid'],
  })
  create(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: sweepIdParams }) { id }: Id,
    @Body({ schema: snapshotInputSchema }) query: CurvesQuery,
  ) {
    return this.snapshots.create(principal, id, query);
  }

  @Get('snapshots/:id')
  @Access('viewer')
  @ApiOperation({ operationId: 'getSnapshot', summary: 'Read pinned curves' })
  @Answers({ schema: snapshotSchema, description: 'The snapshot.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: snapshotIdParams }) { id }: Id) {
    return this.snapshots.get(principal, id);
  }

  @Get('snapshots/:id/manifest')
  @Access('viewer')
  @ApiOperation({ operationId: 'getManifest', summary: 'The cells behind pinned curves: specs, values, digests of artifacts, versions' })
  @ApiProduces('application/json')
  @ApiResponse({
    status: 200,
    description: 'The manifest, canonical JSON.',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  @Problems('not-found')
  manifest(@CurrentPrincipal() principal: Principal, @Param({ schema: snapshotIdParams }) { id }: Id) {
    return this.snapshots.manifest(principal, id);
  }
}
