import { z } from 'zod';

/** Usage of a sweep or a team: answers. */

/** What cells have used. Device-seconds are the time that attempts held a slot of a device. */
export const usageSchema = z.object({
  deviceSeconds: z.object({
    complete: z.number().describe('Attempts whose result counts, with the time of earlier ones whose kept state they went on from.'),
    retried: z.number().describe('Attempts that failed or were given back by a stopping worker, less what was taken up of them.'),
    cancelled: z.number().describe('Attempts that were broken off because their sweep was stopped, less what was taken up of them.'),
  }),
  wastedShare: z.number().describe('Retried and cancelled device-seconds over all; 0 where there are none.'),
  attempts: z.object({
    complete: z.int(),
    retried: z.int(),
    cancelled: z.int(),
    lost: z.int().describe('Attempts whose worker was lost: their device time is not known and not in the sums.'),
  }),
  bytes: z.number().describe('Samples and trajectories that were stored, each cell counted by itself.'),
  cellsReused: z.int().describe('Cells that sweeps asked for and that were complete already: they cost nothing.'),
});
export type UsageResponse = z.infer<typeof usageSchema>;
