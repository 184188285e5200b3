import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { EventPlace } from './event-id.js';

/** A stored event. */
export interface StoredEvent extends EventPlace {
  readonly teamId: string;
  readonly sweepId: string | null;
  readonly type: string;
  readonly data: unknown;
  readonly createdAt: Date;
}

/** The columns of a `StoredEvent` of `events e`. */
export const EVENT_COLUMNS = Prisma.sql`
  e.xact::text as xact, e.id::text as id, e.team_id as "teamId", e.sweep_id as "sweepId", e.type, e.data, e.created_at as "createdAt"`;

/** Events of transactions that are older than every running one: nothing can come before them any more. */
export const SETTLED = Prisma.sql`e.xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/** Events of a team in their order. */
@Injectable()
export class EventsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Settled events of a team, or of one of its sweeps, after a place. */
  async after(teamId: string, sweepId: string | null, place: EventPlace, take: number): Promise<StoredEvent[]> {
    const ofSweep = sweepId === null ? Prisma.empty : Prisma.sql`and e.sweep_id = ${sweepId}::uuid`;
    return this.scope.query<StoredEvent>(
      teamId,
      (team) => Prisma.sql`
        select ${EVENT_COLUMNS} from events e
        where e.team_id = ${team} ${ofSweep} and (e.xact, e.id) > (${place.xact}::bigint, ${place.id}::bigint) and ${SETTLED}
        order by e.xact, e.id limit ${take}`,
    );
  }

  /** The newest settled event of a sweep, or null. */
  async newest(teamId: string, sweepId: string): Promise<StoredEvent | null> {
    const rows = await this.scope.query<StoredEvent>(
      teamId,
      (team) => Prisma.sql`
        select ${EVENT_COLUMNS} from events e where e.team_id = ${team} and e.sweep_id = ${sweepId}::uuid and ${SETTLED}
        order by e.xact desc, e.id desc limit 1`,
    );
    return rows.at(0) ?? null;
  }
}
