import { Inject, Injectable } from '@nestjs/common';
import { isTerminalSweepState, SWEEP_STATES } from '../../../core/grid/vocabulary.js';
import type { Database } from '../../../platform/database/index.js';
import { readQuotas, type QuotaDefaults, type Quotas } from '../../../platform/quotas/index.js';
import type { Team } from '../../../prisma/generated/client.js';
import type { NewKey } from '../keys/keys.repository.js';
import { PRISMA } from '../services.js';

/** Quotas to set; undefined leaves one as it is, null returns to the configured default. */
export interface QuotaChange {
  readonly maxOpenSweeps?: number | null;
  readonly maxSweepCells?: number | null;
  readonly maxDeviceSecondsPerDay?: number | null;
  readonly maxCellsInFlight?: number | null;
}

const OPEN = SWEEP_STATES.filter((state) => !isTerminalSweepState(state));

/** Teams themselves: the one thing that is not inside a team, so its callers must be the operators or name their own team. */
@Injectable()
export class TeamsRepository {
  constructor(@Inject(PRISMA) private readonly prisma: Database) {}

  async find(id: string): Promise<Team | null> {
    return this.prisma.team.findFirst({ where: { id, deletedAt: null } });
  }

  /** Newest first, after the team with this id. @param deleted Those that are deleted, instead of those that are there. */
  async list(after: string | null, take: number, deleted: boolean): Promise<Team[]> {
    const where = { deletedAt: deleted ? { not: null } : null, ...(after === null ? {} : { id: { lt: after } }) };
    return this.prisma.team.findMany({ where, orderBy: { id: 'desc' }, take });
  }

  /** Quotas of teams with what they have used of them, by team. One query. */
  async quotas(ids: readonly string[], defaults: QuotaDefaults): Promise<Map<string, Quotas>> {
    return ids.length === 0 ? new Map() : readQuotas(this.prisma, ids, defaults);
  }

  /** Marks a team whose sweeps have all ended as deleted; false when there is none. */
  async markDeleted(id: string, now: Date): Promise<boolean> {
    const where = { id, operator: false, deletedAt: null, sweeps: { none: { state: { in: [...OPEN] } } } };
    return (await this.prisma.team.updateMany({ where, data: { deletedAt: now, revision: { increment: 1 } } })).count === 1;
  }

  /** Takes the mark off; false when there is no such team, deleted or not. */
  async unmarkDeleted(id: string): Promise<boolean> {
    return (await this.prisma.team.updateMany({ where: { id }, data: { deletedAt: null } })).count === 1;
  }

  /** Inserts a team with its first key. */
  async insert(team: { readonly id: string; readonly name: string; readonly operator: boolean }, key: NewKey): Promise<void> {
    await this.prisma.team.create({ data: { ...team, apiKeys: { create: { ...key } } } });
  }

  /**
   * Inserts the operators' team when there is no team at all.
   * @returns False when there is one.
   */
  async insertFirst(team: { readonly id: string; readonly name: string }, key: NewKey): Promise<boolean> {
    return this.prisma.$transaction(async (transaction) => {
      // Two first requests at once: the second one waits here and then finds the team of the first.
      await transaction.$executeRaw`lock table teams in share row exclusive mode`;
      if ((await transaction.team.count()) > 0) return false;
      await transaction.team.create({ data: { ...team, operator: true, apiKeys: { create: { ...key } } } });
      return true;
    });
  }

  /** Sets quotas. @returns False when the team has another revision by now. */
  async setQuotas(id: string, revision: number, change: QuotaChange): Promise<boolean> {
    const { count } = await this.prisma.team.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
