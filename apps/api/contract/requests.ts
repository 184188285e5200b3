import { z } from 'zod';
import { METRICS } from '../../../core/cells/metrics.js';
import { COSTS, ERROR_METRICS } from '../../../core/derived/index.js';
import {
  concurrencySchema,
  deviceSecondsSchema,
  prioritySchema,
  SPEC_LIMITS,
  sweepExtensionSchema,
  sweepSpecSchema,
} from '../../../core/grid/spec.js';
import { ARCHITECTURES, ARTIFACT_KINDS, CELL_STATES, SAMPLERS, SPACES } from '../../../core/grid/vocabulary.js';
import { WEBHOOK_EVENT_TYPES } from '../../../platform/events/index.js';
import { cronProblem } from '../schedules/cron.js';
import { deletedOnly } from './deleted-only.js';

/** Parameters and bodies of requests. Limits of pages are small: a page is a screen, the CSV is everything. */

export const PAGE_LIMITS = { sweeps: 100, cells: 500, schedules: 100 } as const;

/** Largest value of an integer column. */
const MAX_INT = 2 ** 31 - 1;

const cursor = z.string().min(1).max(400).optional().describe('`next` of the previous page.');
const limit = (max: number, fallback: number) =>
  z.coerce.number().int().min(1).max(max).default(fallback).describe(`Items a page, at most ${max}.`);

/** A query parameter that may be repeated (`?steps=1&steps=2`). */
const several = <T extends z.ZodType>(item: T, description: string) =>
  z
    .preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).min(1).max(100).optional())
    .describe(description);

export const sweepIdParams = z.strictObject({ id: z.uuid() });
export const scheduleIdParams = z.strictObject({ id: z.uuid() });
const cellId = z.string().regex(/^[0-9a-f]{64}$/, 'a cell id is 64 hexadecimal digits');
export const cellIdParams = z.strictObject({ id: z.uuid(), cellId });

export const attemptParams = cellIdParams.pick({ cellId: true });

/** A file of a cell. */
export const artifactParams = z.strictObject({ cellId, name: z.enum(ARTIFACT_KINDS) });
/** The log of an attempt at a cell; attempts are counted from 1. */
export const logParams = z.strictObject({ cellId, number: z.coerce.number().int().min(1).max(MAX_INT) });

export const sweepPageQuery = z.strictObject({ cursor, limit: limit(PAGE_LIMITS.sweeps, 20), deleted: deletedOnly });
const amount = z.coerce.number().positive().max(1e12);

/** What a plan is asked of its precision. */
export const planQuery = z
  .strictObject({
    halfWidth: amount
      .optional()
      .describe('Half the width that a 95% interval may have, in the unit of the metric; that of `precision` in the spec without it.'),
    metric: z.enum(METRICS).optional().describe('The metric that is asked for; all by default.'),
    effect: amount.optional().describe('Distance of the truth from a margin: how probable is it that the plan tells them apart?'),
    sd: amount.optional().describe('Standard deviation of one sample where the team has measured none.'),
  })
  .superRefine(({ halfWidth, effect }, context) => {
    if (halfWidth === undefined && effect !== undefined)
      context.addIssue({ code: 'custom', path: ['effect'], message: 'needs `halfWidth`' });
  });
export type PlanQuery = z.output<typeof planQuery>;

export const roundsQuery = z.strictObject({ cursor, limit: limit(PAGE_LIMITS.cells, 100) });
export type RoundsQuery = z.output<typeof roundsQuery>;
export const schedulePageQuery = z.strictObject({ cursor, limit: limit(PAGE_LIMITS.schedules, 20) });

/** Axes of a sweep by which cells are filtered. */
const axisFilters = {
  data: several(z.string().min(1).max(SPEC_LIMITS.dataName), 'Only these exact worlds and datasets.'),
  architecture: several(z.enum(ARCHITECTURES), 'Only these architectures.'),
  space: several(z.enum(SPACES), 'Only these spaces.'),
  sampler: several(z.enum(SAMPLERS), 'Only these samplers, whatever their options.'),
  model: several(z.string().min(1).max(200), 'Only these models, as `name@version`.'),
  steps: several(z.coerce.number().int().min(1).max(MAX_INT), 'Only these step counts.'),
  seed: several(z.coerce.number().int().min(0).max(MAX_INT), 'Only these seeds.'),
};

/** Axes by which cells are sorted; ties stand in the order of the plan. */
export const SORT_AXES = ['position', 'data', 'architecture', 'space', 'sampler', 'model', 'steps', 'seed'] as const;

const bound = (which: string) =>
  z.coerce.number().optional().describe(`Only cells whose value of the metric that \`sort\` names is at ${which} this.`);

export const cellPageQuery = z
  .strictObject({
    cursor,
    limit: limit(PAGE_LIMITS.cells, 100),
    ...axisFilters,
    state: several(z.enum(CELL_STATES), 'Only cells in these states.'),
    sort: z
      .enum([...SORT_AXES, ...METRICS])
      .default('position')
      .describe('`position` is the order of the plan. Sorted by a metric, only cells that have it are listed.'),
    order: z.enum(['asc', 'desc']).default('asc'),
    min: bound('least'),
    max: bound('most'),
  })
  .refine(({ sort, min, max }) => isMetric(sort) || (min === undefined && max === undefined), {
    path: ['sort'],
    message: '`min` and `max` bound the metric that `sort` names: sort by a metric',
  });

function isMetric(sort: string): boolean {
  return METRICS.some((metric) => metric === sort);
}

export const CURVE_AXES = ['steps', 'nfe', 'lifts_per_token', 'flops', 'device_seconds'] as const;

/** What may tell one series from another; the data always does, for worlds have units of their own. */
export const GROUP_AXES = ['data', 'architecture', 'space', 'sampler', 'model', 'seed'] as const;

const curveChoice = {
  x: z.enum(CURVE_AXES).default('nfe').describe('Horizontal axis.'),
  y: z.enum(METRICS).default('path_kl').describe('Metric.'),
  ...axisFilters,
};

export const curvesQuery = z.strictObject({
  ...curveChoice,
  group: several(z.enum(GROUP_AXES), 'Axes that tell series apart: all but the seed by default. What is not named is pooled.'),
});

export const snapshotIdParams = z.strictObject({ id: z.uuid() });
export const otherSnapshotParams = z.strictObject({ id: z.uuid(), otherId: z.uuid() });
/** Which curves to pin: the parameters of curves, as a body. */
export const snapshotInputSchema = curvesQuery.describe('Which curves to pin.');

export const paretoQuery = z.strictObject(curveChoice);

const cheapestChoice = {
  epsilon: z.coerce.number().min(0).default(0.02).describe('How far from the best value is good enough, in the unit of the metric.'),
};

export const cheapestQuery = z.strictObject({ ...curveChoice, ...cheapestChoice });
/** Of pinned curves, which have their axes. */
export const pinnedCheapestQuery = z.strictObject(cheapestChoice);
export type PinnedCheapestQuery = z.output<typeof pinnedCheapestQuery>;

export const exportQuery = z.strictObject({
  ...axisFilters,
  state: several(z.enum(CELL_STATES), 'Only cells in these states.'),
});

export const otherSweepParams = z.strictObject({ id: z.uuid(), otherId: z.uuid() });
export const comparisonQuery = z.strictObject({ y: z.enum(METRICS).default('path_kl').describe('Metric.'), ...axisFilters });
export const DIFF_PARTS = ['both', 'only_left', 'only_right'] as const;
export const diffCellsQuery = z.strictObject({
  cursor,
  limit: limit(PAGE_LIMITS.cells, 100),
  part: z.enum(DIFF_PARTS).default('only_right').describe('Which cells.'),
});

/** Settings of a sweep that can change while it runs; what is left out stays. */
export const sweepSettingsSchema = z
  .strictObject({
    priority: prioritySchema.optional().describe('1 goes first, 5 last.'),
    concurrency: concurrencySchema.nullable().optional().describe('Cells computed at the same time; null leaves it to the workers.'),
  })
  .refine((settings) => Object.keys(settings).length > 0, { message: 'name at least one setting' })
  .describe('Settings to change.');

/** More device-seconds for the budget of a sweep. */
export const budgetInputSchema = z
  .strictObject({ deviceSeconds: deviceSecondsSchema.describe('Device-seconds to add.') })
  .describe('An addition to the budget of a sweep.');

export const extensionInputSchema = sweepExtensionSchema;

/** Cells named in one request to run again. */
export const RERUN_LIMIT = 1000;

/** Which cells of a sweep run again. */
export const rerunInputSchema = z
  .strictObject({
    cells: z
      .union([
        z.literal('failed'),
        z
          .array(cellId)
          .min(1)
          .max(RERUN_LIMIT)
          .refine((ids) => new Set(ids).size === ids.length, 'ids must be distinct'),
      ])
      .default('failed')
      .describe(
        '`failed`: every failed cell, and after the end also those that were never decided; or the ids of failed or complete cells.',
      ),
  })
  .describe('Cells to run again.');
export const webhookIdParams = z.strictObject({ id: z.uuid() });
export const deliveryIdParams = z.strictObject({ id: z.uuid(), deliveryId: z.uuid() });
export const deliveryPageQuery = z.strictObject({ cursor, limit: limit(100, 20) });

/** Where events are sent, and which. */
export const webhookInputSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .describe('An https address that answers 2xx within 15 seconds.'),
  events: z
    .array(z.enum(WEBHOOK_EVENT_TYPES))
    .min(1)
    .refine((events) => new Set(events).size === events.length, { message: 'each event once' })
    .default([...WEBHOOK_EVENT_TYPES])
    .describe('Events to send.'),
});

/** A nightly schedule: a sweep spec and when to run it. */
export const scheduleInputSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    spec: sweepSpecSchema,
    cron: z
      .string()
      .max(200)
      .superRefine((value, context) => {
        const problem = cronProblem(value);
        if (problem !== null) context.addIssue({ code: 'custom', message: problem });
      })
      .describe('Five fields: minute, hour, day of month, month, day of week.'),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, { message: 'not an IANA time zone, e.g. Europe/Oslo or UTC' })
      .default('UTC')
      .describe('IANA time zone in which `cron` is read.'),
    catchupSeconds: z
      .int()
      .min(10)
      .max(30 * 86_400)
      .default(3600)
      .describe('A run missed while the server was down is made up for when it comes back within this many seconds.'),
    overlap: z
      .enum(['skip', 'buffer_one'])
      .default('skip')
      .describe('What happens when a run is due while the one before is still going: leave it out, or start it right after.'),
    paused: z.boolean().default(false),
  })
  .describe('A schedule.');

/** The schedule's own fields; its spec is checked with the models, by the planner. */
export const scheduleTimingSchema = scheduleInputSchema.extend({ spec: z.unknown() });

export type SweepPageQuery = z.output<typeof sweepPageQuery>;
export type SchedulePageQuery = z.output<typeof schedulePageQuery>;
export type CellPageQuery = z.output<typeof cellPageQuery>;
export type CurvesQuery = z.output<typeof curvesQuery>;
export type ParetoQuery = z.output<typeof paretoQuery>;
export type CheapestQuery = z.output<typeof cheapestQuery>;
export type ExportQuery = z.output<typeof exportQuery>;
export type WebhookInput = z.output<typeof webhookInputSchema>;
export type DeliveryPageQuery = z.output<typeof deliveryPageQuery>;
export type ComparisonQuery = z.output<typeof comparisonQuery>;
export type DiffCellsQuery = z.output<typeof diffCellsQuery>;
export type DiffPart = (typeof DIFF_PARTS)[number];
export type GroupAxis = (typeof GROUP_AXES)[number];
/** Values of axes to which cells are narrowed. */
export type AxisFilter = Pick<CellPageQuery, 'data' | 'architecture' | 'space' | 'sampler' | 'model' | 'steps' | 'seed'>;
export type SweepSettingsInput = z.output<typeof sweepSettingsSchema>;
export type BudgetInput = z.output<typeof budgetInputSchema>;
export type RerunInput = z.output<typeof rerunInputSchema>;
export type CurveAxis = (typeof CURVE_AXES)[number];
export type ScheduleInput = z.output<typeof scheduleInputSchema>;
export type ScheduleTimingInput = Omit<ScheduleInput, 'spec'>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The form of the claims report. */
export const claimsQuery = z.strictObject({
  format: z
    .enum(['json', 'markdown', 'html'])
    .optional()
    .describe('JSON, Markdown, or one self-contained HTML page; without it what `Accept` prefers, and JSON where it has no preference.'),
});
export type ClaimsQuery = z.infer<typeof claimsQuery>;

const positive = z.coerce.number().positive().max(1e12);

const derivedChoice = {
  tau: several(positive, 'Errors at which costs and debts are read: 0.1, 0.03, 0.01 and 0.003 by default.'),
  delta: positive.default(0.02).describe('A curve has reached its plateau where it moves by less than this.'),
  from: positive
    .optional()
    .describe('Cost from which areas are taken: the first at which every series of the world has a point by default.'),
  to: positive.optional().describe('Cost up to which areas are taken: the largest of the world by default.'),
};

const isRange = ({ from, to }: { readonly from?: number | undefined; readonly to?: number | undefined }): boolean =>
  from === undefined || to === undefined || from < to;
const NO_RANGE = { path: ['to'], message: 'must be above `from`' };

export const derivedQuery = z
  .strictObject({
    ...curveChoice,
    x: z.enum(COSTS).default('nfe').describe('Cost.'),
    y: z.enum(ERROR_METRICS).default('path_kl').describe('Metric; of nelbo the excess over the entropy.'),
    ...derivedChoice,
  })
  .refine(isRange, NO_RANGE);
export type DerivedQuery = z.output<typeof derivedQuery>;

/** Of pinned curves, which have their axes. */
export const pinnedDerivedQuery = z.strictObject(derivedChoice).refine(isRange, NO_RANGE);
export type PinnedDerivedQuery = z.output<typeof pinnedDerivedQuery>;
