import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashApiKey, looksLikeApiKey } from '../auth/api-key.js';
import { hashSecret, looksLikeSecret } from '../auth/secret.js';
import { sessionTokenOf } from '../auth/session-cookie.js';
import { Problem } from '../problems/problem.js';
import type { ApiSettings } from '../services.js';

/** Callers remembered at once; the least recent are forgotten first. */
const REMEMBERED_CALLERS = 10_000;

/**
 * Limits the requests of each API key and each browser session, and of each address without one, in this process. Only the API itself counts: pages and
 * health checks do not. Every answer says what is left in `ratelimit-*` headers; a refused one is a 429 problem with `Retry-After`.
 */
export async function registerRateLimit(fastify: FastifyInstance, settings: ApiSettings): Promise<void> {
  const { requestsPerMinute: perMinute } = settings;
  if (perMinute === null) return;
  await fastify.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    cache: REMEMBERED_CALLERS,
    enableDraftSpec: true,
    allowList: (request) => !request.url.startsWith('/v1/'),
    keyGenerator: (request) => callerOf(request, settings),
    errorResponseBuilder: (_, { ttl }) => tooMany(perMinute, Math.max(1, Math.ceil(ttl / 1000))),
  });
}

/** A key or session counts by its hash, so that it is not kept; whoever sends none, or nonsense, counts by address. */
function callerOf(request: FastifyRequest, settings: ApiSettings): string {
  const key = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (looksLikeApiKey(key)) return hashApiKey(key);
  const token = sessionTokenOf(request, settings);
  return token !== null && looksLikeSecret(token) ? hashSecret(token) : request.ip;
}

function tooMany(perMinute: number, seconds: number): Problem {
  return new Problem('too-many-requests', `at most ${perMinute} requests a minute; try again in ${seconds} s`, {
    retryAfterSeconds: seconds,
  });
}
