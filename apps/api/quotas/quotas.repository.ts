import { Injectable } from '@nestjs/common';
import { lockQuotas, readQuotas, type QuotaDefaults, type Quotas } from '../../../platform/quotas/index.js';
import { TeamScope, type TeamTransaction } from '../auth/team-scope.js';

/** Quotas of a team and their use. */
@Injectable()
export class QuotasRepository {
  constructor(private readonly scope: TeamScope) {}

  /** One query. */
  async read(teamId: string, defaults: QuotaDefaults): Promise<Quotas> {
    const quotas = (await readQuotas(this.scope.of(teamId), [teamId], defaults)).get(teamId);
    if (quotas === undefined) throw new Error(`There is no team ${teamId}.`);
    return quotas;
  }

  /** As they are in a transaction, locked until its end. */
  async lock(transaction: TeamTransaction, teamId: string, defaults: QuotaDefaults): Promise<Quotas> {
    return lockQuotas(transaction, teamId, defaults);
  }
}
