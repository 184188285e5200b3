import { z } from 'zod';
import { ATTEMPT_OUTCOMES, CELL_STATES, FAILURE_CLASSES } from '../../../core/grid/vocabulary.js';
import { METRICS } from '../../../core/cells/metrics.js';

/** Cells and their attempts: answers. */

const isoTime = z.iso.datetime();

export const metricValueSchema = z.object({
  metric: z.enum(METRICS),
  value: z.number(),
  se: z.number(),
  n: z.int(),
  expected: z.number().nullable(),
});

export const cellSchema = z.object({
  id: z.string(),
  state: z.enum(CELL_STATES),
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  model: z.string(),
  sampler: z.string(),
  steps: z.int().nullable(),
  seed: z.int(),
  samples: z.int(),
  nfe: z.number().nullable(),
  liftsPerToken: z.number().nullable(),
  flops: z.number().nullable().describe('FLOPs a sample, counted from the graphs; null for oracles, where they mean nothing.'),
  metrics: z.array(metricValueSchema),
  failure: z.object({ class: z.enum(FAILURE_CLASSES), message: z.string() }).nullable(),
});
export type CellResponse = z.infer<typeof cellSchema>;

export const cellPageSchema = z.object({ items: z.array(cellSchema), next: z.string().nullable() });

export const trajectoryStepSchema = z.object({
  step: z.int(),
  nfe: z.number(),
  noiseLevel: z.number(),
  predictiveEntropyOnSamples: z.number().nullable(),
  predictiveEntropyOnData: z.number().nullable(),
  nllOnData: z.number().nullable().optional().describe('Of the tokens of the data, in cells that are asked for their profile.'),
  mmse: z.number().nullable(),
  remainingEntropy: z.number().nullable(),
  flops: z.number().nullable(),
  wallMs: z.number(),
});

export const cellDetailSchema = cellSchema.extend({
  spec: z.unknown(),
  checks: z.array(z.object({ check: z.string(), observed: z.number(), expected: z.number(), se: z.number(), pValue: z.number() })),
  trajectory: z.array(trajectoryStepSchema),
  artifacts: z.array(
    z.object({
      kind: z.string(),
      key: z.string(),
      bytes: z.int(),
      contentType: z.string(),
      url: z.string().describe('Presigned; valid for 15 minutes.'),
    }),
  ),
  timing: z
    .object({ networkMs: z.number(), samplingMs: z.number(), measurementMs: z.number(), wallMs: z.number() })
    .nullable()
    .describe('Contended: measured inside a sweep.'),
  provenance: z.object({ runtimeClass: z.string(), worker: z.string().nullable(), attempts: z.int(), committedAt: isoTime.nullable() }),
});
export type CellDetailResponse = z.infer<typeof cellDetailSchema>;

/** One attempt at a cell. */
export const attemptSchema = z.object({
  number: z.int().describe('Counts the attempts at the cell from 1.'),
  fence: z.int().describe('The claim that made it; a claim retries a cell whose process died.'),
  sweepId: z.uuid().describe('The sweep that computed the cell then.'),
  worker: z.string(),
  startedAt: isoTime,
  endedAt: isoTime,
  deviceSeconds: z.number().nullable().describe('Time that it held a slot; null for an attempt whose worker was lost.'),
  resumedShare: z.number().describe('Share of the cell that earlier attempts had done, whose state this one went on from.'),
  outcome: z.enum(ATTEMPT_OUTCOMES),
  message: z.string().nullable(),
  log: z
    .object({ bytes: z.int(), url: z.string().describe('Presigned; valid for 15 minutes.') })
    .nullable()
    .describe('Lines of this attempt and of those recorded with it, each with its cell id and attempt. Null where the worker was lost.'),
});

export const attemptListSchema = z.object({ items: z.array(attemptSchema) });
export type AttemptResponse = z.infer<typeof attemptSchema>;
