import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { PRISMA } from '../services.js';
import type { EventPlace } from './event-id.js';

/** A stored event. */
export interface StoredEvent extends EventPlace {
  readonly teamId: string;
  readonly sweepId: string | null;
  readonly type: string;
  readonly data: unknown;
  readonly createdAt: Date;
}

const COLUMNS = Prisma.sql`
  e.xact::text as xact, e.id::text as id, e.team_id as "teamId", e.sweep_id as "sweepId", e.type, e.data, e.created_at as "createdAt"`;

/** Events of transactions that are older than every running one: nothing can come before them any more. */
const SETTLED = Prisma.sql`e.xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/** Events in their order. */
@Injectable()
export class EventsRepository {
  constructor(
    @Inject(PRISMA) private readonly prisma: PrismaClient,
    private readonly scope: TeamScope,
  ) {}

  /** The place before everything that is still to be settled. */
  async now(): Promise<EventPlace> {
    const [row] = await this.prisma.$queryRaw<{ xact: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as xact`;
    return { xact: row?.xact ?? '0', id: '0' };
  }

  /** Settled events of all teams after a place; whoever calls it hands each to its own team only. */
  async settledAfter(place: EventPlace, take: number): Promise<StoredEvent[]> {
    return this.prisma.$queryRaw<StoredEvent[]>`
      select ${COLUMNS} from events e
      where (e.xact, e.id) > (${place.xact}::bigint, ${place.id}::bigint) and ${SETTLED}
      order by e.xact, e.id limit ${take}`;
  }

  /** Settled events of a team, or of one of its sweeps, after a place. */
  async after(teamId: string, sweepId: string | null, place: EventPlace, take: number): Promise<StoredEvent[]> {
    const ofSweep = sweepId === null ? Prisma.empty : Prisma.sql`and e.sweep_id = ${sweepId}::uuid`;
    return this.scope.query<StoredEvent>(
      teamId,
      (team) => Prisma.sql`
        select ${COLUMNS} from events e
        where e.team_id = ${team} ${ofSweep} and (e.xact, e.id) > (${place.xact}::bigint, ${place.id}::bigint) and ${SETTLED}
        order by e.xact, e.id limit ${take}`,
    );
  }

  /** The newest settled event of a sweep, or null. */
  async newest(teamId: string, sweepId: string): Promise<StoredEvent | null> {
    const rows = await this.scope.query<StoredEvent>(
      teamId,
      (team) => Prisma.sql`
        select ${COLUMNS} from events e where e.team_id = ${team} and e.sweep_id = ${sweepId}::uuid and ${SETTLED}
        order by e.xact desc, e.id desc limit 1`,
    );
    return rows.at(0) ?? null;
  }

  /** Deletes events from before a time. */
  async prune(before: Date): Promise<void> {
    await this.prisma.$executeRaw`delete from events where created_at < ${before}`;
  }
}
