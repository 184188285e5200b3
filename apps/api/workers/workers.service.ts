import { Injectable } from '@nestjs/common';
import type { WorkerResponse } from '../contract/workers.js';
import { WorkersRepository } from '../installation/workers.repository.js';

/** A worker that was seen this recently is alive. Workers report more often than that. */
const ALIVE_MS = 60_000;
/** Workers that have been away for longer than this are no longer listed. */
const LISTED_MS = 24 * 3_600_000;

/** The workers that serve the queues. */
@Injectable()
export class WorkersService {
  constructor(private readonly workers: WorkersRepository) {}

  /** Workers of the last day. */
  async list(): Promise<{ items: WorkerResponse[] }> {
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
        alive: now - row.lastSeenAt.getTime() < ALIVE_MS,
        startedAt: row.startedAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
      })),
    };
  }
}
