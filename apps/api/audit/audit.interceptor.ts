import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { validate as isUuid } from 'uuid';
import { catchError, concatMap, from, throwError, type Observable } from 'rxjs';
import type { AuthenticatedRequest, Principal } from '../auth/principal.js';
import { Problem } from '../problems/problem.js';
import { problemOf } from '../problems/problem.filter.js';
import { AUDIT_RULE, type AuditRule } from './audited.js';
import { AuditRepository } from './audit.repository.js';

/**
 * Writes every declared write into the audit log: an entry with the target as it is, before the write, and the target as it has
 * become, or the refusal, after it. A process that dies in between leaves an entry that says so.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly audit: AuditRepository,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const rule = this.reflector.get<AuditRule | undefined>(AUDIT_RULE, context.getHandler());
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { principal } = request;
    if (rule === undefined || principal === undefined) return next.handle();
    const { id = '' } = request.params as { id?: string };
    // Parameters are checked after this: what is no id names nothing.
    const targetId = isUuid(id) ? id : null;
    const before = await this.targetOf(rule, principal, targetId);
    const { operation, target } = rule;
    const entry = await this.audit.start(principal, { operation, target, targetId, before, requestId: request.id });
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      concatMap((answer) => from(this.succeed(principal, entry, rule, reply.statusCode, answer))),
      catchError((error: unknown) => from(this.refuse(principal, entry, error)).pipe(concatMap(() => throwError(() => error)))),
    );
  }

  /** The target before the write; null where there is none, or not for this team. */
  private async targetOf(rule: AuditRule, principal: Principal, id: string | null): Promise<unknown> {
    if (rule.reader === undefined || id === null) return null;
    try {
      return await this.modules.get(rule.reader, { strict: false }).get(principal, id);
    } catch (error) {
      if (error instanceof Problem && error.kind === 'not-found') return null;
      throw error;
    }
  }

  private async succeed(principal: Principal, entry: string, rule: AuditRule, status: number, answer: unknown): Promise<unknown> {
    const after = without(answer, [...(rule.secrets ?? []), ...(rule.unlogged ?? [])]);
    await this.audit.end(principal.teamId, entry, { outcome: 'succeeded', status, targetId: idOf(answer), after });
    return answer;
  }

  private async refuse(principal: Principal, entry: string, error: unknown): Promise<void> {
    const { status } = problemOf(error);
    await this.audit.end(principal.teamId, entry, { outcome: 'refused', status, targetId: null, after: null });
  }
}

function without(answer: unknown, fields: readonly string[]): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([field]) => !fields.includes(field)));
}

function idOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null;
}
