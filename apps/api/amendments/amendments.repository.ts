import { Injectable } from '@nestjs/common';
import { isTerminalSweepState, SWEEP_STATES, type CellState } from '../../../core/grid/vocabulary.js';
import { amendmentRows, type NewAmendment } from '../../../platform/database/index.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope, type TeamTransaction } from '../auth/team-scope.js';
import type { IdempotentRequest } from '../http/idempotency.js';
import { SWEEP_REQUEST, type SweepDetailRow } from '../sweeps/sweeps.repository.js';

/** A cell of a sweep, as a request to run it again needs to know it. */
export interface RerunCandidate {
  readonly id: string;
  readonly state: CellState;
  /** True when another live sweep contains it. */
  readonly shared: boolean;
}

/** Amendments of a team's sweeps. */
@Injectable()
export class AmendmentsRepository {
  constructor(private readonly scope: TeamScope) {}

  /**
   * Appends an amendment to the chain of a sweep, together with its idempotency key.
   * @param sweep The sweep as read; its amendments are all there are while its revision holds.
   * @param admit Throws when the team may not begin what the amendment adds.
   * @returns The amendment's number, or null when the sweep was changed meanwhile.
   */
  async append(
    teamId: string,
    sweep: SweepDetailRow,
    amendment: NewAmendment,
    request: IdempotentRequest | null,
    admit: (transaction: TeamTransaction) => Promise<void>,
  ): Promise<number | null> {
    return this.scope.of(teamId).$transaction(async (transaction) => {
      await admit(transaction);
      const { count } = await transaction.sweep.updateMany({
        where: { id: sweep.id, revision: sweep.revision },
        data: { revision: sweep.revision + 1 },
      });
      if (count === 0) return null;
      return append(transaction, teamId, sweep, amendment, request);
    });
  }

  /**
   * Appends to the chain of a sweep that is open for an optimiser outside, whatever else was appended since it was read.
   * @returns The amendment's number; null when it was closed or has ended meanwhile.
   */
  async appendWhileOpen(
    teamId: string,
    sweep: SweepDetailRow,
    amendment: NewAmendment,
    request: IdempotentRequest | null,
  ): Promise<number | null> {
    return this.scope.of(teamId).$transaction(async (transaction) => {
      const { count } = await transaction.sweep.updateMany({
        where: { id: sweep.id, state: { notIn: SWEEP_STATES.filter(isTerminalSweepState) } },
        data: { revision: { increment: 1 } },
      });
      // Read under the lock that the change of the revision took.
      if (count === 0 || (await transaction.sweepAmendment.count({ where: { sweepId: sweep.id, kind: 'close' } })) > 0) return null;
      return append(transaction, teamId, sweep, amendment, request);
    });
  }

  /** The named cells, as far as the sweep has them. */
  async candidates(teamId: string, sweepId: string, ids: readonly string[]): Promise<RerunCandidate[]> {
    return this.scope.query<RerunCandidate>(
      teamId,
      (team) => Prisma.sql`
        SELECT c.id, c.state::text AS state,
               EXISTS (SELECT 1 FROM sweep_cells o WHERE o.team_id = c.team_id AND o.cell_id = c.id AND o.sweep_id <> sc.sweep_id
                       AND sweep_is_live(o.sweep_id)) AS shared
        FROM sweep_cells sc JOIN cells c ON c.team_id = sc.team_id AND c.id = sc.cell_id
        WHERE sc.team_id = ${team} AND sc.sweep_id = ${sweepId}::uuid AND sc.cell_id = ANY(${[...ids]}::char(64)[])`,
    );
  }
}

/** @returns The amendment's number. */
async function append(
  transaction: TeamTransaction,
  teamId: string,
  sweep: SweepDetailRow,
  amendment: NewAmendment,
  request: IdempotentRequest | null,
): Promise<number> {
  const newest = await transaction.sweepAmendment.findFirst({
    where: { sweepId: sweep.id },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true },
  });
  const rows = amendmentRows(sweep, newest, amendment);
  for (const data of rows) await transaction.sweepAmendment.create({ data });
  if (request !== null)
    await transaction.idempotencyKey.create({ data: { ...request, teamId, operation: SWEEP_REQUEST, resourceId: sweep.id } });
  return rows[rows.length - 1].number;
}
