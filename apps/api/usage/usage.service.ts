import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { UsageResponse } from '../contract/usage.js';
import { Problem } from '../problems/problem.js';
import { UsageRepository, type UsageSum } from './usage.repository.js';

/** Accounts of device time and bytes. */
@Injectable()
export class UsageService {
  constructor(private readonly usage: UsageRepository) {}

  /** What a sweep of the team has used. @throws Problem 404. */
  async ofSweep({ teamId }: Principal, sweepId: string): Promise<UsageResponse> {
    const reused = await this.usage.reused(teamId, sweepId);
    if (reused === null) throw new Problem('not-found', `no sweep has the id ${sweepId}`);
    return usageView(await this.usage.sums(teamId, sweepId), reused);
  }

  /** What all sweeps of the team have used. */
  async ofTeam({ teamId }: Principal): Promise<UsageResponse> {
    return usageView(await this.usage.sums(teamId, null), (await this.usage.reused(teamId, null)) ?? 0);
  }
}

/** The sums as one account. */
export function usageView(sums: readonly UsageSum[], cellsReused: number): UsageResponse {
  const of = (end: UsageSum['end']): UsageSum =>
    sums.find((sum) => sum.end === end) ?? { end, attempts: 0, deviceSeconds: 0, takenUpSeconds: 0, bytes: 0 };
  const [complete, retried, cancelled] = [of('complete'), of('retried'), of('cancelled')];
  const lost = (sum: UsageSum): number => sum.deviceSeconds - sum.takenUpSeconds;
  const wasted = lost(retried) + lost(cancelled);
  const used = complete.deviceSeconds + retried.takenUpSeconds + cancelled.takenUpSeconds;
  const all = used + wasted;
  return {
    deviceSeconds: { complete: used, retried: lost(retried), cancelled: lost(cancelled) },
    wastedShare: all === 0 ? 0 : wasted / all,
    attempts: {
      complete: complete.attempts,
      retried: retried.attempts,
      cancelled: cancelled.attempts,
      lost: of('lost').attempts,
    },
    bytes: sums.reduce((sum, { bytes }) => sum + bytes, 0),
    cellsReused,
  };
}
