import { z } from 'zod';
import { METRICS } from '../../../core/cells/metrics.js';

/** Comparison and difference of two sweeps: answers. */

export const comparisonSchema = z.object({
  left: z.uuid().describe('The sweep, or the snapshot, that the path names first.'),
  right: z.uuid(),
  y: z.enum(METRICS),
  points: z.array(
    z.object({
      data: z.string(),
      architecture: z.string(),
      space: z.string(),
      sampler: z.string(),
      leftModel: z.string().nullable(),
      rightModel: z.string().nullable(),
      steps: z.int().nullable(),
      samples: z.int(),
      unit: z.string(),
      cells: z
        .object({ left: z.int(), right: z.int(), pairs: z.int(), same: z.int() })
        .describe('Measured cells of each side, seeds that both have, and pairs that are the same cell.'),
      left: z.number().nullable().describe('Mean over the seeds that both have.'),
      right: z.number().nullable(),
      difference: z
        .object({
          value: z.number(),
          se: z.number(),
          lo: z.number(),
          hi: z.number(),
          method: z
            .enum(['paired', 'independent', 'same'])
            .describe(
              '`paired`: from the differences seed by seed, in which shared noise cancels (t interval). `independent`: one seed only.',
            ),
        })
        .nullable()
        .describe('Right minus left; null where no seed is measured on both sides.'),
    }),
  ),
});
export type ComparisonResponse = z.infer<typeof comparisonSchema>;

export const diffSchema = z.object({
  left: z.uuid(),
  right: z.uuid(),
  both: z.int(),
  onlyLeft: z.int(),
  onlyRight: z.int(),
  points: z.array(
    z.object({
      data: z.string(),
      architecture: z.string(),
      space: z.string(),
      sampler: z.string(),
      model: z.string(),
      steps: z.int().nullable(),
      both: z.int(),
      onlyLeft: z.int(),
      onlyRight: z.int(),
    }),
  ),
});
export type DiffResponse = z.infer<typeof diffSchema>;
