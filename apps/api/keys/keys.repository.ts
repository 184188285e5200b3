import { Injectable } from '@nestjs/common';
import { Prisma, type ApiKey, type Role } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** What one transaction has read, no other one changes before it ends: one of them fails instead. */
const SERIALIZABLE = { isolationLevel: Prisma.TransactionIsolationLevel.Serializable };
/** How often a transaction that failed so is made at most. */
const REPEATS = 5;

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

  /**
   * Revokes a key; one that is revoked already keeps its time. Two that are revoked at the same moment are so one after the other.
   * @returns False when it is the last admin key of the team that still works.
   */
  async revoke(teamId: string, id: string, now: Date): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.scope.of(teamId).$transaction(async ({ apiKey }) => {
          const other: Prisma.ApiKeyWhereInput = {
            id: { not: id },
            role: 'admin',
            revokedAt: null,
            OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
          };
          const isAdmin = (await apiKey.count({ where: { id, role: 'admin', revokedAt: null } })) === 1;
          if (isAdmin && (await apiKey.count({ where: other })) === 0) return false;
          await apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
          return true;
        }, SERIALIZABLE);
      } catch (error) {
        if (attempt === REPEATS || !isWriteConflict(error)) throw error;
      }
    }
  }
}

function isWriteConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';
}
