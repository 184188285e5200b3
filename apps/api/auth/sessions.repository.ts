import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { PrismaClient, Role } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';
import type { Principal } from './principal.js';
import { csrfTokenOf, hashSecret } from './secret.js';

/** Who signs in, and how long. */
export interface NewSession {
  readonly teamId: string;
  /** The key that the session stands for; null for a person whom the identity provider knows. */
  readonly apiKeyId: string | null;
  readonly role: Role;
  readonly name: string;
  readonly expiresAt: Date;
}

const KEY_STATE = { select: { revokedAt: true, expiresAt: true } } as const;

/** Sessions of browsers and the links that begin them. Both are looked up by hash, before any team is known. */
@Injectable()
export class SessionsRepository {
  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The principal of a session that has not ended, and whose key still works; or null. */
  async authenticate(token: string, now: Date): Promise<Principal | null> {
    const row = await this.prisma.webSession.findUnique({
      where: { hash: hashSecret(token) },
      include: { team: { select: { name: true, operator: true, deletedAt: true } }, apiKey: KEY_STATE },
    });
    if (row === null || row.team.deletedAt !== null || row.revokedAt !== null || row.expiresAt <= now) return null;
    if (row.apiKey !== null && !isValid(row.apiKey, now)) return null;
    return {
      keyId: row.apiKeyId ?? row.id,
      keyName: row.name,
      teamId: row.teamId,
      teamName: row.team.name,
      role: row.role,
      operator: row.team.operator,
      session: { id: row.id, expiresAt: row.expiresAt, csrfToken: csrfTokenOf(token) },
    };
  }

  /** Stores a session by the hash of its token, and removes those that ended. */
  async create(token: string, session: NewSession, now: Date): Promise<void> {
    await this.prisma.$transaction([
      this.prisma.webSession.deleteMany({ where: { expiresAt: { lt: now } } }),
      this.prisma.webSession.create({ data: { ...session, id: uuidv7(), hash: hashSecret(token) } }),
    ]);
  }

  /** Ends a session. */
  async revoke(id: string, now: Date): Promise<void> {
    await this.prisma.webSession.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  }

  /** Stores a sign-in link by the hash of its token, and removes those that expired. */
  async createLink(token: string, apiKeyId: string, expiresAt: Date, now: Date): Promise<void> {
    await this.prisma.$transaction([
      this.prisma.signInLink.deleteMany({ where: { expiresAt: { lt: now } } }),
      this.prisma.signInLink.create({ data: { hash: hashSecret(token), apiKeyId, expiresAt } }),
    ]);
  }

  /** Uses a sign-in link up. @returns Who signs in with it, or null when it is unknown, used, expired, or its key no longer works. */
  async useLink(token: string, now: Date): Promise<Omit<NewSession, 'expiresAt'> | null> {
    const hash = hashSecret(token);
    const { count } = await this.prisma.signInLink.updateMany({
      where: { hash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return null;
    const { apiKey } = await this.prisma.signInLink.findUniqueOrThrow({
      where: { hash },
      include: { apiKey: { include: { team: true } } },
    });
    if (apiKey.team.deletedAt !== null || !isValid(apiKey, now)) return null;
    return { teamId: apiKey.teamId, apiKeyId: apiKey.id, role: apiKey.role, name: apiKey.name };
  }

  /** The id of the team with this name, or null. */
  async teamNamed(name: string): Promise<string | null> {
    return (await this.prisma.team.findFirst({ where: { name, deletedAt: null }, select: { id: true } }))?.id ?? null;
  }
}

function isValid({ revokedAt, expiresAt }: { readonly revokedAt: Date | null; readonly expiresAt: Date | null }, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}
