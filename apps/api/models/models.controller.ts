import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import {
  modelDetailSchema,
  modelIdParams,
  modelInputSchema,
  modelPageQuery,
  modelPageSchema,
  modelPartsSchema,
  modelTagParams,
  modelUploadSchema,
  type ModelInput,
  type ModelPageQuery,
  type ModelParts,
} from '../contract/models.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ModelsService } from './models.service.js';
import { UploadsService } from './uploads.service.js';

const BODY_PROBLEMS = ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid'] as const;

@ApiTags('models')
@ApiBearerAuth()
@Controller('v1/models')
export class ModelsController {
  constructor(
    private readonly models: ModelsService,
    private readonly uploads: UploadsService,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOperation({ operationId: 'listModels', summary: 'List models: built-in ones and the team’s own, newest first' })
  @Answers({ schema: modelPageSchema, description: 'A page of models.', problems: ['invalid'] })
  list(@CurrentPrincipal() principal: Principal, @Query({ schema: modelPageQuery }) query: ModelPageQuery) {
    return this.models.list(principal, query);
  }

  @Post()
  @Access('submitter')
  @Audited({ operation: 'createModel', target: 'model', unlogged: ['uploads'] })
  @ApiOperation({ operationId: 'createModel', summary: 'Start the upload of a new version of a model' })
  @Answers({
    status: 201,
    schema: modelUploadSchema,
    description: 'Where to put the files. Finalize the model when they are there.',
    problems: [...BODY_PROBLEMS, 'conflict'],
  })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: modelInputSchema }) input: ModelInput) {
    return this.uploads.create(principal, input);
  }

  @Post(':id/finalize')
  @Access('submitter')
  @Audited({ operation: 'finalizeModel', target: 'model', reader: ModelsService })
  @ApiOperation({ operationId: 'finalizeModel', summary: 'Put the uploaded parts together and have the model checked' })
  @Answers({
    status: 202,
    schema: modelDetailSchema,
    description: 'The model is being checked; read it until its state is `ready` or `refused`.',
    problems: [...BODY_PROBLEMS, 'not-found', 'conflict'],
  })
  finalize(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: modelIdParams }) { id }: { id: string },
    @Body({ schema: modelPartsSchema }) parts: ModelParts,
  ) {
    return this.uploads.finalize(principal, id, parts);
  }

  @Get(':id')
  @Access('viewer')
  @ApiOperation({ operationId: 'getModel', summary: 'Read a model: card, mapping, report, and why it was refused' })
  @Answers({ schema: modelDetailSchema, description: 'The model.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: modelIdParams }) { id }: { id: string }) {
    return this.models.get(principal, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('submitter')
  @Audited({ operation: 'deleteModel', target: 'model', reader: ModelsService })
  @ApiOperation({ operationId: 'deleteModel', summary: 'Delete a version of a model; what was measured of it stays' })
  @ApiResponse({ status: 204, description: 'Deleted.' })
  @Problems('not-found', 'conflict')
  delete(@CurrentPrincipal() principal: Principal, @Param({ schema: modelIdParams }) { id }: { id: string }) {
    return this.models.delete(principal, id);
  }

  @Post(':id/restore')
  @Access('submitter')
  @Audited({ operation: 'restoreModel', target: 'model', reader: ModelsService })
  @ApiOperation({ operationId: 'restoreModel', summary: 'Restore a deleted version of a model' })
  @Answers({ schema: modelDetailSchema, description: 'The model is there again.', problems: ['not-found'] })
  restore(@CurrentPrincipal() principal: Principal, @Param({ schema: modelIdParams }) { id }: { id: string }) {
    return this.models.restore(principal, id);
  }

  @Put(':id/tags/:tag')
  @Access('submitter')
  @Audited({ operation: 'tagModel', target: 'model', reader: ModelsService })
  @ApiOperation({ operationId: 'tagModel', summary: 'Move a tag to this version' })
  @Answers({ schema: modelDetailSchema, description: 'The model with its tags.', problems: ['not-found', 'conflict'] })
  tag(@CurrentPrincipal() principal: Principal, @Param({ schema: modelTagParams }) { id, tag }: { id: string; tag: string }) {
    return this.models.tag(principal, id, tag);
  }

  @Delete(':id/tags/:tag')
  @Access('submitter')
  @Audited({ operation: 'untagModel', target: 'model', reader: ModelsService })
  @ApiOperation({ operationId: 'untagModel', summary: 'Take a tag off this version' })
  @Answers({ schema: modelDetailSchema, description: 'The model with its tags.', problems: ['not-found'] })
  untag(@CurrentPrincipal() principal: Principal, @Param({ schema: modelTagParams }) { id, tag }: { id: string; tag: string }) {
    return this.models.untag(principal, id, tag);
  }
}
