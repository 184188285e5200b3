import { Injectable } from '@nestjs/common';
import { Prisma, type IdempotentRequest as Row } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { isUniqueViolation, type IdempotentRequest } from '../http/idempotency.js';

/** How long a claim lasts unless it is prolonged: what a repeated request waits for after a process has died. */
export const CLAIM_MS = 15_000;
/** How long answers are kept. */
export const KEPT_MS = 24 * 3_600_000;

/** An answer as it was sent. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or null for an answer without a body. */
  readonly body: unknown;
}

/** What a key stands for: this request's own claim, or another request that came first. */
export type Claim =
  { readonly kind: 'claimed' } | { readonly kind: 'taken'; readonly requestHash: string; readonly answer: StoredAnswer | null };

/** Writes with an Idempotency-Key, of a team. */
@Injectable()
export class IdempotentRequestsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Claims a key for `holder`. One whose answer is no longer kept, or whose holder has died, is claimed anew. */
  async claim(teamId: string, request: IdempotentRequest, holder: string, now: Date): Promise<Claim> {
    const lockedUntil = new Date(now.getTime() + CLAIM_MS);
    try {
      await this.scope.of(teamId).idempotentRequest.create({ data: { ...request, teamId, holder, lockedUntil, createdAt: now } });
      return { kind: 'claimed' };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const first = await this.scope.of(teamId).idempotentRequest.findFirst({ where: { key: request.key } });
    // It was refused, and given back, just now.
    if (first === null) return this.claim(teamId, request, holder, now);
    if (!isOver(first, request, now)) return { kind: 'taken', requestHash: first.requestHash, answer: answerOf(first) };
    const { count } = await this.scope.of(teamId).idempotentRequest.updateMany({
      where: { key: request.key, holder: first.holder },
      data: { ...request, holder, lockedUntil, createdAt: now, status: null, headers: Prisma.DbNull, body: Prisma.DbNull },
    });
    return count === 1 ? { kind: 'claimed' } : this.claim(teamId, request, holder, now);
  }

  /** Keeps a claim for longer. */
  async prolong(teamId: string, key: string, holder: string, now: Date): Promise<void> {
    const lockedUntil = new Date(now.getTime() + CLAIM_MS);
    await this.scope.of(teamId).idempotentRequest.updateMany({ where: { key, holder, status: null }, data: { lockedUntil } });
  }

  /** Stores the answer, unless another request has claimed the key since, and forgets what the team need not keep any more. */
  async store(teamId: string, key: string, holder: string, { status, headers, body }: StoredAnswer, now: Date): Promise<void> {
    await this.scope.of(teamId).idempotentRequest.updateMany({
      where: { key, holder },
      data: { status, headers, body: body === null ? Prisma.DbNull : (body as Prisma.InputJsonValue) },
    });
    const createdAt = { lt: new Date(now.getTime() - KEPT_MS) };
    await this.scope.of(teamId).idempotentRequest.deleteMany({ where: { createdAt } });
  }

  /** Gives a claim back: nothing was carried out, so the key may be used again. */
  async release(teamId: string, key: string, holder: string): Promise<void> {
    await this.scope.of(teamId).idempotentRequest.deleteMany({ where: { key, holder, status: null } });
  }
}

/** Whether the key is free again. That of a request whose holder has died is so for the same request only: it may have been carried out. */
function isOver({ status, lockedUntil, createdAt, requestHash }: Row, request: IdempotentRequest, now: Date): boolean {
  if (createdAt.getTime() < now.getTime() - KEPT_MS) return true;
  return status === null && lockedUntil < now && requestHash === request.requestHash;
}

function answerOf({ status, headers, body }: Row): StoredAnswer | null {
  return status === null ? null : { status, headers: (headers ?? {}) as Record<string, string>, body };
}
