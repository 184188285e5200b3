import type { Quotas } from './read-quotas.js';

/** What is about to begin. */
export interface QuotaNeed {
  /** Cells that the sweep would have; null where that is not known yet or does not change. */
  readonly cells: number | null;
  /** Whether one more sweep would be open. */
  readonly opens: boolean;
  /** Device-seconds to reserve: 0 for a sweep without a budget; null where they are reserved already. */
  readonly seconds: number | null;
}

/** Why it may not begin: for good, or until the day ends. */
export interface QuotaRefusal {
  readonly until: 'changed' | 'midnight';
  /** In words, for the caller. */
  readonly detail: string;
}

/** Why a team may not begin something now; null when it may. */
export function refusalOf({ openSweeps, sweepCells, deviceSecondsPerDay }: Quotas, need: QuotaNeed): QuotaRefusal | null {
  if (need.cells !== null && need.cells > sweepCells.limit)
    return { until: 'changed', detail: `the sweep has ${need.cells} cells; a sweep of this team may have ${sweepCells.limit}` };
  if (need.opens && openSweeps.limit !== null && openSweeps.used >= openSweeps.limit) {
    const detail = `${openSweeps.used} sweeps of this team are open and it may have ${openSweeps.limit}: wait for one to end, or cancel one`;
    return { until: 'changed', detail };
  }
  return need.seconds === null ? null : refusalOfSeconds(deviceSecondsPerDay, need.seconds);
}

function refusalOfSeconds({ limit, used, reserved }: Quotas['deviceSecondsPerDay'], seconds: number): QuotaRefusal | null {
  if (limit === null) return null;
  if (seconds > limit) return { until: 'changed', detail: `a budget of ${seconds} device-seconds is above the team's ${limit} a day` };
  if (used + reserved < limit && used + reserved + seconds <= limit) return null;
  const detail = `of ${limit} device-seconds today (UTC) the team has used ${Math.round(used)}, and ${Math.round(reserved)} are reserved by budgets of open sweeps; the day ends at midnight`;
  return { until: 'midnight', detail };
}
