import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { QuotasRepository } from './quotas.repository.js';

/** What a team may use, and what it has used. Null is without limit. */
export interface Quotas {
  readonly openSweeps: { readonly limit: number | null; readonly used: number };
  /** Cells of one sweep. */
  readonly sweepCells: { readonly limit: number };
  /** Of the current day in UTC. */
  readonly deviceSecondsPerDay: { readonly limit: number | null; readonly used: number };
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
      deviceSecondsPerDay: { limit: row.maxDeviceSecondsPerDay ?? quotas.deviceSecondsPerDay, used: row.deviceSecondsToday },
    };
  }

  /**
   * Checks that the team may start one more sweep of so many cells.
   * @throws Problem 403 when the sweep is too large or too many are open; 429, until the day ends, when the day's device-seconds are used up.
   */
  async requireRoom(teamId: string, cells: number): Promise<void> {
    const { openSweeps, sweepCells, deviceSecondsPerDay: day } = await this.of(teamId);
    if (cells > sweepCells.limit)
      throw new Problem('quota-exceeded', `the sweep has ${cells} cells; a sweep of this team may have ${sweepCells.limit}`);
    if (openSweeps.limit !== null && openSweeps.used >= openSweeps.limit) {
      const detail = `${openSweeps.used} sweeps of this team are open and it may have ${openSweeps.limit}: wait for one to end, or cancel one`;
      throw new Problem('quota-exceeded', detail);
    }
    if (day.limit !== null && day.used >= day.limit) {
      const detail = `the team has used ${Math.round(day.used)} of ${day.limit} device-seconds today (UTC); new sweeps start again after midnight`;
      throw new Problem('too-many-requests', detail, { retryAfterSeconds: secondsToMidnight(new Date()) });
    }
  }
}

/** Seconds until the next midnight in UTC, at least 1. */
export function secondsToMidnight(now: Date): number {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.max(1, Math.ceil((next - now.getTime()) / 1000));
}
