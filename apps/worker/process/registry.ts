import { hostname } from 'node:os';
import type { Device } from '../../../core/grid/vocabulary.js';
import type { Database } from '../../../platform/database/index.js';
import type { Logger } from '../../../platform/logging/index.js';
import type { WorkerRole } from './arguments.js';

/** Time between two signs of life, milliseconds; a worker counts as alive for a minute after one. */
const REFRESH_MS = 5_000;

/** What a worker says of itself. */
export interface WorkerDescription {
  readonly role: WorkerRole;
  /** Null for a worker that runs no cells. */
  readonly device: Device | null;
  readonly runtimeClass: string | null;
  /** Batches it runs at once. */
  readonly slots: number;
}

/** `<host>/<pid>/<role>`: how a worker is called in Temporal, in the database and in logs. */
export function identityOf(role: WorkerRole): string {
  return `${hostname()}/${process.pid}/${role}`;
}

/** The worker's row in `workers`: plans take their runtime class from it, shards the size of their pools. */
export class WorkerRegistration {
  private timer: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly description: WorkerDescription,
    private readonly logger: Logger,
  ) {}

  private get id(): string {
    return identityOf(this.description.role);
  }

  /** Registers the worker and keeps its row fresh. */
  async start(): Promise<void> {
    const { role, device, runtimeClass, slots } = this.description;
    const row = { role, device, runtimeClass, slots, host: hostname(), pid: process.pid, startedAt: new Date(), lastSeenAt: new Date() };
    await this.database.worker.upsert({ where: { id: this.id }, create: { id: this.id, ...row }, update: row });
    this.timer = setInterval(() => {
      this.refreshing = this.refresh();
    }, REFRESH_MS);
  }

  /** Takes the worker off the list. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.refreshing;
    await this.database.worker.deleteMany({ where: { id: this.id } });
  }

  /** A database that is away for a moment must not end the worker: the next refresh tries again. */
  private async refresh(): Promise<void> {
    try {
      await this.database.worker.updateMany({ where: { id: this.id }, data: { lastSeenAt: new Date() } });
    } catch (error) {
      this.logger.warn({ error }, 'the sign of life could not be written');
    }
  }
}
