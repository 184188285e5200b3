import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Every answer that has a revision carries it as a strong ETag, for `If-Match`. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        if (hasRevision(answer)) void reply.header('etag', `"${answer.revision}"`);
      }),
    );
  }
}

function hasRevision(answer: unknown): answer is { readonly revision: number } {
  return typeof answer === 'object' && answer !== null && 'revision' in answer && typeof answer.revision === 'number';
}
