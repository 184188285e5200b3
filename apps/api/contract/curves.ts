import { z } from 'zod';
import { METRIC_KINDS, METRICS } from '../../../core/cells/metrics.js';

/** Curves, Pareto fronts and cheapest settings: answers. */

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
  kind: z.enum(METRIC_KINDS),
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
export type CurvesResponse = z.infer<typeof curvesSchema>;

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
export type ParetoResponse = z.infer<typeof paretoSchema>;

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
export type CheapestResponse = z.infer<typeof cheapestSchema>;
