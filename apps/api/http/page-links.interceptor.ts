import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** A page of a listing. */
interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** Every page carries a `Link` header (RFC 8288) with the first page and, unless it is the last, the next one. */
@Injectable()
export class PageLinksInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { url, method } = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap((answer) => {
        if (method === 'GET' && isPage(answer)) void http.getResponse<FastifyReply>().header('link', pageLinks(url, answer.next));
      }),
    );
  }
}

/** The value of the header. @param url Path and query of the request; the links are relative to its origin. */
export function pageLinks(url: string, next: string | null): string {
  const [path, search = ''] = url.split('?');
  const to = (cursor: string | null): string => {
    const query = new URLSearchParams(search);
    query.delete('cursor');
    if (cursor !== null) query.set('cursor', cursor);
    return query.size === 0 ? `<${path}>` : `<${path}?${query.toString()}>`;
  };
  return [`${to(null)}; rel="first"`, ...(next === null ? [] : [`${to(next)}; rel="next"`])].join(', ');
}

function isPage(answer: unknown): answer is Page {
  if (typeof answer !== 'object' || answer === null || !('items' in answer && 'next' in answer)) return false;
  return Array.isArray(answer.items) && (answer.next === null || typeof answer.next === 'string');
}
