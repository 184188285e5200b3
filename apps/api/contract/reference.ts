import { z } from 'zod';
import { METRIC_KINDS, METRICS } from '../../../core/cells/metrics.js';

/** Reference data, the same for every team: answers. */

/** Definition of a metric, for axes, tables and tooltips. */
export const metricDefinitionSchema = z.object({
  name: z.enum(METRICS),
  title: z.string(),
  kind: z.enum(METRIC_KINDS),
  tokenUnit: z.string().nullable(),
  dimensionUnit: z.string().nullable(),
  lowerIsBetter: z.boolean(),
  description: z.string(),
});
export type MetricDefinitionResponse = z.infer<typeof metricDefinitionSchema>;

export const metricListSchema = z.object({ items: z.array(metricDefinitionSchema) });

/** A built-in exact world. */
export const worldSchema = z.object({
  data: z.string().describe('Its name; one with other parameters than the published ones names those that differ.'),
  title: z.string(),
  kind: z.enum(['sequence', 'image', 'noop']),
  unit: z.string().describe('Unit of path and marginal metrics: bits/token or bits/dim.'),
  entropy: z.number().nullable().describe('Exact entropy rate in `unit`; null where the world has none.'),
  entropyBits: z.number().nullable().describe('Exact entropy in bits a sequence; for images above the noise level sigmaRef.'),
  entropyError: z.number().nullable().describe('Numerical error of `entropyBits`; 0 where it has a closed form.'),
  totalCorrelationBits: z
    .number()
    .nullable()
    .describe('Lost when all tokens are decided at once, bits a sequence; null where it is not known.'),
  dualTotalCorrelationBits: z
    .number()
    .nullable()
    .describe('What a latent must carry that leaves no dependence between tokens, bits a sequence; null where it is not known.'),
  parameters: z.record(z.string(), z.unknown()),
});
export type WorldResponse = z.infer<typeof worldSchema>;

/** A world as a spec names it. */
export const worldNameParams = z.strictObject({ name: z.string().max(150).describe('`m4`, or `m4(forward=0.6;length=16)`.') });

export const worldListSchema = z.object({ items: z.array(worldSchema) });
