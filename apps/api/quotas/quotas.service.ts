import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { QuotasRepository } from './quotas.repository.js';

/** What a team may use, and what it has used. Null is without limit. */
export interface Quotas {
  readonly openSweeps: { readonly limit: number | null; readonly used: number };
  /** Cells of one sweep. */
  readonly sweepCells: { readonly limit: number };
  /** Of the current day in UTC; `reserved` is what open sweeps with a budget may still use. */
  readonly deviceSecondsPerDay: { readonly limit: number | null; readonly used: number; readonly reserved: number };
  /** Cells that its sweeps compute at the same time; null takes the limit that the workers are configured with. */
  readonly cellsInFlight: { readonly limit: number | null };
}

/** Quotas of teams: a team's own where it has one, else the configured default. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly repository: QuotasRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async of(teamId: string): Promise<Quotas> {
    const row = await this.repository.read(teamId);
    const { quotas, maxCells } = this.settings;
    return {
      openSweeps: { limit: row.maxOpenSweeps ?? quotas.openSweeps, used: row.openSweeps },
      sweepCells: { limit: Math.min(row.maxSweepCells ?? maxCells, maxCells) },
      deviceSecondsPerDay: {
        limit: row.maxDeviceSecondsPerDay ?? quotas.deviceSecondsPerDay,
        used: row.deviceSecondsToday,
        reserved: row.deviceSecondsReserved,
      },
      cellsInFlight: { limit: row.maxCellsInFlight },
    };
  }

  /**
   * Checks that the team may start one more sweep of so many cells, and reserve so many device-seconds for it.
   * @throws Problem 403 when the sweep is too large or too many are open; 429, until the day ends, when the day's device-seconds are used up.
   */
  async requireRoom(teamId: string, { cells, budgetSeconds }: { readonly cells: number; readonly budgetSeconds: number }): Promise<void> {
    const { openSweeps, sweepCells, deviceSecondsPerDay } = await this.of(teamId);
    if (cells > sweepCells.limit)
      throw new Problem('quota-exceeded', `the sweep has ${cells} cells; a sweep of this team may have ${sweepCells.limit}`);
    if (openSweeps.limit !== null && openSweeps.used >= openSweeps.limit) {
      const detail = `${openSweeps.used} sweeps of this team are open and it may have ${openSweeps.limit}: wait for one to end, or cancel one`;
      throw new Problem('quota-exceeded', detail);
    }
    requireSeconds(deviceSecondsPerDay, budgetSeconds);
  }

  /** Checks that the team may reserve so many device-seconds more. @throws Problem 403 or 429 as `requireRoom`. */
  async requireSeconds(teamId: string, seconds: number): Promise<void> {
    requireSeconds((await this.of(teamId)).deviceSecondsPerDay, seconds);
  }
}

function requireSeconds({ limit, used, reserved }: Quotas['deviceSecondsPerDay'], seconds: number): void {
  if (limit === null) return;
  if (seconds > limit) throw new Problem('quota-exceeded', `a budget of ${seconds} device-seconds is above the team's ${limit} a day`);
  if (used + reserved < limit && used + reserved + seconds <= limit) return;
  const detail = `of ${limit} device-seconds today (UTC) the team has used ${Math.round(used)}, and ${Math.round(reserved)} are reserved by budgets of open sweeps; the day ends at midnight`;
  throw new Problem('too-many-requests', detail, { retryAfterSeconds: secondsToMidnight(new Date()) });
}

/** Seconds until the next midnight in UTC, at least 1. */
export function secondsToMidnight(now: Date): number {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.max(1, Math.ceil((next - now.getTime()) / 1000));
}
