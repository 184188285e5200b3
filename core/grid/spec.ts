import { z } from 'zod';
import { METRICS } from '../cells/metrics.js';
import { AXES, axis, conditionalAxesSchema, conditionSchema, searchSchema } from './axes.js';
import { halvingSchema, precisionSchema } from './rounds-schema.js';
import { SPEC_LIMITS } from './spec-limits.js';
import { ARCHITECTURES, DEVICES, MEASUREMENTS, PRIORITY, SPACES } from './vocabulary.js';

export { SPEC_LIMITS };

/** Default of `ENTROSCOPE_MAX_CELLS`: cells in one sweep. */
export const DEFAULT_MAX_CELLS = 1_000_000;

/** 1 goes first. */
export const prioritySchema = z.int().min(PRIORITY.first).max(PRIORITY.last);
/** Cells computed at the same time. */
export const concurrencySchema = z.int().min(1).max(SPEC_LIMITS.concurrency);

/** Device-seconds of a budget, or of a top-up. */
export const deviceSecondsSchema = z.number().positive().max(SPEC_LIMITS.budgetSeconds);

/** When failed cells end a sweep early. */
export const failurePolicySchema = z.strictObject({
  onFailure: z
    .enum(['continue', 'fail_fast'])
    .default('continue')
    .describe('`fail_fast` ends the sweep at the first failed cell; `continue` leaves a named gap.'),
  maxFailedShare: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('The sweep fails as soon as a larger share of its cells has failed. 1 never ends it.'),
});

/** A sweep as a user writes it. Every field beyond `name`, `axes.data` and `axes.steps` has a default. */
export const sweepSpecSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(SPEC_LIMITS.nameLength).describe('A name for people; need not be unique.'),
    axes: z
      .strictObject({
        ...AXES,
        architecture: AXES.architecture.default([...ARCHITECTURES]),
        space: AXES.space.default([...SPACES]),
        model: AXES.model.default(['latest']),
        sampler: AXES.sampler.default(['default']),
        seed: AXES.seed.default({ from: 1, count: 1 }),
      })
      .describe('The sweep is the product of its axes, less the combinations that do not exist.'),
    conditional: z
      .array(conditionalAxesSchema)
      .min(1)
      .max(SPEC_LIMITS.rules)
      .optional()
      .describe('Values that axes have in a part of the grid only, in addition to their own.'),
    exclude: z
      .array(conditionSchema)
      .min(1)
      .max(SPEC_LIMITS.rules)
      .optional()
      .describe('Parts of the grid that are left out: every point that meets all conditions of an entry.'),
    search: searchSchema.optional(),
    halving: halvingSchema.optional(),
    precision: precisionSchema.optional(),
    samples: z.int().min(1).max(SPEC_LIMITS.samples).default(500).describe('Sequences or images a cell.'),
    metrics: axis(
      z.enum(METRICS),
      'Metrics to show; every applicable one is measured in any case, those of `measure` where it asks for them.',
    ).optional(),
    measure: axis(
      z.enum(MEASUREMENTS),
      'Measurements beyond those that every cell makes, where they are defined; they cost time, and make cells of their own.',
    ).optional(),
    device: z.enum(DEVICES).default('cpu').describe('Device class of the workers that run the cells.'),
    priority: prioritySchema.default(PRIORITY.default).describe('1 goes first, 5 last. Can be changed while the sweep runs.'),
    concurrency: concurrencySchema
      .optional()
      .describe('Cells computed at the same time, at most; by default as many as the workers take. Can be changed while the sweep runs.'),
    policy: failurePolicySchema.default({ onFailure: 'continue', maxFailedShare: 1 }).describe('When failed cells end the sweep early.'),
    budget: z
      .strictObject({ deviceSeconds: deviceSecondsSchema.describe('Device-seconds that its attempts may take.') })
      .optional()
      .describe('What the sweep may use; it pauses when that is used up, and can be topped up. Without limit by default.'),
  })
  .describe('An Entroscope sweep.');

/** Values to add to the axes of a sweep. */
export const sweepExtensionSchema = z
  .strictObject({
    axes: z
      .strictObject(AXES)
      .partial()
      .refine((axes) => Object.keys(axes).length > 0, { message: 'name at least one axis' })
      .describe('Values to add. The sweep becomes the product of the longer axes; cells that it has already are not run again.'),
  })
  .describe('An extension of a sweep.');

/** A validated spec with its defaults filled in. */
export type SweepSpec = z.output<typeof sweepSpecSchema>;
/** A spec as submitted. */
export type SweepSpecInput = z.input<typeof sweepSpecSchema>;
/** When failed cells end a sweep early. */
export type FailurePolicy = z.output<typeof failurePolicySchema>;
/** Values to add to the axes of a sweep. */
export type SweepExtension = z.output<typeof sweepExtensionSchema>;

/** Settings of a sweep that can change while it runs. */
export interface SweepSettings {
  /** 1 (first) to 5. */
  readonly priority: number;
  /** Cells computed at the same time; null leaves it to the workers. */
  readonly concurrency: number | null;
}

/** More device-seconds for the budget of a sweep. */
export interface TopUp {
  /** Names the request: it is carried out once, however often it is sent. */
  readonly request: string;
  readonly deviceSeconds: number;
}
