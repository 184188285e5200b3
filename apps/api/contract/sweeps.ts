import { z } from 'zod';
import { AMENDMENT_KINDS, AMENDMENT_STATES, PAUSE_REASONS, SWEEP_STATES } from '../../../core/grid/vocabulary.js';
import { METRICS } from '../../../core/cells/metrics.js';

/** Sweeps, their plans and amendments: answers. */

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

/** What a plan will show of a metric at a setting. */
export const plannedPowerSchema = z.object({
  sd: z.number().describe('Standard deviation of one sample, in the unit of the metric.'),
  source: z
    .enum(['measured', 'given', 'assumed'])
    .describe("`measured`: in the team's newest sweeps; `given`: in the request; `assumed`: the prior of the documentation."),
  halfWidth: z.number().describe('Half the width of the interval that the planned samples give.'),
  samplesNeeded: z.number().describe('Samples over all seeds that give the asked half-width.'),
  seedsNeeded: z.number().describe("Seeds of the planned samples after which Student's interval over seeds is as narrow."),
  power: z
    .number()
    .nullable()
    .describe('Probability that the interval of the planned samples tells the truth from a margin that is `effect` away.'),
});

export const planSchema = z.object({
  name: z.string(),
  cells: z.int().describe('Of the plan itself; with successive halving those of its first rung.'),
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
    .describe(
      "Device time that the new cells would take, all rungs of successive halving included, but not the seeds that adaptive precision adds; fitted on the team's own history. Null while no worker has registered.",
    ),
  warnings: z
    .array(
      z.object({
        about: z.enum(['budget', 'quota']).describe("The spec's `budget`, or the team's quota of device-seconds of the day."),
        detail: z.string(),
      }),
    )
    .describe('Where the price meets what the sweep may use. Nothing of it stops a submission that the quotas allow.'),
  power: z
    .object({
      halfWidth: z.number(),
      confidence: z.number(),
      effect: z.number().nullable(),
      settings: z
        .array(
          z.object({
            data: z.string(),
            architecture: z.string(),
            space: z.string(),
            sampler: z.string(),
            model: z.string(),
            steps: z.int().nullable(),
            metric: z.enum(METRICS),
            seeds: z.int(),
            samples: z.int().describe('Over all seeds.'),
            power: plannedPowerSchema.nullable().describe('Null where nothing is known of the spread.'),
          }),
        )
        .describe('The 200 settings and metrics that need the most samples, those first.'),
      settingsInAll: z.int(),
    })
    .nullable()
    .describe('Precision and power before anything runs; null where no precision is asked for.'),
  rungs: z
    .array(z.object({ samples: z.int().describe('Samples a cell.'), points: z.int(), cells: z.int() }))
    .describe('Rungs of successive halving, as many as there are if no cell fails; empty without.'),
  cellsAtMost: z.int().describe('Cells with all rounds that may follow, of successive halving or adaptive precision.'),
  samples: z.int().describe('Samples over all cells of the plan.'),
  networkCalls: z.number().describe('Expected network calls over all cells and samples.'),
  runtimeClass: z.string().nullable().describe('Null while no worker of the device class has registered.'),
  lines: z.array(planLineSchema),
  excluded: z.array(exclusionSchema),
  points: z.int().describe('Points that are run, each with its seeds.'),
  gridPoints: z.int().describe('Points of the grid, less what `exclude` leaves out; a random search draws from them.'),
  ruledOut: z
    .array(z.object({ pointer: z.string(), cells: z.int() }))
    .describe('Cells that each entry of `exclude` leaves out; one that several entries name counts for the first.'),
});
export type PlanResponse = z.infer<typeof planSchema>;

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
  pauseReason: z.enum(PAUSE_REASONS).nullable().describe('`budget`: paused because its budget is used up. Null unless it is paused.'),
  device: z.string(),
  runtimeClass: z.string().nullable(),
  cells: z.object({ total: z.int(), complete: z.int(), failed: z.int(), reused: z.int() }),
  priority: z.int().describe('1 goes first, 5 last.'),
  concurrency: z.int().nullable().describe('Cells computed at the same time, at most; null leaves it to the workers.'),
  budget: z
    .object({
      deviceSeconds: z.number().describe('What its attempts may take, top-ups included.'),
      charged: z.number().describe('What they have taken, device-seconds.'),
      remaining: z.number().describe('0 when it is used up: batches that ran then have still finished.'),
    })
    .nullable()
    .describe('Null is without limit.'),
  revision: z.int().describe('Counts changes of settings and amendments; the ETag that `If-Match` names.'),
  schedule: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  gate: gateSchema.nullable(),
  error: z.string().nullable(),
  createdAt: isoTime,
  startedAt: isoTime.nullable(),
  finishedAt: isoTime.nullable(),
  deletedAt: isoTime.nullable().describe('When it was deleted; null for what is there.'),
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
export type SweepResponse = z.infer<typeof sweepSchema>;

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
  open: z.boolean().describe('True while an optimiser may ask for points of it: `search: { method: ask }`, and not closed.'),
  amendments: z.array(amendmentSchema).describe('Empty while the plan is as registered.'),
});
export type SweepDetailResponse = z.infer<typeof sweepDetailSchema>;

export const sweepPageSchema = z.object({ items: z.array(sweepSchema), next: z.string().nullable() });
