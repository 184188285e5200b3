import { z } from 'zod';
import {
  AMENDMENT_KINDS,
  AMENDMENT_STATES,
  ATTEMPT_OUTCOMES,
  CELL_STATES,
  FAILURE_CLASSES,
  SWEEP_STATES,
  WORLDS,
} from '../../../core/grid/vocabulary.js';
import { METRICS } from '../../../core/cells/metrics.js';

/** Response bodies of the HTTP API. The OpenAPI document, the CLI and the dashboard derive their types from these. */

const isoTime = z.iso.datetime();

/** A (data, architecture, space[, sampler][, metric]) that a plan leaves out, and why. */
export const exclusionSchema = z.object({
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  sampler: z.string().nullable().describe('Named when only this sampler is left out of the combination.'),
  metric: z.enum(METRICS).nullable().describe('Named when the combination runs, but this metric is not defined for it.'),
  reason: z.string(),
});

/** One line of a plan: the cells of one combination. */
export const planLineSchema = z.object({
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  sampler: z.string(),
  model: z.string(),
  cells: z.int(),
  metrics: z.array(z.enum(METRICS)),
});

export const planSchema = z.object({
  name: z.string(),
  cells: z.int(),
  cellsKnown: z
    .int()
    .nullable()
    .describe(
      'Cells already complete in this team; they will be reused. Null where the plan is too large to look them up, or no worker has registered.',
    ),
  cost: z
    .object({
      deviceSeconds: z
        .object({ low: z.number(), median: z.number(), high: z.number() })
        .nullable()
        .describe(
          'Of the priced cells, each at the 10th percentile, the median and the 90th percentile of what such cells took. Null where none has a price.',
        ),
      cellsPriced: z.int(),
      cellsUnknown: z.int().describe('Cells of models and samplers of which this team has no history on this runtime class.'),
    })
    .nullable()
    .describe("Device time that the new cells would take, fitted on the team's own history. Null while no worker has registered."),
  samples: z.int().describe('Samples over all cells.'),
  networkCalls: z.number().describe('Expected network calls over all cells and samples.'),
  runtimeClass: z.string().nullable().describe('Null while no worker of the device class has registered.'),
  lines: z.array(planLineSchema),
  excluded: z.array(exclusionSchema),
});

export const gateSchema = z.object({
  status: z.enum(['green', 'red', 'none']),
  familyWiseError: z.number(),
  checks: z.int(),
  rejected: z.int(),
  worst: z
    .array(
      z.object({ cellId: z.string(), check: z.string(), observed: z.number(), expected: z.number(), se: z.number(), pValue: z.number() }),
    )
    .describe('The checks with the smallest p-values, at most 20.'),
});

export const sweepSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(SWEEP_STATES),
  device: z.string(),
  runtimeClass: z.string().nullable(),
  cells: z.object({ total: z.int(), complete: z.int(), failed: z.int(), reused: z.int() }),
  priority: z.int().describe('1 goes first, 5 last.'),
  concurrency: z.int().nullable().describe('Cells computed at the same time, at most; null leaves it to the workers.'),
  revision: z.int().describe('Counts changes of settings and amendments; the ETag that `If-Match` names.'),
  schedule: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  gate: gateSchema.nullable(),
  error: z.string().nullable(),
  createdAt: isoTime,
  startedAt: isoTime.nullable(),
  finishedAt: isoTime.nullable(),
  links: z.object({
    self: z.string(),
    curves: z.string(),
    cells: z.string(),
    csv: z.string(),
    ndjson: z.string(),
    parquet: z.string(),
    temporal: z.string().nullable(),
  }),
});

/** A change of the registered plan. */
export const amendmentSchema = z.object({
  number: z.int().describe('0 is the plan as registered.'),
  kind: z.enum(AMENDMENT_KINDS),
  state: z.enum(AMENDMENT_STATES),
  change: z.unknown().describe('What was asked for.'),
  cells: z.int().nullable().describe('Cells that it added or ran again; null until it is applied.'),
  previousHash: z.string().nullable(),
  hash: z.string().describe('SHA-256 of the amendment, its spec and `previousHash`: a chain that starts at the registered plan.'),
  createdAt: isoTime,
});

export const sweepDetailSchema = sweepSchema.extend({
  spec: z.unknown().describe('The spec in force, extensions included.'),
  excluded: z.array(exclusionSchema),
  amendments: z.array(amendmentSchema).describe('Empty while the plan is as registered.'),
});

export const sweepPageSchema = z.object({ items: z.array(sweepSchema), next: z.string().nullable() });

/** One published point: the pooled value over seeds, with its interval and its completeness. */
export const curvePointSchema = z.object({
  x: z.number().nullable().describe('Null while no cell of the point is complete, or where x is not defined.'),
  steps: z.int().nullable(),
  nfe: z.number().nullable(),
  y: z.number().nullable(),
  se: z.number().nullable(),
  lo: z.number().nullable().describe('Lower end of the 95% interval.'),
  hi: z.number().nullable(),
  n: z.int().describe('Samples behind the point.'),
  expected: z.number().nullable().describe('Closed-form value, where the world has one.'),
  cells: z.object({ expected: z.int(), complete: z.int(), failed: z.int(), excluded: z.int() }),
  cellIds: z.array(z.string()).describe('The smallest ids of the cells behind the point, at most 10; the cell listing has all.'),
  fingerprint: z.string().describe('Sum of the ids of all cells behind the point, modulo 2^256, in hexadecimal: which cells they are.'),
});

export const curveSeriesSchema = z.object({
  data: z.string(),
  architecture: z.string().describe('Where an axis is pooled, its values, separated by ", "; so with space, sampler and model.'),
  space: z.string(),
  sampler: z.string(),
  model: z.string(),
  seed: z.int().nullable().describe('Null where seeds are pooled.'),
  unit: z.string(),
  points: z.array(curvePointSchema),
});

export const curvesSchema = z.object({
  sweepId: z.uuid(),
  x: z.enum(['steps', 'nfe', 'lifts_per_token', 'flops', 'device_seconds']),
  y: z.enum(METRICS),
  kind: z.enum(['path', 'marginal', 'sample']),
  worlds: z.array(
    z.object({
      data: z.string(),
      title: z.string(),
      unit: z.string().describe('bits/token or bits/dim'),
      entropy: z.number().nullable().describe('Exact entropy rate of the world (the exact limit of nelbo), in `unit`.'),
    }),
  ),
  series: z.array(curveSeriesSchema),
  group: z.array(z.enum(['data', 'architecture', 'space', 'sampler', 'model', 'seed'])),
  complete: z.boolean().describe('True when every expected cell of every point is complete.'),
  digest: z.string().describe('SHA-256 of the scientific projection of this answer (no times, attempts or hosts).'),
});

/** A point of a series, named in full. */
export const settingSchema = curveSeriesSchema
  .omit({ points: true, seed: true })
  .extend(curvePointSchema.pick({ steps: true, x: true, y: true, se: true, lo: true, hi: true, n: true, cells: true }).shape);

export const paretoSchema = z.object({
  ...curvesSchema.pick({ sweepId: true, x: true, y: true, complete: true }).shape,
  worlds: z.array(
    z.object({
      data: z.string(),
      points: z.array(
        settingSchema.extend({
          onFront: z.boolean().describe('No other point of the world has at most its x and a y at least as good, one of them better.'),
          share: z.number().describe('Share of 1000 redraws of all y from their standard errors in which the point is on the front.'),
        }),
      ),
    }),
  ),
});

export const cheapestSchema = z.object({
  ...curvesSchema.pick({ sweepId: true, x: true, y: true, complete: true }).shape,
  epsilon: z.number(),
  worlds: z.array(
    z.object({
      data: z.string(),
      best: settingSchema.describe('The point with the best y.'),
      cheapest: settingSchema
        .nullable()
        .describe('The point with the smallest x whose 95% interval of the difference to the best is within epsilon.'),
      series: z.array(
        curveSeriesSchema.omit({ points: true, seed: true }).extend({ cheapest: settingSchema.nullable().describe('Null: not reached.') }),
      ),
    }),
  ),
});

export const comparisonSchema = z.object({
  left: z.uuid(),
  right: z.uuid(),
  y: z.enum(METRICS),
  points: z.array(
    z.object({
      data: z.string(),
      architecture: z.string(),
      space: z.string(),
      sampler: z.string(),
      leftModel: z.string().nullable(),
      rightModel: z.string().nullable(),
      steps: z.int().nullable(),
      samples: z.int(),
      unit: z.string(),
      cells: z
        .object({ left: z.int(), right: z.int(), pairs: z.int(), same: z.int() })
        .describe('Measured cells of each side, seeds that both have, and pairs that are the same cell.'),
      left: z.number().nullable().describe('Mean over the seeds that both have.'),
      right: z.number().nullable(),
      difference: z
        .object({
          value: z.number(),
          se: z.number(),
          lo: z.number(),
          hi: z.number(),
          method: z
            .enum(['paired', 'independent', 'same'])
            .describe(
              '`paired`: from the differences seed by seed, in which shared noise cancels (t interval). `independent`: one seed only.',
            ),
        })
        .nullable()
        .describe('Right minus left; null where no seed is measured on both sides.'),
    }),
  ),
});

export const diffSchema = z.object({
  left: z.uuid(),
  right: z.uuid(),
  both: z.int(),
  onlyLeft: z.int(),
  onlyRight: z.int(),
  points: z.array(
    z.object({
      data: z.string(),
      architecture: z.string(),
      space: z.string(),
      sampler: z.string(),
      model: z.string(),
      steps: z.int().nullable(),
      both: z.int(),
      onlyLeft: z.int(),
      onlyRight: z.int(),
    }),
  ),
});

/** Curves pinned as they stood, with the manifest of the cells behind them. */
export const snapshotSchema = z.object({
  id: z.uuid(),
  sweepId: z.uuid(),
  query: z.unknown().describe('The parameters of the curves.'),
  answer: curvesSchema,
  manifest: z.object({
    digest: z.string().describe('SHA-256 of the manifest.'),
    bytes: z.int(),
    cells: z.int(),
    path: z.string(),
  }),
  createdAt: isoTime,
});

export const webhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.enum(['sweep.created', 'sweep.started', 'sweep.ended'])),
  createdAt: isoTime,
});
export const newWebhookSchema = webhookSchema.extend({
  secret: z.string().describe('Signs messages (Standard Webhooks, `whsec_...`); shown in this answer only.'),
});
export const webhookListSchema = z.object({ items: z.array(webhookSchema) });

/** A message to a webhook with the log of its attempts. */
export const deliverySchema = z.object({
  id: z.uuid(),
  type: z.string(),
  state: z.enum(['pending', 'delivered', 'failed']),
  payload: z.unknown().describe('The body that is sent.'),
  attempts: z.array(
    z.object({ at: isoTime, status: z.int().nullable(), error: z.string().nullable(), milliseconds: z.number().nullable() }),
  ),
  createdAt: isoTime,
});
export const deliveryPageSchema = z.object({ items: z.array(deliverySchema), next: z.string().nullable() });

export const metricValueSchema = z.object({
  metric: z.enum(METRICS),
  value: z.number(),
  se: z.number(),
  n: z.int(),
  expected: z.number().nullable(),
});

export const cellSchema = z.object({
  id: z.string(),
  state: z.enum(CELL_STATES),
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  model: z.string(),
  sampler: z.string(),
  steps: z.int().nullable(),
  seed: z.int(),
  samples: z.int(),
  nfe: z.number().nullable(),
  liftsPerToken: z.number().nullable(),
  metrics: z.array(metricValueSchema),
  failure: z.object({ class: z.enum(FAILURE_CLASSES), message: z.string() }).nullable(),
});

export const cellPageSchema = z.object({ items: z.array(cellSchema), next: z.string().nullable() });

export const trajectoryStepSchema = z.object({
  step: z.int(),
  nfe: z.number(),
  noiseLevel: z.number(),
  predictiveEntropyOnSamples: z.number().nullable(),
  predictiveEntropyOnData: z.number().nullable(),
  mmse: z.number().nullable(),
  remainingEntropy: z.number().nullable(),
  flops: z.number().nullable(),
  wallMs: z.number(),
});

export const cellDetailSchema = cellSchema.extend({
  spec: z.unknown(),
  checks: z.array(z.object({ check: z.string(), observed: z.number(), expected: z.number(), se: z.number(), pValue: z.number() })),
  trajectory: z.array(trajectoryStepSchema),
  artifacts: z.array(
    z.object({
      kind: z.string(),
      key: z.string(),
      bytes: z.int(),
      contentType: z.string(),
      url: z.string().describe('Presigned; valid for 15 minutes.'),
    }),
  ),
  timing: z
    .object({ networkMs: z.number(), samplingMs: z.number(), measurementMs: z.number(), wallMs: z.number() })
    .nullable()
    .describe('Contended: measured inside a sweep.'),
  provenance: z.object({ runtimeClass: z.string(), worker: z.string().nullable(), attempts: z.int(), committedAt: isoTime.nullable() }),
});

/** One attempt at a cell. */
export const attemptSchema = z.object({
  number: z.int().describe('Counts the attempts at the cell from 1.'),
  fence: z.int().describe('The claim that made it; a claim retries a cell whose process died.'),
  sweepId: z.uuid().describe('The sweep that computed the cell then.'),
  worker: z.string(),
  startedAt: isoTime,
  endedAt: isoTime,
  deviceSeconds: z.number().nullable().describe('Time that it held a slot; null for an attempt whose worker was lost.'),
  outcome: z.enum(ATTEMPT_OUTCOMES),
  message: z.string().nullable(),
  log: z
    .object({ bytes: z.int(), url: z.string().describe('Presigned; valid for 15 minutes.') })
    .nullable()
    .describe('Lines of this attempt and of those recorded with it, each with its cell id and attempt. Null where the worker was lost.'),
});
export const attemptListSchema = z.object({ items: z.array(attemptSchema) });
export type AttemptResponse = z.infer<typeof attemptSchema>;

/** What cells have used. Device-seconds are the time that attempts held a slot of a device. */
export const usageSchema = z.object({
  deviceSeconds: z.object({
    complete: z.number().describe('Attempts whose result counts.'),
    retried: z.number().describe('Attempts that failed or were given back by a stopping worker.'),
    cancelled: z.number().describe('Attempts that were broken off because their sweep was stopped.'),
  }),
  wastedShare: z.number().describe('Retried and cancelled device-seconds over all; 0 where there are none.'),
  attempts: z.object({
    complete: z.int(),
    retried: z.int(),
    cancelled: z.int(),
    lost: z.int().describe('Attempts whose worker was lost: their device time is not known and not in the sums.'),
  }),
  bytes: z.number().describe('Samples and trajectories that were stored, each cell counted by itself.'),
  cellsReused: z.int().describe('Cells that sweeps asked for and that were complete already: they cost nothing.'),
});
export type UsageResponse = z.infer<typeof usageSchema>;

export const scheduleSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  cron: z.string(),
  timeZone: z.string(),
  catchupSeconds: z.int(),
  overlap: z.enum(['skip', 'buffer_one']),
  paused: z.boolean(),
  nextRunAt: isoTime.nullable(),
  lastSweepId: z.uuid().nullable(),
  createdAt: isoTime,
});
export const schedulePageSchema = z.object({ items: z.array(scheduleSchema), next: z.string().nullable() });

/** RFC 9457. `errors` has one entry per problem, each with a JSON pointer into the request body or a parameter name. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** Progress row streamed to CLI and dashboard by polling `GET /v1/sweeps/:id`. */
export type SweepResponse = z.infer<typeof sweepSchema>;
export type SweepDetailResponse = z.infer<typeof sweepDetailSchema>;
export type PlanResponse = z.infer<typeof planSchema>;
export type CurvesResponse = z.infer<typeof curvesSchema>;
export type ParetoResponse = z.infer<typeof paretoSchema>;
export type CheapestResponse = z.infer<typeof cheapestSchema>;
export type ComparisonResponse = z.infer<typeof comparisonSchema>;
export type DiffResponse = z.infer<typeof diffSchema>;
export type SnapshotResponse = z.infer<typeof snapshotSchema>;
export type WebhookResponse = z.infer<typeof webhookSchema>;
export type NewWebhookResponse = z.infer<typeof newWebhookSchema>;
export type DeliveryResponse = z.infer<typeof deliverySchema>;
export type CellResponse = z.infer<typeof cellSchema>;
export type CellDetailResponse = z.infer<typeof cellDetailSchema>;
export type ScheduleResponse = z.infer<typeof scheduleSchema>;
export type ProblemResponse = z.infer<typeof problemSchema>;

/** Definition of a metric, for axes, tables and tooltips. */
export const metricDefinitionSchema = z.object({
  name: z.enum(METRICS),
  title: z.string(),
  kind: z.enum(['path', 'marginal', 'sample']),
  tokenUnit: z.string().nullable(),
  dimensionUnit: z.string().nullable(),
  lowerIsBetter: z.boolean(),
  description: z.string(),
});
export const metricListSchema = z.object({ items: z.array(metricDefinitionSchema) });

/** A built-in exact world. */
export const worldSchema = z.object({
  data: z.enum(WORLDS),
  title: z.string(),
  kind: z.enum(['sequence', 'image', 'noop']),
  unit: z.string().describe('Unit of path and marginal metrics: bits/token or bits/dim.'),
  entropy: z.number().nullable().describe('Exact entropy rate in `unit`; null where the world has none.'),
  parameters: z.record(z.string(), z.unknown()),
});
export const worldListSchema = z.object({ items: z.array(worldSchema) });

/** A worker process. */
export const workerSchema = z.object({
  id: z.string(),
  role: z.string(),
  device: z.string().nullable(),
  runtimeClass: z.string().nullable(),
  host: z.string(),
  pid: z.int(),
  alive: z.boolean().describe('Seen within the last minute.'),
  startedAt: isoTime,
  lastSeenAt: isoTime,
});
export const workerListSchema = z.object({ items: z.array(workerSchema) });

/** Liveness and readiness: `checks` names what was tried and what was wrong. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  checks: z.record(z.string(), z.object({ status: z.enum(['ok', 'failed']), detail: z.string().nullable() })),
});

/** Answer to running a schedule now: the sweep appears shortly in `GET /v1/sweeps`, naming its schedule. */
export const triggerSchema = z.object({ scheduleId: z.uuid(), triggeredAt: isoTime });

export type MetricDefinitionResponse = z.infer<typeof metricDefinitionSchema>;
export type WorldResponse = z.infer<typeof worldSchema>;
export type WorkerResponse = z.infer<typeof workerSchema>;
export type HealthResponse = z.infer<typeof healthSchema>;
export type TriggerResponse = z.infer<typeof triggerSchema>;
