import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../prisma/generated/client.js';

/** A transaction, of a client that sees everything or of one that is bound to a team. */
type Transaction = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;

/** What events tell of: a sweep was accepted, planned, came on, or ended. */
export const EVENT_TYPES = ['sweep.created', 'sweep.started', 'sweep.progress', 'sweep.ended'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Events that webhooks can be sent for: progress is for those who watch. */
export const WEBHOOK_EVENT_TYPES = ['sweep.created', 'sweep.started', 'sweep.ended'] as const;

interface WrittenEvent {
  readonly data: Prisma.InputJsonObject;
  readonly createdAt: Date;
}

/**
 * Writes an event with the state of the sweep, and a delivery for every webhook that wants it, in the transaction that changed the sweep: the
 * change, its event and its deliveries are one.
 * @param teamId The sweep's team; nothing is written for a sweep of another one.
 */
export async function recordSweepEvent(transaction: Transaction, type: EventType, sweepId: string, teamId: string): Promise<void> {
  const [event] = await transaction.$queryRaw<WrittenEvent[]>`
    insert into events (team_id, sweep_id, type, data)
    select s.team_id, s.id, ${type}, sweep_event_data(s) from sweeps s
    where s.id = ${sweepId}::uuid and s.team_id = ${teamId}::uuid
    returning data, created_at as "createdAt"`;
  if (event === undefined) return;
  const { data, createdAt } = event;
  const webhooks = await transaction.$queryRaw<{ id: string }[]>`
    select id from webhooks where team_id = ${teamId}::uuid and deleted_at is null and ${type} = any(events)`;
  if (webhooks.length === 0) return;
  const payload = { type, timestamp: createdAt.toISOString(), data };
  const deliveries = JSON.stringify(webhooks.map((webhook) => ({ id: uuidv7(), webhook: webhook.id })));
  await transaction.$executeRaw`
    insert into webhook_deliveries (id, team_id, webhook_id, type, payload)
    select d.id, ${teamId}::uuid, d.webhook, ${type}, ${JSON.stringify(payload)}::jsonb
    from jsonb_to_recordset(${deliveries}::jsonb) as d(id uuid, webhook uuid)`;
}
