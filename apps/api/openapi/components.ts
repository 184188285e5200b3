import { z } from 'zod';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import {
  budgetInputSchema,
  extensionInputSchema,
  rerunInputSchema,
  scheduleInputSchema,
  sweepSettingsSchema,
  snapshotInputSchema,
  webhookInputSchema,
} from '../contract/requests.js';
import * as asks from '../contract/asks.js';
import * as access from '../contract/access.js';
import * as cells from '../contract/cells.js';
import * as claims from '../contract/claims.js';
import * as comparison from '../contract/comparison.js';
import * as curves from '../contract/curves.js';
import * as datasets from '../contract/datasets.js';
import * as derived from '../contract/derived.js';
import * as profile from '../contract/profile.js';
import * as imports from '../contract/imports.js';
import * as health from '../contract/health.js';
import * as models from '../contract/models.js';
import * as problem from '../contract/problem.js';
import * as reference from '../contract/reference.js';
import * as rounds from '../contract/rounds.js';
import * as schedules from '../contract/schedules.js';
import * as sessions from '../contract/sessions.js';
import * as snapshots from '../contract/snapshots.js';
import * as sweeps from '../contract/sweeps.js';
import * as usage from '../contract/usage.js';
import * as webhooks from '../contract/webhooks.js';
import * as workers from '../contract/workers.js';

/** Names of the schemas in the OpenAPI document, and so of the types in generated clients. */
const registry = z.registry<{ id: string }>();

const REQUESTS = {
  SweepSpec: sweepSpecSchema,
  SweepSettings: sweepSettingsSchema,
  SweepExtension: extensionInputSchema,
  BudgetInput: budgetInputSchema,
  RerunInput: rerunInputSchema,
  AskInput: asks.askInputSchema,
  ScheduleInput: scheduleInputSchema,
  WebhookInput: webhookInputSchema,
  SnapshotInput: snapshotInputSchema,
  ImportInput: imports.importInputSchema,
  ModelInput: models.modelInputSchema,
  ModelParts: models.modelPartsSchema,
  SignInLinkInput: sessions.signInLinkInputSchema,
  SignInInput: sessions.signInInputSchema,
  KeyInput: access.keyInputSchema,
  TeamInput: access.teamInputSchema,
  QuotaInput: access.quotaInputSchema,
  BootstrapInput: access.bootstrapInputSchema,
  DatasetInput: datasets.datasetInputSchema,
} as const;

const RESPONSES = {
  Exclusion: sweeps.exclusionSchema,
  PlanLine: sweeps.planLineSchema,
  Plan: sweeps.planSchema,
  PlannedPower: sweeps.plannedPowerSchema,
  Gate: sweeps.gateSchema,
  Sweep: sweeps.sweepSchema,
  Amendment: sweeps.amendmentSchema,
  Ask: asks.askViewSchema,
  Rounds: rounds.roundsSchema,
  SweepDetail: sweeps.sweepDetailSchema,
  SweepPage: sweeps.sweepPageSchema,
  CurvePoint: curves.curvePointSchema,
  CurveSeries: curves.curveSeriesSchema,
  Curves: curves.curvesSchema,
  Setting: curves.settingSchema,
  Pareto: curves.paretoSchema,
  Cheapest: curves.cheapestSchema,
  DerivedSeries: derived.derivedSeriesSchema,
  Derived: derived.derivedSchema,
  ProfileLine: profile.profileLineSchema,
  Profile: profile.profileSchema,
  ClaimTest: claims.claimTestSchema,
  Claims: claims.claimsSchema,
  Comparison: comparison.comparisonSchema,
  SweepDiff: comparison.diffSchema,
  Snapshot: snapshots.snapshotSchema,
  ExternalPoint: imports.externalPointSchema,
  Import: imports.importSchema,
  ImportList: imports.importListSchema,
  Webhook: webhooks.webhookSchema,
  NewWebhook: webhooks.newWebhookSchema,
  WebhookList: webhooks.webhookListSchema,
  Delivery: webhooks.deliverySchema,
  DeliveryPage: webhooks.deliveryPageSchema,
  MetricValue: cells.metricValueSchema,
  Cell: cells.cellSchema,
  CellPage: cells.cellPageSchema,
  TrajectoryStep: cells.trajectoryStepSchema,
  CellDetail: cells.cellDetailSchema,
  Attempt: cells.attemptSchema,
  AttemptList: cells.attemptListSchema,
  Usage: usage.usageSchema,
  Schedule: schedules.scheduleSchema,
  SchedulePage: schedules.schedulePageSchema,
  Trigger: schedules.triggerSchema,
  MetricDefinition: reference.metricDefinitionSchema,
  MetricList: reference.metricListSchema,
  World: reference.worldSchema,
  WorldList: reference.worldListSchema,
  Worker: workers.workerSchema,
  WorkerList: workers.workerListSchema,
  SignInLink: sessions.signInLinkSchema,
  Session: sessions.sessionSchema,
  SignInMethods: sessions.signInMethodsSchema,
  Health: health.healthSchema,
  Key: access.keySchema,
  NewKey: access.newKeySchema,
  KeyPage: access.keyPageSchema,
  Team: access.teamSchema,
  NewTeam: access.newTeamSchema,
  TeamPage: access.teamPageSchema,
  AuditEntry: access.auditEntrySchema,
  AuditPage: access.auditPageSchema,
  Problem: problem.problemSchema,
  Dataset: datasets.datasetSchema,
  DatasetList: datasets.datasetListSchema,
  Model: models.modelSchema,
  ModelDetail: models.modelDetailSchema,
  ModelPage: models.modelPageSchema,
  ModelReport: models.modelReportSchema,
  ModelUpload: models.modelUploadSchema,
} as const;

for (const [id, schema] of Object.entries<z.ZodType>({ ...REQUESTS, ...RESPONSES })) registry.add(schema, { id });

/** The schema behind a name in the document. */
export function schemaNamed(name: string): z.ZodType | undefined {
  return ({ ...REQUESTS, ...RESPONSES } as Readonly<Record<string, z.ZodType>>)[name];
}

type JsonSchema = Record<string, unknown>;
type Direction = 'input' | 'output';

/** JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1) of a schema, with named schemas as `$defs`. */
export function jsonSchemaOf(schema: z.ZodType, direction: Direction): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: direction,
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      // Descriptions live in zod's own registry, ids in ours.
      const description = z.globalRegistry.get(zodSchema)?.description;
      if (description !== undefined && jsonSchema.$ref === undefined) jsonSchema.description = description;
      // Answers may gain fields: only requests are closed.
      if (direction === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
}

/** Converts a schema for the OpenAPI document: a reference when it has a name, else inline. */
export function toOpenApi(schema: unknown, { schemaType }: { schemaType: Direction }): { schema: JsonSchema } {
  const zodSchema = schema as z.ZodType;
  const id = registry.get(zodSchema)?.id;
  return { schema: id === undefined ? withoutDefinitions(jsonSchemaOf(zodSchema, schemaType)) : { $ref: `#/components/schemas/${id}` } };
}

/** `components.schemas` of the OpenAPI document. */
export function componentSchemas(): Record<string, JsonSchema> {
  const requests = Object.entries(REQUESTS).map(([id, schema]) => [id, definitionOf(id, jsonSchemaOf(schema, 'input'))] as const);
  const answers = Object.entries(RESPONSES).map(([id, schema]) => [id, definitionOf(id, jsonSchemaOf(schema, 'output'))] as const);
  return Object.fromEntries(
    [...requests, ...answers].map(([id, schema]) => [id, rewriteReferences(withoutDefinitions(schema)) as JsonSchema]),
  );
}

/** A named schema stands among the definitions itself when something refers to it, and the root is then a reference. */
function definitionOf(id: string, schema: JsonSchema): JsonSchema {
  const definitions = (schema['$defs'] ?? {}) as Record<string, JsonSchema>;
  return '$ref' in schema ? definitions[id] : schema;
}

function withoutDefinitions(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !['$defs', '$schema', 'id', '$id'].includes(key)));
}

function rewriteReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewriteReferences);
  if (typeof value === 'string') return value.replace(/^#\/\$defs\//, '#/components/schemas/');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewriteReferences(item)]));
}
