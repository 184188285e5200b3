import { Injectable } from '@nestjs/common';
import type { ApiKey, Role } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { EarlierRequest, IdempotentRequest } from '../http/idempotency.js';

/** A key to store: its hash, never itself. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly prefix: string;
  readonly hash: string;
  readonly expiresAt: Date | null;
}

const OPERATION = 'createKey';

/** API keys of a team. */
@Injectable()
export class KeysRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Inserts a key together with its idempotency key. */
  async insert(teamId: string, key: NewKey, request: IdempotentRequest | null): Promise<void> {
    await this.scope.of(teamId).$transaction(async (transaction) => {
      await transaction.apiKey.create({ data: { ...key, teamId } });
      if (request !== null)
        await transaction.idempotencyKey.create({ data: { ...request, teamId, operation: OPERATION, resourceId: key.id } });
    });
  }

  async findRequest(teamId: string, key: string): Promise<EarlierRequest | null> {
    return this.scope.of(teamId).idempotencyKey.findFirst({
      where: { operation: OPERATION, key },
      select: { requestHash: true, resourceId: true },
    });
  }

  async find(teamId: string, id: string): Promise<ApiKey | null> {
    return this.scope.of(teamId).apiKey.findFirst({ where: { id } });
  }

  /** Newest first, after the key with this id; ids are in the order of creation. */
  async list(teamId: string, after: string | null, take: number): Promise<ApiKey[]> {
    return this.scope.of(teamId).apiKey.findMany({ where: after === null ? {} : { id: { lt: after } }, orderBy: { id: 'desc' }, take });
  }

  /** Other admin keys that still work. */
  async countOtherAdmins(teamId: string, id: string, now: Date): Promise<number> {
    return this.scope.of(teamId).apiKey.count({
      where: { id: { not: id }, role: 'admin', revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    });
  }

  /** Revokes a key; one that is revoked already keeps its time. */
  async revoke(teamId: string, id: string, now: Date): Promise<void> {
    await this.scope.of(teamId).apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  }
}
