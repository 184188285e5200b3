import { Injectable } from '@nestjs/common';
import { amendmentHash } from '../../../core/grid/amendment.js';
import type { AmendmentKind, CellState } from '../../../core/grid/vocabulary.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { IdempotentRequest } from '../http/idempotency.js';
import { SWEEP_REQUEST, type SweepDetailRow } from '../sweeps/sweeps.repository.js';

/** An amendment as asked for. */
export interface NewAmendment {
  readonly kind: Exclude<AmendmentKind, 'registered'>;
  readonly change: Prisma.InputJsonValue;
  /** The spec in force with it. */
  readonly spec: Prisma.InputJsonValue;
}

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
   * @returns The amendment's number, or null when the sweep was changed meanwhile.
   */
  async append(teamId: string, sweep: SweepDetailRow, amendment: NewAmendment, request: IdempotentRequest | null): Promise<number | null> {
    return this.scope.of(teamId).$transaction(async (transaction) => {
      const { count } = await transaction.sweep.updateMany({
        where: { id: sweep.id, revision: sweep.revision },
        data: { revision: sweep.revision + 1 },
      });
      if (count === 0) return null;
      const registered = sweep.amendments.length === 0 ? link(sweep, { kind: 'registered', change: {}, spec: sweep.spec }, null, 0) : null;
      if (registered !== null)
        await transaction.sweepAmendment.create({ data: { ...registered, teamId, state: 'applied', appliedAt: sweep.startedAt } });
      const last = registered ?? sweep.amendments[sweep.amendments.length - 1];
      const next = link(sweep, amendment, last.hash, last.number + 1);
      await transaction.sweepAmendment.create({ data: { ...next, teamId, state: 'requested' } });
      if (request !== null)
        await transaction.idempotencyKey.create({ data: { ...request, teamId, operation: SWEEP_REQUEST, resourceId: sweep.id } });
      return next.number;
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

function link(
  sweep: SweepDetailRow,
  { kind, change, spec }: { kind: AmendmentKind; change: unknown; spec: unknown },
  previousHash: string | null,
  number: number,
) {
  const hash = amendmentHash({ number, kind, change, spec, previousHash });
  return {
    sweepId: sweep.id,
    number,
    kind,
    change: change as Prisma.InputJsonValue,
    spec: spec as Prisma.InputJsonValue,
    previousHash,
    hash,
  };
}
