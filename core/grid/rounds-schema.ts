import { z } from 'zod';
import { METRICS } from '../cells/metrics.js';
import { SPEC_LIMITS } from './spec-limits.js';

/** Successive halving: few samples for all points, more for the better ones. */
export const halvingSchema = z
  .strictObject({
    metric: z.enum(METRICS).describe('By which points are ranked: the mean over the seeds of a point.'),
    direction: z.enum(['minimise', 'maximise']).default('minimise'),
    eta: z.int().min(2).max(10).default(3).describe('The best 1/eta of the points of each world go on, with eta times the samples.'),
    rungs: z
      .int()
      .min(2)
      .max(10)
      .describe('Rung r of R has `samples` / eta^(R-r) samples a cell, so that the last one has those of the spec.'),
  })
  .describe('Successive halving over samples a cell.');

/** Adaptive precision: more seeds where the interval is wide. */
export const precisionSchema = z
  .strictObject({
    metric: z.enum(METRICS).describe('Whose mean over seeds is to be known.'),
    halfWidth: z.number().positive().describe('Half the width of the interval that is asked for, in the unit of the metric.'),
    confidence: z.number().min(0.5).max(0.999).default(0.95).describe('Of each interval, whenever its point stops.'),
    maxSeeds: z.int().min(2).max(SPEC_LIMITS.seedCount).describe('Seeds of a point at most.'),
    batch: z.int().min(1).max(SPEC_LIMITS.axisValues).default(1).describe('Seeds that a point gets at once.'),
  })
  .describe('Seeds are added where the interval is wider than asked for.');

/** Successive halving. */
export type Halving = z.output<typeof halvingSchema>;
/** Adaptive precision. */
export type Precision = z.output<typeof precisionSchema>;
