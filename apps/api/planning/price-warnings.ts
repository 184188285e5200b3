import type { PlanResponse } from '../contract/sweeps.js';
import type { Quotas } from '../../../platform/quotas/index.js';
import type { PlanCost } from './cell-tally.js';

/** What a plan warns of. */
export type PlanWarning = PlanResponse['warnings'][number];

/** What a price is compared with. */
export interface Means {
  /** The spec's own budget in device-seconds; null without one. */
  readonly budgetSeconds: number | null;
  readonly quota: Quotas['deviceSecondsPerDay'];
}

/** Compares the price of a plan with its budget and with what is left of the team's quota of the day. @param cost Null while it is not known. */
export function priceWarnings(cost: PlanCost | null, { budgetSeconds, quota }: Means): PlanWarning[] {
  const warnings = budgetSeconds === null ? [] : budgetWarnings(cost, budgetSeconds);
  if (quota.limit === null) return warnings;
  const left = Math.max(0, quota.limit - quota.used - quota.reserved);
  return [...warnings, ...quotaWarnings(cost, budgetSeconds, left)];
}

function budgetWarnings(cost: PlanCost | null, budget: number): PlanWarning[] {
  const price = cost?.deviceSeconds ?? null;
  const of = `the budget of ${seconds(budget)} device-seconds`;
  const pauses = 'the sweep pauses when it is used up, and goes on when it is topped up';
  if (price !== null && price.low > budget) return [about('budget', `${of} is below the price of ${range(price)}: ${pauses}`)];
  if (price !== null && price.high > budget) return [about('budget', `${of} may not suffice for a price of ${range(price)}: ${pauses}`)];
  const unknown = cost === null ? 'the cells' : `${cost.cellsUnknown} cells`;
  if (cost === null || cost.cellsUnknown > 0)
    return [about('budget', `whether ${of} suffices cannot be told: nothing is known of what ${unknown} take; ${pauses}`)];
  return [];
}

function quotaWarnings(cost: PlanCost | null, budget: number | null, left: number): PlanWarning[] {
  const rest = `${seconds(left)} device-seconds that are left of the team's quota today (UTC)`;
  if (budget !== null)
    return budget > left ? [about('quota', `a budget of ${seconds(budget)} is more than the ${rest}: the sweep would be refused`)] : [];
  if (left === 0) return [about('quota', `nothing is left of the team's device-seconds today (UTC): the sweep would be refused`)];
  const price = cost?.deviceSeconds ?? null;
  if (price === null || price.high <= left) return [];
  const how = price.low > left ? 'is more' : 'may be more';
  return [
    about(
      'quota',
      `a price of ${range(price)} device-seconds ${how} than the ${rest}: the sweep would run on, and later ones be refused until midnight`,
    ),
  ];
}

function about(what: PlanWarning['about'], detail: string): PlanWarning {
  return { about: what, detail };
}

function range({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${seconds(low)} to ${seconds(high)}`;
}

/** Three significant digits, without an exponent. */
function seconds(value: number): string {
  return String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
