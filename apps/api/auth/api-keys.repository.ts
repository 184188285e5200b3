import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';
import { hashApiKey } from './api-key.js';
import type { Principal } from './principal.js';

/** `last_used_at` is written at most this often, so that reading does not become writing. */
const LAST_USED_RESOLUTION_MS = 60_000;

/** API keys in the database. */
@Injectable()
export class ApiKeysRepository {
  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The principal of a key that is neither revoked nor expired, or null. */
  async authenticate(key: string, now: Date): Promise<Principal | null> {
    const row = await this.prisma.apiKey.findUnique({
      where: { hash: hashApiKey(key) },
      include: { team: { select: { name: true, operator: true, deletedAt: true } } },
    });
    if (row === null || row.team.deletedAt !== null || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now))
      return null;
    if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > LAST_USED_RESOLUTION_MS) {
      await this.prisma.apiKey.update({ where: { id: row.id }, data: { lastUsedAt: now } });
    }
    return {
      keyId: row.id,
      keyName: row.name,
      teamId: row.teamId,
      teamName: row.team.name,
      role: row.role,
      operator: row.team.operator,
      session: null,
    };
  }
}
