import { Injectable } from '@nestjs/common';
import { isTerminalSweepState, SWEEP_STATES } from '../../../core/grid/vocabulary.js';
import { Prisma, type Sweep, type SweepAmendment } from '../../../prisma/generated/client.js';
import { refundBudget, reserveBudget } from '../../../platform/budget/index.js';
import { recordSweepEvent } from '../../../platform/events/index.js';
import { DELETED_TOO, TeamScope, type TeamTransaction } from '../auth/team-scope.js';
import type { EarlierRequest, IdempotentRequest } from '../http/idempotency.js';

/** A sweep with the schedule that started it. */
export type SweepRow = Sweep & { schedule: { id: string; name: string } | null };

/** A sweep with its amendments, the registered plan first. */
export type SweepDetailRow = SweepRow & { amendments: SweepAmendment[] };

/** A new sweep, as inserted before its workflow starts. */
export interface NewSweep {
  readonly id: string;
  readonly name: string;
  readonly spec: Prisma.InputJsonValue;
  readonly planHash: string;
  readonly device: string;
  readonly excluded: Prisma.InputJsonValue;
  readonly cellsTotal: number;
  readonly priority: number;
  readonly concurrency: number | null;
  /** Device time that it may use, milliseconds; null is without limit. */
  readonly budgetMs: number | null;
}

/** Requests about sweeps share one space of idempotency keys. */
export const SWEEP_REQUEST = 'sweep';
const ENDED = SWEEP_STATES.filter(isTerminalSweepState);
const WITH_SCHEDULE = { schedule: { select: { id: true, name: true } } } as const;

const WITH_AMENDMENTS = { ...WITH_SCHEDULE, amendments: { orderBy: { number: 'asc' } } } as const;

/** Sweeps of a team. */
@Injectable()
export class SweepsRepository {
  constructor(private readonly scope: TeamScope) {}

  /**
   * Inserts a sweep in state `planning`, together with its idempotency key.
   * @param admit Throws when the team may not begin it.
   */
  async insert(
    teamId: string,
    sweep: NewSweep,
    request: IdempotentRequest | null,
    admit: (transaction: TeamTransaction) => Promise<void>,
  ): Promise<void> {
    await this.scope.of(teamId).$transaction(async (transaction) => {
      await admit(transaction);
      await transaction.sweep.create({ data: { ...sweep, teamId } });
      if (sweep.budgetMs !== null) await reserveBudget(transaction, sweep.id, teamId);
      await recordSweepEvent(transaction, 'sweep.created', sweep.id, teamId);
      if (request !== null)
        await transaction.idempotencyKey.create({ data: { ...request, teamId, operation: SWEEP_REQUEST, resourceId: sweep.id } });
    });
  }

  /** What an idempotency key was used for, or null. */
  async findRequest(teamId: string, key: string): Promise<EarlierRequest | null> {
    return this.scope.of(teamId).idempotencyKey.findFirst({
      where: { operation: SWEEP_REQUEST, key },
      select: { requestHash: true, resourceId: true },
    });
  }

  async find(teamId: string, id: string): Promise<SweepDetailRow | null> {
    return this.scope.of(teamId).sweep.findFirst({ where: { id }, include: WITH_AMENDMENTS });
  }

  /** Newest first, after the sweep with this creation time and id. @param deleted Those that are deleted, instead of those that are there. */
  async list(teamId: string, after: { createdAt: Date; id: string } | null, take: number, deleted: boolean): Promise<SweepRow[]> {
    const where: Prisma.SweepWhereInput = {
      deletedAt: deleted ? { not: null } : null,
      ...(after === null ? {} : { OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }] }),
    };
    return this.scope.of(teamId).sweep.findMany({ where, include: WITH_SCHEDULE, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take });
  }

  /** Marks a sweep that has ended, and that no amendment will start again, as deleted; false when it has not ended. */
  async markDeleted(teamId: string, id: string, now: Date): Promise<boolean> {
    const { count } = await this.scope.of(teamId).sweep.updateMany({
      where: { id, state: { in: [...ENDED] }, amendments: { none: { state: 'requested' } } },
      // A change that is based on the sweep as it was read fails then.
      data: { deletedAt: now, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** Takes the mark off; false when there is no such sweep, deleted or not. */
  async unmarkDeleted(teamId: string, id: string): Promise<boolean> {
    return (await this.scope.of(teamId).sweep.updateMany({ where: { id, ...DELETED_TOO }, data: { deletedAt: null } })).count === 1;
  }

  /** Cancels a sweep that has no workflow yet; false when it is past that. */
  async cancelUnstarted(teamId: string, id: string, now: Date): Promise<boolean> {
    return this.scope.of(teamId).$transaction(async (transaction) => {
      const { count } = await transaction.sweep.updateMany({
        where: { id, state: 'planning' },
        data: { state: 'cancelled', finishedAt: now },
      });
      if (count === 1) await refundBudget(transaction, id, teamId);
      if (count === 1) await recordSweepEvent(transaction, 'sweep.ended', id, teamId);
      return count === 1;
    });
  }
}
