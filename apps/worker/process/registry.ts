import { hostname, totalmem } from 'node:os';
import type { Device } from '../../../core/grid/vocabulary.js';
import type { Database, WorkOfSweep } from '../../../platform/database/index.js';
import type { Logger } from '../../../platform/logging/index.js';
import { PACKAGE_VERSION } from '../../../platform/telemetry/index.js';
import type { Prisma } from '../../../prisma/generated/client.js';
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

/** What a worker does now. */
export interface WorkerLoad {
  /** Slots that run a batch. */
  readonly busy: number;
  readonly work: readonly WorkOfSweep[];
  /** Resident memory of the process and those it has started. */
  readonly rssBytes: number;
}

/** `<host>/<pid>/<role>`: how a worker is called in Temporal, in the database and in logs. */
export function identityOf(role: WorkerRole): string {
  return `${hostname()}/${process.pid}/${role}`;
}

/** The load of a worker that runs no cells. */
export function bareLoad(): Promise<WorkerLoad> {
  return Promise.resolve({ busy: 0, work: [], rssBytes: process.memoryUsage.rss() });
}

/** The worker's row in `workers`: plans take their runtime class from it, shards the size of their pools, people see what it does. */
export class WorkerRegistration {
  private timer: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> = Promise.resolve();
  private draining = false;

  constructor(
    private readonly database: Database,
    private readonly description: WorkerDescription,
    private readonly load: () => Promise<WorkerLoad>,
    private readonly logger: Logger,
  ) {}

  private get id(): string {
    return identityOf(this.description.role);
  }

  /** Registers the worker and keeps its row fresh. */
  async start(): Promise<void> {
    const { role, device, runtimeClass, slots } = this.description;
    const row = {
      ...{ role, device, runtimeClass, slots, host: hostname(), pid: process.pid, startedAt: new Date() },
      ...{ version: PACKAGE_VERSION, memoryBytes: totalmem(), ...(await this.state()) },
    };
    await this.database.worker.upsert({ where: { id: this.id }, create: { id: this.id, ...row }, update: row });
    this.timer = setInterval(() => this.refresh(), REFRESH_MS);
  }

  /** Says at once that the worker takes no new work: its slots count no more. */
  drain(): void {
    this.draining = true;
    this.refresh();
  }

  /** Takes the worker off the list. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.refreshing;
    await this.database.worker.deleteMany({ where: { id: this.id } });
  }

  /** One after the other, so that an older state never overwrites a newer one. */
  private refresh(): void {
    this.refreshing = this.refreshing.then(() => this.write());
  }

  /** A database that is away for a moment must not end the worker: the next refresh tries again. */
  private async write(): Promise<void> {
    try {
      await this.database.worker.updateMany({ where: { id: this.id }, data: await this.state() });
    } catch (error) {
      this.logger.warn({ error }, 'the sign of life could not be written');
    }
  }

  private async state() {
    const { busy, work, rssBytes } = await this.load();
    return { busy, work: work as unknown as Prisma.InputJsonValue, rssBytes, draining: this.draining, lastSeenAt: new Date() };
  }
}
