import { z } from 'zod';
import { METRICS } from '../cells/metrics.js';
import { ARCHITECTURES, DEVICES, PRIORITY, SAMPLERS, SPACES, WORLDS } from './vocabulary.js';

/** Limits of a sweep spec. The cell limit is configuration (`ENTROSCOPE_MAX_CELLS`); these are fixed. */
export const SPEC_LIMITS = {
  nameLength: 200,
  axisValues: 10_000,
  steps: 4096,
  samples: 100_000,
  seedMax: 2 ** 31 - 1,
  seedCount: 100_000,
  concurrency: 10_000,
  budgetSeconds: 1e9,
} as const;

/** Default of `ENTROSCOPE_MAX_CELLS`: cells in one sweep. */
export const DEFAULT_MAX_CELLS = 1_000_000;

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;

const axis = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).min(1).max(SPEC_LIMITS.axisValues).refine(unique, { message: 'values of an axis must be distinct' }).describe(description);

const seed = z.int().min(0).max(SPEC_LIMITS.seedMax);

const AXES = {
  data: axis(
    z.string().regex(/^[a-z0-9][a-z0-9._-]{0,49}$/, 'the name of an exact world or of a dataset'),
    `Exact worlds (${WORLDS.join(', ')}) and datasets that models are registered for.`,
  ),
  architecture: axis(z.enum(ARCHITECTURES), 'Architectures; all by default.'),
  space: axis(z.enum(SPACES), 'Representation spaces; all by default.'),
  model: axis(z.string().min(1).max(200), '`latest`, or model names, or `name@version`.'),
  steps: axis(z.int().min(1).max(SPEC_LIMITS.steps), 'Sampler steps K; does not apply to autoregressive models.'),
  sampler: axis(
    z.enum(['default', ...SAMPLERS]),
    '`default` or sampler names; those that do not apply to a combination are left out of it, and the plan says so.',
  ),
  seed: z.union([
    axis(seed, 'Sampling seeds.'),
    z
      .strictObject({ from: seed, count: z.int().min(1).max(SPEC_LIMITS.seedCount) })
      .refine(({ from, count }) => from + count - 1 <= SPEC_LIMITS.seedMax, {
        path: ['count'],
        message: `the last seed must be at most ${SPEC_LIMITS.seedMax}`,
      })
      .describe('`count` consecutive seeds from `from`.'),
  ]),
};

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
    samples: z.int().min(1).max(SPEC_LIMITS.samples).default(500).describe('Sequences or images a cell.'),
    metrics: axis(z.enum(METRICS), 'Metrics to show; every applicable one is measured in any case.').optional(),
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
