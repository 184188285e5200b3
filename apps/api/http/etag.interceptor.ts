import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Answers of routes with this interceptor carry the revision of what they answer with as a strong ETag, for `If-Match`. */
@Injectable()
export class EtagInterceptor implements NestInterceptor<{ readonly revision: number }> {
  intercept(context: ExecutionContext, next: CallHandler<{ readonly revision: number }>): Observable<{ readonly revision: number }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ revision }) => void reply.header('etag', `"${revision}"`)));
  }
}
