import type { Prisma } from '../../prisma/generated/client.js';

type Transaction = Pick<Prisma.TransactionClient, '$executeRaw'>;

export const MS_PER_SECOND = 1000;

/**
 * Reserves what a sweep that begins, or begins again after its end, may still use; nothing for a sweep without a budget. In the
 * transaction that opens the sweep.
 */
export function reserveBudget(transaction: Transaction, sweepId: string, teamId: string): Promise<void> {
  return enterUnused(transaction, 'reserved', sweepId, teamId);
}

/** Gives back what a sweep has not used: for cells that were reused, computed by another sweep, or never run. In the transaction that ends it. */
export function refundBudget(transaction: Transaction, sweepId: string, teamId: string): Promise<void> {
  return enterUnused(transaction, 'refunded', sweepId, teamId);
}

/** Enters all that a sweep may still use. */
async function enterUnused(transaction: Transaction, kind: 'reserved' | 'refunded', sweepId: string, teamId: string): Promise<void> {
  await transaction.$executeRaw`
    insert into budget_entries (team_id, sweep_id, kind, device_ms)
    select s.team_id, s.id, ${kind}::budget_entry_kind, s.budget_ms - s.charged_ms from sweeps s
    where s.id = ${sweepId}::uuid and s.team_id = ${teamId}::uuid and s.budget_ms > s.charged_ms`;
}

/**
 * Adds to the budget of a sweep that has one, once for each `request`, and lets the sweep run again where it waits for just that and may
 * use something now. One statement, so that nothing of it can be lost.
 */
export async function reserveMore(transaction: Transaction, sweepId: string, request: string, deviceSeconds: number): Promise<void> {
  await transaction.$executeRaw`
    with entry as (
      insert into budget_entries (team_id, sweep_id, kind, device_ms, request)
      select s.team_id, s.id, 'reserved', ${deviceSeconds * MS_PER_SECOND}::numeric, ${request}
      from sweeps s where s.id = ${sweepId}::uuid and s.budget_ms is not null
      on conflict (sweep_id, request) do nothing
      returning sweep_id, device_ms)
    update sweeps s
    set budget_ms = s.budget_ms + e.device_ms,
        state = case when s.pause_reason = 'budget' and s.budget_ms + e.device_ms > s.charged_ms then 'running'::sweep_state else s.state end,
        pause_reason = case when s.pause_reason = 'budget' and s.budget_ms + e.device_ms > s.charged_ms then null else s.pause_reason end
    from entry e where s.id = e.sweep_id`;
}
