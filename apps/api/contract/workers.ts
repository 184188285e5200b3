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
  version: z.string().describe('Of Entroscope; empty for a worker that says none.'),
  slots: z.int().describe('Batches of cells that it runs at once.'),
  busySlots: z.int().describe('Slots that run a batch, of whatever team.'),
  memory: z.object({
    totalBytes: z.number().describe('Of its machine.'),
    rssBytes: z.number().describe('Resident memory of its process and of its inference processes.'),
  }),
  work: z
    .array(
      z.object({ sweepId: z.uuid(), cells: z.int().describe('Cells of its batches.'), done: z.int().describe('Those that are done.') }),
    )
    .describe('What it works on now, of the sweeps of your team.'),
  state: z.enum(['ready', 'draining', 'gone']).describe('`draining`: told to stop, it takes no new work; `gone`: not seen for a minute.'),
  alive: z.boolean().describe('Seen within the last minute.'),
  startedAt: isoTime,
  lastSeenAt: isoTime,
});
export type WorkerResponse = z.infer<typeof workerSchema>;

export const workerListSchema = z.object({ items: z.array(workerSchema) });
