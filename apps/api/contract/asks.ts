import { z } from 'zod';
import { METRICS } from '../../../core/cells/metrics.js';
import { askSchema } from '../../../core/grid/asked-points.js';

/** Points of a sweep that an optimiser outside asks for. */

export const askInputSchema = askSchema;
export type AskInput = z.output<typeof askInputSchema>;

/** Largest number of an amendment: an integer column. */
const MAX_NUMBER = 2 ** 31 - 1;

export const askParams = z.strictObject({ id: z.uuid(), number: z.coerce.number().int().min(1).max(MAX_NUMBER) });

export const ASK_STATES = ['running', 'done', 'withdrawn'] as const;

/** A point that was asked for, with what is measured of it so far. */
export const askedPointSchema = z.object({
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  sampler: z.string(),
  model: z.string().describe('`name@version`.'),
  steps: z.int().nullable().describe('Null where steps do not apply.'),
  cells: z
    .object({ total: z.int(), complete: z.int(), failed: z.int() })
    .describe('One cell a seed; all 0 until the sweep has taken the point up.'),
  metrics: z
    .partialRecord(
      z.enum(METRICS),
      z.object({ value: z.number(), se: z.number().describe('Standard error over samples.'), cells: z.int() }),
    )
    .describe('Pooled over the complete cells.'),
});

/** An ask: what was asked for, and what is there to tell. */
export const askViewSchema = z.object({
  number: z.int().describe('Its number among the amendments of the sweep.'),
  state: z.enum(ASK_STATES).describe('`done`: all cells of its points are decided. `withdrawn`: the sweep ended before that.'),
  points: z.array(askedPointSchema).describe('In the order asked for.'),
});
export type AskView = z.infer<typeof askViewSchema>;
