import { amendmentHash } from '../../core/grid/amendment.js';
import type { AmendmentKind } from '../../core/grid/vocabulary.js';
import type { Prisma } from '../../prisma/generated/client.js';

/** A sweep as its chain of amendments begins. */
export interface AmendedSweep {
  readonly id: string;
  readonly teamId: string;
  /** The spec in force. */
  readonly spec: unknown;
  readonly startedAt: Date | null;
}

/** An amendment as asked for. */
export interface NewAmendment {
  readonly kind: Exclude<AmendmentKind, 'registered'>;
  readonly change: unknown;
  /** The spec in force with it. */
  readonly spec: unknown;
}

/** The newest amendment of a sweep. */
export interface NewestAmendment {
  readonly number: number;
  readonly hash: string;
}

/**
 * The rows that append an amendment, in state `requested`, to the chain of a sweep: the first one comes behind the plan as registered.
 * @param newest Read under the lock of the sweep's row; null for the first amendment.
 */
export function amendmentRows(sweep: AmendedSweep, newest: NewestAmendment | null, amendment: NewAmendment) {
  const { teamId } = sweep;
  const registered = newest === null ? link(sweep.id, { kind: 'registered', change: {}, spec: sweep.spec }, null, 0) : null;
  const last = newest ?? registered ?? { hash: null, number: 0 };
  const next = link(sweep.id, amendment, last.hash, last.number + 1);
  const rows = [{ ...next, teamId, state: 'requested' as const, appliedAt: null as Date | null }];
  return registered === null ? rows : [{ ...registered, teamId, state: 'applied' as const, appliedAt: sweep.startedAt }, ...rows];
}

function link(
  sweepId: string,
  { kind, change, spec }: { readonly kind: AmendmentKind; readonly change: unknown; readonly spec: unknown },
  previousHash: string | null,
  number: number,
) {
  const hash = amendmentHash({ number, kind, change, spec, previousHash });
  return {
    sweepId,
    number,
    kind,
    change: change as Prisma.InputJsonValue,
    spec: spec as Prisma.InputJsonValue,
    previousHash,
    hash,
  };
}
