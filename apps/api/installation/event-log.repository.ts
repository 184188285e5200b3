import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/index.js';
import type { EventPlace } from '../events/event-id.js';
import { EVENT_COLUMNS, SETTLED, type StoredEvent } from '../events/events.repository.js';
import { PRISMA } from '../services.js';

/** The events of all teams, in their order. */
@Injectable()
export class EventLogRepository {
  constructor(@Inject(PRISMA) private readonly prisma: Database) {}

  /** The place before everything that is still to be settled. */
  async now(): Promise<EventPlace> {
    const [row] = await this.prisma.$queryRaw<{ xact: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as xact`;
    return { xact: row?.xact ?? '0', id: '0' };
  }

  /** Settled events of all teams after a place; whoever calls it hands each to its own team only. */
  async settledAfter(place: EventPlace, take: number): Promise<StoredEvent[]> {
    return this.prisma.$queryRaw<StoredEvent[]>`
      select ${EVENT_COLUMNS} from events e
      where (e.xact, e.id) > (${place.xact}::bigint, ${place.id}::bigint) and ${SETTLED}
      order by e.xact, e.id limit ${take}`;
  }

  /** Deletes events from before a time. */
  async prune(before: Date): Promise<void> {
    await this.prisma.$executeRaw`delete from events where created_at < ${before}`;
  }
}
