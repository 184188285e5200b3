import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../../../core/grid/vocabulary.js';
import type { PrismaClient } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { PRISMA } from '../services.js';

/** What has been computed already. */
@Injectable()
export class KnownCellsRepository {
  constructor(
    @Inject(PRISMA) private readonly prisma: PrismaClient,
    private readonly scope: TeamScope,
  ) {}

  /** Runtime class of the newest worker of a device class, or null while none has registered. */
  async runtimeClassOf(device: Device): Promise<string | null> {
    const worker = await this.prisma.worker.findFirst({
      where: { device, runtimeClass: { not: null } },
      orderBy: { lastSeenAt: 'desc' },
      select: { runtimeClass: true },
    });
    return worker?.runtimeClass ?? null;
  }

  /** Which of the cells are complete in the team. */
  async complete(teamId: string, ids: string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.scope.of(teamId).cell.findMany({ where: { id: { in: ids }, state: 'complete' }, select: { id: true } });
    return new Set(rows.map(({ id }) => id));
  }
}
