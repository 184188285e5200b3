import { Module, StandardSchemaSerializerInterceptor, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuditController } from './audit/audit.controller.js';
import { AuditInterceptor } from './audit/audit.interceptor.js';
import { AuditRepository } from './audit/audit.repository.js';
import { AuditService } from './audit/audit.service.js';
import { AccessGuard } from './auth/access.guard.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { AmendmentsService } from './amendments/amendments.service.js';
import { ArtifactsController } from './artifacts/artifacts.controller.js';
import { ArtifactsRepository } from './artifacts/artifacts.repository.js';
import { ArtifactsService } from './artifacts/artifacts.service.js';
import { AsksController } from './asks/asks.controller.js';
import { AsksRepository } from './asks/asks.repository.js';
import { AsksService } from './asks/asks.service.js';
import { AttemptsController } from './attempts/attempts.controller.js';
import { AttemptsRepository } from './attempts/attempts.repository.js';
import { AttemptsService } from './attempts/attempts.service.js';
import { ApiKeysRepository } from './auth/api-keys.repository.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { RoundsRepository } from './rounds/rounds.repository.js';
import { RoundsService } from './rounds/rounds.service.js';
import { Authentication } from './auth/authentication.js';
import { SessionsRepository } from './auth/sessions.repository.js';
import { TeamScope } from './auth/team-scope.js';
import { CellListing } from './cells/cell-listing.js';
import { CellsController } from './cells/cells.controller.js';
import { CellsRepository } from './cells/cells.repository.js';
import { CellsService } from './cells/cells.service.js';
import { RankedCellsRepository } from './cells/ranked-cells.repository.js';
import { ClaimsController } from './claims/claims.controller.js';
import { ClaimsRepository } from './claims/claims.repository.js';
import { ClaimsService } from './claims/claims.service.js';
import { ComparisonController } from './comparison/comparison.controller.js';
import { ComparisonRepository } from './comparison/comparison.repository.js';
import { ComparisonService } from './comparison/comparison.service.js';
import { ControlController } from './control/control.controller.js';
import { ControlService } from './control/control.service.js';
import { CurvesController } from './curves/curves.controller.js';
import { CurvesRepository } from './curves/curves.repository.js';
import { CurvesService } from './curves/curves.service.js';
import { DatasetsController } from './datasets/datasets.controller.js';
import { DatasetsRepository } from './datasets/datasets.repository.js';
import { DatasetsService } from './datasets/datasets.service.js';
import { DerivedController } from './derived/derived.controller.js';
import { DerivedService } from './derived/derived.service.js';
import { EventFeed } from './events/event-feed.js';
import { EventsController } from './events/events.controller.js';
import { EventsRepository } from './events/events.repository.js';
import { EventsService } from './events/events.service.js';
import { ExportController } from './exports/export.controller.js';
import { ExportService } from './exports/export.service.js';
import { ExportsRepository } from './exports/exports.repository.js';
import { FrontierController } from './frontier/frontier.controller.js';
import { FrontierService } from './frontier/frontier.service.js';
import { HealthController } from './health/health.controller.js';
import { HealthService } from './health/health.service.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { PageLinksInterceptor } from './http/page-links.interceptor.js';
import { RequestValidationPipe } from './http/request-validation.pipe.js';
import { DatabaseProbe } from './installation/database-probe.js';
import { EventLogRepository } from './installation/event-log.repository.js';
import { OutboxRepository } from './installation/outbox.repository.js';
import { ModelChecks } from './models/model-checks.js';
import { ModelsController } from './models/models.controller.js';
import { ModelsService } from './models/models.service.js';
import { RegistryRepository } from './models/registry.repository.js';
import { UploadsService } from './models/uploads.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { ImportsService } from './imports/imports.service.js';
import { KeysController } from './keys/keys.controller.js';
import { KeysRepository } from './keys/keys.repository.js';
import { KeysService } from './keys/keys.service.js';
import { CostHistoryRepository } from './planning/cost-history.repository.js';
import { KnownCellsRepository } from './planning/known-cells.repository.js';
import { ModelsRepository } from './planning/models.repository.js';
import { PlanService } from './planning/plan.service.js';
import { WorldOracles } from './planning/world-oracles.js';
import { PowerService } from './planning/power.service.js';
import { SpreadRepository } from './planning/spread.repository.js';
import { ProfileController } from './profile/profile.controller.js';
import { ProfileRepository } from './profile/profile.repository.js';
import { ProfileService } from './profile/profile.service.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { QuotasRepository } from './quotas/quotas.repository.js';
import { QuotasService } from './quotas/quotas.service.js';
import { ReferenceController } from './reference/reference.controller.js';
import { ReferenceService } from './reference/reference.service.js';
import { NightlySchedules } from './schedules/nightly-schedules.js';
import { SchedulesController } from './schedules/schedules.controller.js';
import { SchedulesRepository } from './schedules/schedules.repository.js';
import { SchedulesService } from './schedules/schedules.service.js';
import { ARTIFACTS, PRISMA, SETTINGS, TEMPORAL, UPLOADS, type ApiServices } from './services.js';
import { OidcSignIn } from './sessions/oidc-sign-in.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotentRequestsRepository } from './idempotency/idempotent-requests.repository.js';
import { IdempotencyService } from './sweeps/idempotency.service.js';
import { SnapshotResultsController } from './snapshots/snapshot-results.controller.js';
import { SnapshotResultsService } from './snapshots/snapshot-results.service.js';
import { SnapshotsController } from './snapshots/snapshots.controller.js';
import { SnapshotsRepository } from './snapshots/snapshots.repository.js';
import { SnapshotsService } from './snapshots/snapshots.service.js';
import { SweepStarter } from './sweeps/sweep-starter.js';
import { SweepWorkflows } from './sweeps/sweep-workflows.js';
import { SweepsController } from './sweeps/sweeps.controller.js';
import { SweepsRepository } from './sweeps/sweeps.repository.js';
import { SweepsService } from './sweeps/sweeps.service.js';
import { TeamsController } from './teams/teams.controller.js';
import { TeamsRepository } from './installation/teams.repository.js';
import { TeamsService } from './teams/teams.service.js';
import { UsageController } from './usage/usage.controller.js';
import { UsageRepository } from './usage/usage.repository.js';
import { UsageService } from './usage/usage.service.js';
import { DeliveryStarter } from './webhooks/delivery-starter.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WebhooksRepository } from './webhooks/webhooks.repository.js';
import { WebhooksService } from './webhooks/webhooks.service.js';
import { WorkersController } from './workers/workers.controller.js';
import { WorkersRepository } from './installation/workers.repository.js';
import { WorkersService } from './workers/workers.service.js';

const CONTROLLERS = [
  SweepsController,
  ControlController,
  AmendmentsController,
  AsksController,
  RoundsController,
  CurvesController,
  FrontierController,
  DerivedController,
  ProfileController,
  ClaimsController,
  ComparisonController,
  CellsController,
  AttemptsController,
  ArtifactsController,
  ExportController,
  EventsController,
  WebhooksController,
  SnapshotsController,
  SnapshotResultsController,
  ImportsController,
  ModelsController,
  DatasetsController,
  SchedulesController,
  UsageController,
  WorkersController,
  SessionsController,
  KeysController,
  TeamsController,
  AuditController,
  ReferenceController,
  HealthController,
];

const REPOSITORIES = [
  TeamScope,
  ApiKeysRepository,
  SessionsRepository,
  AuditRepository,
  IdempotentRequestsRepository,
  KeysRepository,
  TeamsRepository,
  QuotasRepository,
  ModelsRepository,
  RegistryRepository,
  DatasetsRepository,
  KnownCellsRepository,
  SweepsRepository,
  AmendmentsRepository,
  AsksRepository,
  RoundsRepository,
  CellsRepository,
  AttemptsRepository,
  ArtifactsRepository,
  RankedCellsRepository,
  CurvesRepository,
  ClaimsRepository,
  ComparisonRepository,
  ExportsRepository,
  EventsRepository,
  EventLogRepository,
  OutboxRepository,
  DatabaseProbe,
  EventFeed,
  WebhooksRepository,
  SnapshotsRepository,
  ImportsRepository,
  SchedulesRepository,
  UsageRepository,
  CostHistoryRepository,
  SpreadRepository,
  ProfileRepository,
  WorkersRepository,
  SweepWorkflows,
  NightlySchedules,
];

const SERVICES = [
  Authentication,
  SessionsService,
  OidcSignIn,
  PlanService,
  WorldOracles,
  PowerService,
  QuotasService,
  KeysService,
  TeamsService,
  AuditService,
  SweepStarter,
  IdempotencyService,
  ControlService,
  AmendmentsService,
  AsksService,
  RoundsService,
  SweepsService,
  CellListing,
  CellsService,
  AttemptsService,
  ArtifactsService,
  CurvesService,
  FrontierService,
  DerivedService,
  ProfileService,
  ClaimsService,
  ComparisonService,
  ExportService,
  EventsService,
  WebhooksService,
  SnapshotsService,
  SnapshotResultsService,
  ImportsService,
  DeliveryStarter,
  ModelsService,
  UploadsService,
  DatasetsService,
  ModelChecks,
  SchedulesService,
  UsageService,
  WorkersService,
  ReferenceService,
  HealthService,
];

/** Applied to every route, the outermost interceptor first. */
const GLOBALS = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_PIPE, useClass: RequestValidationPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
  { provide: APP_INTERCEPTOR, useClass: PageLinksInterceptor },
  { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
  { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
];

/** The API: features side by side, on services that are given from outside. */
@Module({})
export class AppModule {
  static on({ settings, prisma, artifacts, uploads, temporal }: ApiServices): DynamicModule {
    return {
      module: AppModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: PRISMA, useValue: prisma },
        { provide: ARTIFACTS, useValue: artifacts },
        { provide: UPLOADS, useValue: uploads },
        { provide: TEMPORAL, useValue: temporal },
        ...REPOSITORIES,
        ...SERVICES,
        ...GLOBALS,
      ],
    };
  }
}
