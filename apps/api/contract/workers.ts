import { z } from 'zod';

/** Worker processes: answers. */

const isoTime = z.iso.datetime();

/** A worker process. */
export const workerSchema = z.object({
  id: z.string(),
  role: z.string(),
  device: z.string().nullable(),
  runtimeClass: z.string().nullable(),
  host: z.string(),
  pid: z.int(),
  alive: z.boolean().describe('Seen within the last minute.'),
  startedAt: isoTime,
  lastSeenAt: isoTime,
});
export type WorkerResponse = z.infer<typeof workerSchema>;

export const workerListSchema = z.object({ items: z.array(workerSchema) });
