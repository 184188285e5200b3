import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { cheapestSchema, paretoSchema } from '../contract/curves.js';
import { comparisonSchema } from '../contract/comparison.js';
import { derivedSchema } from '../contract/derived.js';
import {
  pinnedCheapestQuery,
  otherSnapshotParams,
  pinnedDerivedQuery,
  snapshotIdParams,
  type PinnedCheapestQuery,
  type PinnedDerivedQuery,
} from '../contract/requests.js';
import { Answers } from '../openapi/answers.js';
import { SnapshotResultsService } from './snapshot-results.service.js';

interface Id {
  readonly id: string;
}

interface Both extends Id {
  readonly otherId: string;
}

@ApiTags('snapshots')
@ApiBearerAuth()
@Controller('v1/snapshots/:id')
export class SnapshotResultsController {
  constructor(private readonly results: SnapshotResultsService) {}

  @Get('pareto')
  @Access('viewer')
  @ApiOperation({ operationId: 'getPinnedPareto', summary: 'The Pareto front of pinned curves' })
  @Answers({ schema: paretoSchema, description: 'The front of each world.', problems: ['not-found'] })
  pareto(@CurrentPrincipal() principal: Principal, @Param({ schema: snapshotIdParams }) { id }: Id) {
    return this.results.pareto(principal, id);
  }

  @Get('cheapest')
  @Access('viewer')
  @ApiOperation({ operationId: 'getPinnedCheapest', summary: 'The cheapest setting of pinned curves within epsilon of the best' })
  @Answers({ schema: cheapestSchema, description: 'The settings of each world.', problems: ['not-found', 'invalid'] })
  cheapest(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: snapshotIdParams }) { id }: Id,
    @Query({ schema: pinnedCheapestQuery }) query: PinnedCheapestQuery,
  ) {
    return this.results.cheapest(principal, id, query);
  }

  @Get('compare/:otherId')
  @Access('viewer')
  @ApiOperation({ operationId: 'comparePinned', summary: 'Differences between two snapshots, aligned by setting and seed' })
  @Answers({ schema: comparisonSchema, description: 'Other minus this, point by point.', problems: ['not-found', 'conflict', 'invalid'] })
  compare(@CurrentPrincipal() principal: Principal, @Param({ schema: otherSnapshotParams }) { id, otherId }: Both) {
    return this.results.compare(principal, id, otherId);
  }

  @Get('derived')
  @Access('viewer')
  @ApiOperation({ operationId: 'getPinnedDerived', summary: 'Derived results of pinned curves' })
  @Answers({ schema: derivedSchema, description: 'The derived results of each world.', problems: ['not-found', 'conflict', 'invalid'] })
  derived(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: snapshotIdParams }) { id }: Id,
    @Query({ schema: pinnedDerivedQuery }) query: PinnedDerivedQuery,
  ) {
    return this.results.derived(principal, id, query);
  }
}
