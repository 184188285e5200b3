import { z } from 'zod';

/** Schedules: answers. */

const isoTime = z.iso.datetime();

export const scheduleSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  cron: z.string(),
  timeZone: z.string(),
  catchupSeconds: z.int(),
  overlap: z.enum(['skip', 'buffer_one']),
  paused: z.boolean(),
  nextRunAt: isoTime.nullable(),
  lastSweepId: z.uuid().nullable(),
  createdAt: isoTime,
});
export type ScheduleResponse = z.infer<typeof scheduleSchema>;

export const schedulePageSchema = z.object({ items: z.array(scheduleSchema), next: z.string().nullable() });

/** Answer to running a schedule now: the sweep appears shortly in `GET /v1/sweeps`, naming its schedule. */
export const triggerSchema = z.object({ scheduleId: z.uuid(), triggeredAt: isoTime });
export type TriggerResponse = z.infer<typeof triggerSchema>;
