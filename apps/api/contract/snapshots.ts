import { z } from 'zod';
import { curvesSchema } from './curves.js';

/** Snapshots of curves: answers. */

const isoTime = z.iso.datetime();

/** Curves pinned as they stood, with the manifest of the cells behind them. */
export const snapshotSchema = z.object({
  id: z.uuid(),
  sweepId: z.uuid(),
  query: z.unknown().describe('The parameters of the curves.'),
  answer: curvesSchema,
  manifest: z.object({
    digest: z.string().describe('SHA-256 of the manifest.'),
    bytes: z.int(),
    cells: z.int(),
    path: z.string(),
  }),
  createdAt: isoTime,
});
export type SnapshotResponse = z.infer<typeof snapshotSchema>;
