import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { datasetInputSchema, datasetListSchema, datasetNameParams, datasetSchema, type DatasetInput } from '../contract/datasets.js';
import { Answers } from '../openapi/answers.js';
import { DatasetsService } from './datasets.service.js';

@ApiTags('datasets')
@ApiBearerAuth()
@Controller('v1/datasets')
export class DatasetsController {
  constructor(private readonly datasets: DatasetsService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listDatasets', summary: 'List exact worlds, built-in datasets and the team’s own' })
  @Answers({ schema: datasetListSchema, description: 'All of them.' })
  list(@CurrentPrincipal() principal: Principal) {
    return this.datasets.list(principal);
  }

  @Get(':name')
  @Access('viewer')
  @ApiOperation({ operationId: 'getDataset', summary: 'Read an exact world or a dataset' })
  @Answers({ schema: datasetSchema, description: 'The dataset.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: datasetNameParams }) { name }: { name: string }) {
    return this.datasets.get(principal, name);
  }

  @Post()
  @Access('submitter')
  @Audited({ operation: 'createDataset', target: 'dataset' })
  @ApiOperation({ operationId: 'createDataset', summary: 'Register a dataset with its held-out items' })
  @Answers({
    status: 201,
    schema: datasetSchema,
    description: 'The dataset.',
    problems: ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid', 'conflict'],
  })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: datasetInputSchema }) input: DatasetInput) {
    return this.datasets.create(principal, input);
  }
}
