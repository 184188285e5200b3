import { z } from 'zod';
import { METRICS } from '../../../core/cells/metrics.js';

/** Rounds of a sweep that does not know all of its cells when it starts. */

const ENDINGS = ['dropped', 'finished', 'precise', 'capped', 'gap'] as const;

const halvingRule = z.object({
  method: z.literal('halving'),
  metric: z.enum(METRICS),
  direction: z.enum(['minimise', 'maximise']),
  eta: z.int(),
  samples: z.array(z.int()).describe('Samples a cell of each rung.'),
});

const precisionRule = z.object({
  method: z.literal('precision'),
  metric: z.enum(METRICS),
  halfWidth: z.number(),
  confidence: z.number(),
  maxSeeds: z.int(),
  batch: z.int(),
  interval: z.string().describe('How intervals are made that stay valid although the data decide when to stop.'),
});

/** Where a point ended. */
export const pointEndSchema = z.object({
  pointId: z.guid(),
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  sampler: z.string(),
  model: z.string(),
  steps: z.int().nullable(),
  samples: z.int().describe('Samples a cell where it ended.'),
  round: z.int().describe('The rung or look at which it ended, from 0.'),
  outcome: z
    .enum(ENDINGS)
    .describe(
      '`dropped`: others were better. `finished`: in the last rung. `precise`: its interval is as narrow as asked for. `capped`: it is not, with all seeds that it may have. `gap`: a cell of it has failed.',
    ),
  seeds: z.int(),
  value: z.number().nullable().describe('Mean of the metric over the seeds.'),
  halfWidth: z
    .number()
    .nullable()
    .describe('Of an interval that is valid under the stopping rule; null with successive halving, and for fewer than two seeds.'),
});

export const roundsSchema = z.object({
  rule: z.discriminatedUnion('method', [halvingRule, precisionRule]).nullable().describe('The stopping rule; null for a plan that stands.'),
  finished: z.boolean(),
  rounds: z.array(
    z.object({
      round: z.int(),
      points: z.int().describe('Points that were decided.'),
      goOn: z.int(),
      cells: z.int().nullable().describe('Cells that were added; null until they are.'),
      amendment: z.int(),
      hash: z.string(),
    }),
  ),
  items: z.array(pointEndSchema).describe('Points that have ended, those of the last round first and then the better ones.'),
  next: z.string().nullable(),
});
export type RoundsResponse = z.infer<typeof roundsSchema>;
