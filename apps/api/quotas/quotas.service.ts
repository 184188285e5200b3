import { Inject, Injectable } from '@nestjs/common';
import { refusalOf, type QuotaDefaults, type QuotaNeed, type Quotas } from '../../../platform/quotas/index.js';
import type { TeamTransaction } from '../auth/team-scope.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { QuotasRepository } from './quotas.repository.js';

/** Quotas of teams: a team's own where it has one, else the configured default. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly repository: QuotasRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** What the configuration gives a team that has no quotas of its own. */
  get defaults(): QuotaDefaults {
    return { ...this.settings.quotas, sweepCells: this.settings.maxCells };
  }

  async of(teamId: string): Promise<Quotas> {
    return this.repository.read(teamId, this.defaults);
  }

  /**
   * Checks, in the transaction that begins it, that the team may begin something. Others of the team wait until that transaction has ended, so
   * that requests side by side are counted one after the other.
   * @throws Problem 403 when a sweep is too large or too many are open; 429, until the day ends, when the day's device-seconds are used up.
   */
  async admit(transaction: TeamTransaction, teamId: string, need: QuotaNeed): Promise<void> {
    refuse(await this.repository.lock(transaction, teamId, this.defaults), need);
  }

  /** Checks that the team may begin something as things are: for what holds no lock, or will be checked again by `admit`. @throws Problem as `admit`. */
  async require(teamId: string, need: QuotaNeed): Promise<void> {
    refuse(await this.of(teamId), need);
  }
}

function refuse(quotas: Quotas, need: QuotaNeed): void {
  const refusal = refusalOf(quotas, need);
  if (refusal === null) return;
  if (refusal.until === 'changed') throw new Problem('quota-exceeded', refusal.detail);
  throw new Problem('too-many-requests', refusal.detail, { retryAfterSeconds: secondsToMidnight(new Date()) });
}

/** Seconds until the next midnight in UTC, at least 1. */
export function secondsToMidnight(now: Date): number {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.max(1, Math.ceil((next - now.getTime()) / 1000));
}
