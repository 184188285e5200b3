import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { looksLikeApiKey } from './api-key.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import type { Principal } from './principal.js';
import { equalInConstantTime } from './secret.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionsRepository } from './sessions.repository.js';

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who makes a request: the API key that it carries, else the session of its cookie. */
@Injectable()
export class Authentication {
  constructor(
    private readonly apiKeys: ApiKeysRepository,
    private readonly sessions: SessionsRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** @throws Problem 401 when nobody is known; 403 for a write of a session without its CSRF token. */
  async principalOf(request: FastifyRequest): Promise<Principal> {
    const header = request.headers.authorization;
    if (header !== undefined) return this.principalOfKey(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
    const token = sessionTokenOf(request, this.settings);
    if (token === null) throw new Problem('unauthenticated', 'send an API key: "Authorization: Bearer ent_..."');
    const principal = await this.sessions.authenticate(token, new Date());
    if (principal === null) throw new Problem('unauthenticated', 'the session has ended: sign in again');
    if (!SAFE.has(request.method)) requireCsrfToken(request, principal);
    return principal;
  }

  /** Whether whoever made a request would still be let in: no longer once the key is revoked or expired, or the session has ended. */
  async stillKnows(request: FastifyRequest): Promise<boolean> {
    try {
      await this.principalOf(request);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.kind === 'unauthenticated') return false;
      throw error;
    }
  }

  /** @throws Problem 401 for a key that is not known, expired or revoked. */
  async principalOfKey(key: string): Promise<Principal> {
    const principal = looksLikeApiKey(key) ? await this.apiKeys.authenticate(key, new Date()) : null;
    if (principal === null) throw new Problem('unauthenticated', 'the API key is not known, expired or revoked');
    return principal;
  }
}

/** @throws Problem 403 when another site's page makes the request. */
export function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw new Problem('forbidden', 'a page of another origin may not do this');
}

function requireCsrfToken(request: FastifyRequest, { session }: Principal): void {
  refuseOtherSites(request);
  const token = request.headers['x-csrf-token'];
  if (typeof token !== 'string' || session === null || !equalInConstantTime(token, session.csrfToken))
    throw new Problem('forbidden', 'a browser session must send its CSRF token as X-CSRF-Token; GET /v1/session has it');
}
