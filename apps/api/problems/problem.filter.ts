import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, PROBLEM_KINDS, type ProblemKind } from './problem.js';

/** Turns whatever a route throws into a problem document. Unknown errors are logged with their cause and answered without it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.logger.error(`${request.method} ${request.url} [${request.id}]`, error instanceof Error ? error : String(error));
    sendProblem(http.getResponse<FastifyReply>(), problem, request.id);
  }
}

/** Sends `problem` as application/problem+json; 401 also says how to authenticate. */
export function sendProblem(reply: FastifyReply, problem: Problem, requestId: string): void {
  if (problem.kind === 'unauthenticated') void reply.header('www-authenticate', 'Bearer realm="entroscope"');
  if (problem.retryAfterSeconds !== null) void reply.header('retry-after', String(problem.retryAfterSeconds));
  void reply.status(problem.status).type('application/problem+json').send(problem.toDocument(requestId));
}

/** The problem that an error is answered with. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  const kind = kindOf(status);
  if (kind === 'internal')
    return new Problem('internal', 'something went wrong on our side; the log has it under the request id', { cause: error });
  return new Problem(kind, error instanceof Error ? error.message : PROBLEM_KINDS[kind].title, { cause: error });
}

/** Nest's exceptions and Fastify's own errors (parsers, limits) carry their status; anything else is a 500. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function kindOf(status: number): ProblemKind {
  const entry = Object.entries(PROBLEM_KINDS).find(([, kind]) => kind.status === status);
  if (entry !== undefined) return entry[0] as ProblemKind;
  return status >= 400 && status < 500 ? 'malformed-request' : 'internal';
}
