import { z } from 'zod';
import { METRICS } from '../../../core/cells/metrics.js';
import { SPEC_LIMITS } from '../../../core/grid/spec-limits.js';
import { CURVE_AXES } from './requests.js';

/** Results of others, imported to be drawn beside a sweep's own: requests and answers. */

export const IMPORT_LIMITS = {
  /** Characters of a file; with the rest it fits the largest body. */
  characters: 900_000,
  rows: 1000,
  /** Different worlds of a file: each is made once to see whether its parameters are possible. */
  worlds: 20,
  importsOfSweep: 10,
} as const;

const exactWorld = z.string().min(1).max(SPEC_LIMITS.dataName);

const column = z.string().min(1).max(200);

export const importInputSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('Where the points come from; shown with them.'),
    csv: z.string().min(1).max(IMPORT_LIMITS.characters).describe(`The file, with a header; at most ${IMPORT_LIMITS.rows} rows.`),
    metric: z.enum(METRICS).describe('What the values are; they must be in its unit.'),
    data: exactWorld
      .optional()
      .describe(
        'World of all rows, with its parameters as in `m4(forward=0.6;length=16)`. Left out, `columns.data` names the column that has it.',
      ),
    columns: z
      .strictObject({
        value: column.describe('Values of the metric.'),
        se: column.optional().describe('Their standard errors.'),
        series: column
          .optional()
          .describe('What a row belongs to. Left out, the run names of W&B and MLflow exports are found; else all rows are one series.'),
        data: column.optional().describe(`Worlds, at most ${IMPORT_LIMITS.worlds} different ones.`),
        ...Object.fromEntries(CURVE_AXES.map((axis) => [axis, column.optional()])),
      } as Record<'value', typeof column> & Record<'se' | 'series' | 'data' | (typeof CURVE_AXES)[number], z.ZodOptional<typeof column>>)
      .describe('Columns of the file by what they hold; at least one of the horizontal axes of curves.'),
  })
  .describe('External results, as W&B and MLflow export them.');
export type ImportInput = z.output<typeof importInputSchema>;

const coordinate = z.number().nullable();
export const externalPointSchema = z.object({
  series: z.string(),
  data: exactWorld,
  x: z.object({ steps: coordinate, nfe: coordinate, lifts_per_token: coordinate, flops: coordinate, device_seconds: coordinate }),
  y: z.number(),
  se: z.number().nullable(),
});
export type ExternalPoint = z.infer<typeof externalPointSchema>;

export const importSchema = z.object({
  id: z.uuid(),
  sweepId: z.uuid(),
  name: z.string(),
  external: z.literal(true).describe('Measured by somebody else: no verdict, front or curve rests on it.'),
  metric: z.enum(METRICS),
  points: z.array(externalPointSchema),
  createdAt: z.iso.datetime(),
});
export type ImportResponse = z.infer<typeof importSchema>;
export const importListSchema = z.object({ items: z.array(importSchema) });

export const importIdParams = z.strictObject({ id: z.uuid(), importId: z.uuid() });
