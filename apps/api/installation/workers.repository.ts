import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../../../core/grid/vocabulary.js';
import type { Database } from '../../../platform/database/index.js';
import type { Worker } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';

/** Worker processes; they serve every team. */
@Injectable()
export class WorkersRepository {
  constructor(@Inject(PRISMA) private readonly prisma: Database) {}

  /** Workers seen after `since`, the newest first. */
  async seenSince(since: Date): Promise<Worker[]> {
    return this.prisma.worker.findMany({ where: { lastSeenAt: { gte: since } }, orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }] });
  }

  /** Runtime class of the newest worker of a device class, or null while none has registered. */
  async runtimeClassOf(device: Device): Promise<string | null> {
    const worker = await this.prisma.worker.findFirst({
      where: { device, runtimeClass: { not: null } },
      orderBy: { lastSeenAt: 'desc' },
      select: { runtimeClass: true },
    });
    return worker?.runtimeClass ?? null;
  }
}
