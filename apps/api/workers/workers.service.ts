import { Injectable } from '@nestjs/common';
import type { WorkOfSweep } from '../../../platform/database/index.js';
import type { WorkerResponse } from '../contract/workers.js';
import type { Worker } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import { WorkersRepository } from '../installation/workers.repository.js';

/** A worker that was seen this recently is alive. Workers report more often than that. */
const ALIVE_MS = 60_000;
/** Workers that have been away for longer than this are no longer listed. */
const LISTED_MS = 24 * 3_600_000;

/** The workers that serve the queues. */
@Injectable()
export class WorkersService {
  constructor(private readonly workers: WorkersRepository) {}

  /** Workers of the last day. They serve every team; of their work the caller sees what is of its own. */
  async list({ teamId }: Principal): Promise<{ items: WorkerResponse[] }> {
    const now = Date.now();
    const rows = await this.workers.seenSince(new Date(now - LISTED_MS));
    return {
      items: rows.map((row) => ({
        id: row.id,
        role: row.role,
        device: row.device,
        runtimeClass: row.runtimeClass,
        host: row.host,
        pid: row.pid,
        version: row.version,
        slots: row.slots,
        busySlots: row.busy,
        memory: { totalBytes: Number(row.memoryBytes), rssBytes: Number(row.rssBytes) },
        work: workOf(row.work as unknown as readonly WorkOfSweep[], teamId),
        ...stateOf(row, now),
        startedAt: row.startedAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
      })),
    };
  }
}

function workOf(work: readonly WorkOfSweep[], team: string): WorkerResponse['work'] {
  return work.filter(({ teamId }) => teamId === team).map(({ sweepId, cells, done }) => ({ sweepId, cells, done }));
}

function stateOf({ lastSeenAt, draining }: Worker, now: number): Pick<WorkerResponse, 'state' | 'alive'> {
  if (now - lastSeenAt.getTime() >= ALIVE_MS) return { state: 'gone', alive: false };
  return { state: draining ? 'draining' : 'ready', alive: true };
}
