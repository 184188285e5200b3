import { z } from 'zod';
import { METRICS } from '../cells/metrics.js';
import { ARCHITECTURES, DEVICES, SAMPLERS, SPACES, WORLDS } from './vocabulary.js';

/** Limits of a sweep spec. The cell limit is configuration (`ENTROSCOPE_MAX_CELLS`); these are fixed. */
export const SPEC_LIMITS = {
  nameLength: 200,
  axisValues: 10_000,
  steps: 4096,
  samples: 100_000,
  seedMax: 2 ** 31 - 1,
  seedCount: 100_000,
} as const;

/** Default of `ENTROSCOPE_MAX_CELLS`: cells in one sweep. */
export const DEFAULT_MAX_CELLS = 1_000_000;

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;

const axis = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).min(1).max(SPEC_LIMITS.axisValues).refine(unique, { message: 'values of an axis must be distinct' }).describe(description);

const seed = z.int().min(0).max(SPEC_LIMITS.seedMax);

/** A sweep as a user writes it. Every field beyond `name`, `axes.data` and `axes.steps` has a default. */
export const sweepSpecSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(SPEC_LIMITS.nameLength).describe('A name for people; need not be unique.'),
    axes: z
      .strictObject({
        data: axis(z.enum(WORLDS), 'Exact worlds.'),
        architecture: axis(z.enum(ARCHITECTURES), 'Architectures; all by default.').default([...ARCHITECTURES]),
        space: axis(z.enum(SPACES), 'Representation spaces; all by default.').default([...SPACES]),
        model: axis(z.string().min(1).max(200), '`latest`, or model names, or `name@version`.').default(['latest']),
        steps: axis(z.int().min(1).max(SPEC_LIMITS.steps), 'Sampler steps K; does not apply to autoregressive models.'),
        sampler: axis(
          z.enum(['default', ...SAMPLERS]),
          '`default` or sampler names; those that do not apply to a combination are left out of it, and the plan says so.',
        ).default(['default']),
        seed: z
          .union([
            axis(seed, 'Sampling seeds.'),
            z
              .strictObject({ from: seed, count: z.int().min(1).max(SPEC_LIMITS.seedCount) })
              .refine(({ from, count }) => from + count - 1 <= SPEC_LIMITS.seedMax, {
                path: ['count'],
                message: `the last seed must be at most ${SPEC_LIMITS.seedMax}`,
              })
              .describe('`count` consecutive seeds from `from`.'),
          ])
          .default({ from: 1, count: 1 }),
      })
      .describe('The sweep is the product of its axes, less the combinations that do not exist.'),
    samples: z.int().min(1).max(SPEC_LIMITS.samples).default(500).describe('Sequences or images a cell.'),
    metrics: axis(z.enum(METRICS), 'Metrics to show; every applicable one is measured in any case.').optional(),
    device: z.enum(DEVICES).default('cpu').describe('Device class of the workers that run the cells.'),
  })
  .describe('An Entroscope sweep.');

/** A validated spec with its defaults filled in. */
export type SweepSpec = z.output<typeof sweepSpecSchema>;
/** A spec as submitted. */
export type SweepSpecInput = z.input<typeof sweepSpecSchema>;
