import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { catchError, concatMap, from, of, throwError, type Observable } from 'rxjs';
import { AUDIT_RULE, type AuditRule } from '../audit/audited.js';
import type { AuthenticatedRequest } from '../auth/principal.js';
import { idempotentRequest, sameRequest } from '../http/idempotency.js';
import { Problem } from '../problems/problem.js';
import { CLAIM_MS, IdempotentRequestsRepository, type StoredAnswer } from './idempotent-requests.repository.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** Headers that are a part of what a route answers; others belong to one answer. */
const KEPT_HEADERS = ['etag', 'location', 'content-type'];
/** Header of an answer that was stored before. */
const REPLAYED = 'idempotency-replayed';

/**
 * Carries every write with an `Idempotency-Key` out once. The first request claims the key and its answer is stored; the same request
 * again is answered with that, another one with the same key is refused (422), and one that comes while the first is carried out, too
 * (409). A refused write has done nothing, so it leaves the key free. Stands outside of the audit log: a replay is not a write.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('idempotency');

  constructor(
    private readonly reflector: Reflector,
    private readonly requests: IdempotentRequestsRepository,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { principal } = http;
    // Whoever signs in is nobody yet, and each sign-in is a session of its own.
    if (READS.includes(http.method) || principal === undefined) return next.handle();
    const header = http.headers['idempotency-key'];
    const request = idempotentRequest(
      { method: http.method, url: http.url, body: http.body ?? null },
      Array.isArray(header) ? header[0] : header,
    );
    if (request === null) return next.handle();
    const { teamId } = principal;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const holder = randomUUID();
    const claim = await this.requests.claim(teamId, request, holder, new Date());
    if (claim.kind === 'taken') {
      sameRequest(request, { requestHash: claim.requestHash, resourceId: '' });
      if (claim.answer === null) throw inFlight();
      return of(replay(reply, claim.answer));
    }
    const secrets = this.reflector.get<AuditRule | undefined>(AUDIT_RULE, context.getHandler())?.secrets ?? [];
    const heartbeat = this.keepClaim(teamId, request.key, holder);
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        clearInterval(heartbeat);
        await this.requests.store(teamId, request.key, holder, toStore(reply, answer, secrets), new Date());
        return answer;
      }),
      catchError((error: unknown) => {
        clearInterval(heartbeat);
        return from(this.requests.release(teamId, request.key, holder)).pipe(concatMap(() => throwError(() => error)));
      }),
    );
  }

  private keepClaim(teamId: string, key: string, holder: string): NodeJS.Timeout {
    const prolong = (): void => {
      this.requests.prolong(teamId, key, holder, new Date()).catch((error: unknown) => this.logger.warn(error));
    };
    return setInterval(prolong, CLAIM_MS / 3).unref();
  }
}

function inFlight(): Problem {
  const detail = 'a request with this Idempotency-Key is being carried out; repeat it to get its answer';
  return new Problem('conflict', detail, { retryAfterSeconds: 1 });
}

/** What of an answer is stored. A secret is shown once: what is stored has null in its place. */
function toStore(reply: FastifyReply, answer: unknown, secrets: readonly string[]): StoredAnswer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const body = answer === undefined ? null : answer;
  const shown =
    typeof body !== 'object' || body === null || secrets.length === 0
      ? body
      : Object.fromEntries(Object.entries(body).map(([field, value]) => [field, secrets.includes(field) ? null : (value as unknown)]));
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body: shown };
}

function replay(reply: FastifyReply, { status, headers, body }: StoredAnswer): unknown {
  void reply.status(status).headers(headers).header(REPLAYED, 'true');
  return body ?? undefined;
}
