import { z } from 'zod';
import { METRICS } from '../../../core/cells/metrics.js';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { ARCHITECTURES, CELL_STATES, SAMPLERS, SPACES, WORLDS } from '../../../core/grid/vocabulary.js';
import { cronProblem } from '../schedules/cron.js';

/** Parameters and bodies of requests. Limits of pages are small: a page is a screen, the CSV is everything. */

export const PAGE_LIMITS = { sweeps: 100, cells: 500, schedules: 100 } as const;

const cursor = z.string().min(1).max(200).optional().describe('`next` of the previous page.');
const limit = (max: number, fallback: number) =>
  z.coerce.number().int().min(1).max(max).default(fallback).describe(`Items a page, at most ${max}.`);

/** A query parameter that may be repeated (`?steps=1&steps=2`). */
const several = <T extends z.ZodType>(item: T, description: string) =>
  z
    .preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).min(1).max(100).optional())
    .describe(description);

export const sweepIdParams = z.strictObject({ id: z.uuid() });
export const scheduleIdParams = z.strictObject({ id: z.uuid() });
export const cellIdParams = z.strictObject({
  id: z.uuid(),
  cellId: z.string().regex(/^[0-9a-f]{64}$/, 'a cell id is 64 hexadecimal digits'),
});

export const sweepPageQuery = z.strictObject({ cursor, limit: limit(PAGE_LIMITS.sweeps, 20) });
export const schedulePageQuery = z.strictObject({ cursor, limit: limit(PAGE_LIMITS.schedules, 20) });

export const cellPageQuery = z.strictObject({
  cursor,
  limit: limit(PAGE_LIMITS.cells, 100),
  data: several(z.enum(WORLDS), 'Only these worlds.'),
  architecture: several(z.enum(ARCHITECTURES), 'Only these architectures.'),
  space: several(z.enum(SPACES), 'Only these spaces.'),
  sampler: several(z.enum(SAMPLERS), 'Only these samplers.'),
  steps: several(z.coerce.number().int().min(1), 'Only these step counts.'),
  seed: several(z.coerce.number().int().min(0), 'Only these seeds.'),
  state: several(z.enum(CELL_STATES), 'Only cells in these states.'),
});

export const CURVE_AXES = ['steps', 'nfe', 'lifts_per_token', 'device_seconds'] as const;

export const curvesQuery = z.strictObject({
  x: z.enum(CURVE_AXES).default('nfe').describe('Horizontal axis.'),
  y: z.enum(METRICS).default('path_kl').describe('Metric.'),
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
export type CellPageQuery = z.output<typeof cellPageQuery>;
export type CurvesQuery = z.output<typeof curvesQuery>;
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
