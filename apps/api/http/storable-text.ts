import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, type ProblemPart } from '../problems/problem.js';

const DETAIL = 'text may hold neither the character NUL nor half of a surrogate pair';

/**
 * Refuses text that PostgreSQL cannot store, wherever in a request it stands: in the body and the query with 422 and its place, in the
 * path with 404, for nothing has such a name.
 */
export function registerStorableText(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => done(problemOf(request)));
}

function problemOf({ params, query, body }: FastifyRequest): Problem | undefined {
  if (unstorable(params).length > 0) return new Problem('not-found', `the address does not exist: ${DETAIL}`);
  const parameters = unstorable(query).map((part) => ({ ...part, pointer: part.pointer.slice(1) }));
  const parts = [...parameters, ...unstorable(body)];
  return parts.length > 0 ? Problem.invalid(parts) : undefined;
}

/** Every text in a value, keys included, that cannot be stored, by JSON pointer. */
export function unstorable(value: unknown, pointer = ''): ProblemPart[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ pointer, detail: DETAIL }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isStorable(key) ? unstorable(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`) : [{ pointer, detail: DETAIL }],
  );
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
