import { Injectable } from '@nestjs/common';
import type { ApiKey, Role } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** A key to store: its hash, never itself. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly prefix: string;
  readonly hash: string;
  readonly expiresAt: Date | null;
}

/** API keys of a team. */
@Injectable()
export class KeysRepository {
  constructor(private readonly scope: TeamScope) {}

  async insert(teamId: string, key: NewKey): Promise<void> {
    await this.scope.of(teamId).apiKey.create({ data: { ...key, teamId } });
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
