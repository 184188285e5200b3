import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditRepository } from '../audit/audit.repository.js';
import { Authentication, refuseOtherSites } from '../auth/authentication.js';
import type { Principal } from '../auth/principal.js';
import { looksLikeSecret, newSecret } from '../auth/secret.js';
import { clearSessionCookie, setSessionCookie } from '../auth/session-cookie.js';
import { SessionsRepository, type NewSession } from '../auth/sessions.repository.js';
import type { SessionResponse, SignInInput, SignInLinkInput, SignInLinkResponse, SignInMethodsResponse } from '../contract/sessions.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { OIDC_PATH } from './oidc-path.js';

const MINUTE_MS = 60_000;

/** Signs browsers in and out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly authentication: Authentication,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** How a browser may sign in here, beside a key and a link. */
  methods(): SignInMethodsResponse {
    const { oidc } = this.settings;
    return { oidc: oidc === null ? null : { name: oidc.name, path: OIDC_PATH } };
  }

  /**
   * Makes a link that signs a browser in, once, with the rights of the caller's key.
   * @throws Problem 403 for a session: a browser must not make its own sign-in last for ever.
   */
  async createLink(principal: Principal, { expiresInMinutes }: SignInLinkInput): Promise<SignInLinkResponse> {
    if (principal.session !== null) throw new Problem('forbidden', 'a sign-in link is made with an API key, not by a signed-in browser');
    const now = new Date();
    const expiresAt = new Date(now.getTime() + expiresInMinutes * MINUTE_MS);
    const token = newSecret();
    await this.sessions.createLink(token, principal.keyId, expiresAt, now);
    return { path: `/#sign-in=${token}`, expiresAt: expiresAt.toISOString() };
  }

  /**
   * Signs a browser in with a key or a link.
   * @throws Problem 401 when the key or link is not accepted; 403 when another site's page asks.
   */
  async signIn(request: FastifyRequest, reply: FastifyReply, { key, link }: SignInInput): Promise<SessionResponse> {
    refuseOtherSites(request);
    const who = key === undefined ? await this.ofLink(link ?? '') : await this.ofKey(key);
    return this.begin(reply, who);
  }

  /** Begins a session: the cookie goes to the browser, its hash to the database, and the audit log says so. */
  async begin(reply: FastifyReply, who: Omit<NewSession, 'expiresAt'>): Promise<SessionResponse> {
    const now = new Date();
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + this.settings.sessionHours * 60 * MINUTE_MS);
    await this.sessions.create(token, { ...who, expiresAt }, now);
    const principal = await this.sessions.authenticate(token, now);
    if (principal === null) throw new Problem('unauthenticated', 'the API key has just ended');
    const write = { operation: 'signIn', target: 'session', targetId: principal.session?.id ?? null, requestId: reply.request.id };
    await this.audit.done(principal, write, { role: who.role, expiresAt: expiresAt.toISOString() });
    setSessionCookie(reply, this.settings, token, expiresAt);
    return this.describe(principal);
  }

  /** Who the caller is. */
  describe({ keyName, role, teamId, teamName, operator, session }: Principal): SessionResponse {
    return {
      name: keyName,
      role,
      team: { id: teamId, name: teamName, operator },
      kind: session === null ? 'key' : 'session',
      expiresAt: session?.expiresAt.toISOString() ?? null,
      csrfToken: session?.csrfToken ?? null,
    };
  }

  /** Ends the caller's session, in the database and in the browser. @throws Problem 409 for an API key, which has none. */
  async signOut(principal: Principal, reply: FastifyReply): Promise<void> {
    if (principal.session === null) throw new Problem('conflict', 'an API key has no session to end; to end the key, revoke it');
    await this.sessions.revoke(principal.session.id, new Date());
    clearSessionCookie(reply, this.settings);
  }

  private async ofKey(key: string): Promise<Omit<NewSession, 'expiresAt'>> {
    const { teamId, keyId, role, keyName } = await this.authentication.principalOfKey(key);
    return { teamId, apiKeyId: keyId, role, name: keyName };
  }

  private async ofLink(token: string): Promise<Omit<NewSession, 'expiresAt'>> {
    const who = looksLikeSecret(token) ? await this.sessions.useLink(token, new Date()) : null;
    if (who === null) throw new Problem('unauthenticated', 'this sign-in link was used before, or has expired: make a new one');
    return who;
  }
}
