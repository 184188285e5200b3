import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';
import { hashApiKey } from './api-key.js';
import type { Principal } from './principal.js';

/** `last_used_at` is written at most this often, so that reading does not become writing. */
const LAST_USED_RESOLUTION_MS = 60_000;

type KeyRow = Omit<Principal, 'session'> & { readonly lastUsedAt: Date | null };

/** API keys in the database. */
@Injectable()
export class ApiKeysRepository {
  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The principal of a key that is neither revoked nor expired, or null. Every request asks this: one query, not one a table. */
  async authenticate(key: string, now: Date): Promise<Principal | null> {
    const rows = await this.prisma.$queryRaw<KeyRow[]>(Prisma.sql`
      select k.id as "keyId", k.name as "keyName", k.team_id as "teamId", t.name as "teamName", k.role::text as role, t.operator,
             k.last_used_at as "lastUsedAt"
      from api_keys k join teams t on t.id = k.team_id
      where k.hash = ${hashApiKey(key)}::char(64) and t.deleted_at is null and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > ${now}::timestamptz)`);
    const row = rows.at(0);
    if (row === undefined) return null;
    const { lastUsedAt, ...principal } = row;
    if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > LAST_USED_RESOLUTION_MS) {
      await this.prisma.apiKey.update({ where: { id: principal.keyId }, data: { lastUsedAt: now } });
    }
    return { ...principal, session: null };
  }
}
