import { z } from 'zod';
import { COSTS } from '../../../core/derived/index.js';
import { curveSeriesSchema, curvesSchema } from './curves.js';

/** Derived results of a sweep: answers. */

/** A number with its 95% interval. Where an end, or the number itself, is beyond every measured point, it is null. */
const estimateSchema = z.object({ value: z.number().nullable(), lo: z.number().nullable(), hi: z.number().nullable() });

const costAtSchema = z.object({
  tau: z.number().describe('Error that is reached, in the unit of the metric.'),
  cost: estimateSchema.describe('Cheapest x within tau, on the lower envelope; null where no point reaches it.'),
  nfe: z.number().nullable().describe('Network calls within tau.'),
  debt: z
    .object({
      ...estimateSchema.shape,
      steps: z.number().nullable().describe('log2 of the network calls.'),
      perPass: z.number().nullable().describe('log2 of the cost of one call over the whole pass of the baseline.'),
    })
    .nullable()
    .describe('Doublings of cost over the lift-once baseline; null without a baseline that reaches tau. Value null: tau is not reached.'),
});

export const derivedSeriesSchema = curveSeriesSchema.omit({ points: true, seed: true }).extend({
  baseline: z.boolean().describe('The lift-once sampler that debts of its world are counted against.'),
  plateau: z
    .object({
      reached: z.boolean(),
      steps: z.int().nullable().describe('Smallest step count from which nothing moves by delta; null where the curve moves at its end.'),
      fitted: z
        .object({
          steps: z.number(),
          bound: z
            .enum(['lower', 'upper'])
            .nullable()
            .describe('Outside of the measured step counts: at more (lower) or fewer (upper) steps.'),
        })
        .nullable()
        .describe('The same by the fitted power law; null without one. A plateau outside of the measured step counts is told as a bound.'),
      law: z
        .object({ limit: z.number(), scale: z.number(), exponent: z.number() })
        .nullable()
        .describe('y = limit + scale K^-exponent by weighted least squares; null with fewer than four step counts.'),
    })
    .nullable()
    .describe('Null for samplers without steps.'),
  at: z.array(costAtSchema).describe('One entry for each tau.'),
  integratedDebt: z
    .object({ value: z.number(), censored: z.array(z.number()).describe('Thresholds not reached: the mean is a lower bound.') })
    .nullable()
    .describe('Mean debt over the ladder; null without a baseline that reaches all of it.'),
  interestRate: estimateSchema
    .nullable()
    .describe('d log2 x / d log2(1/tau) over the ladder; null where a threshold is not reached, or for a single point.'),
  area: z.number().nullable().describe('Mean over log2 x of the smallest error so far, over `range`; null where the series begins later.'),
  points: z.array(
    z.object({
      steps: z.int().nullable(),
      x: z.number(),
      error: z.number().describe('Excess over the exact limit.'),
      onFront: z.boolean(),
      share: z.number().describe('Share of 1000 redraws of all errors in which the point is on the Pareto front of its world.'),
    }),
  ),
});

export const derivedSchema = z.object({
  ...curvesSchema.pick({ sweepId: true, y: true, complete: true }).shape,
  x: z.enum(COSTS),
  delta: z.number(),
  tau: z.array(z.number()),
  worlds: z.array(
    z.object({
      data: z.string(),
      unit: z.string(),
      range: z
        .object({ from: z.number(), to: z.number() })
        .nullable()
        .describe('Costs over which areas are taken; null where they leave no range.'),
      series: z.array(derivedSeriesSchema),
    }),
  ),
});
export type DerivedResponse = z.infer<typeof derivedSchema>;
