import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { z } from 'zod';
import type { OidcConfig } from '../../../platform/config/index.js';
import { clearCookie, readCookie, setCookie } from '../auth/session-cookie.js';
import { SessionsRepository } from '../auth/sessions.repository.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { grantFor, nameOf } from './oidc-claims.js';
import { OIDC_PATH } from './oidc-path.js';
import { SessionsService } from './sessions.service.js';

const CALLBACK_PATH = `${OIDC_PATH}/callback`;

/** The cookie that keeps an attempt between the two requests. It must survive the way back from another site, so it is lax. */
const ATTEMPT_COOKIE = 'entroscope-oidc';
const ATTEMPT_MS = 10 * 60_000;
const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
type Attempt = z.output<typeof attemptSchema>;

/** Why a sign-in failed, as the sign-in page explains it. */
type Refusal = 'not-granted' | 'expired' | 'failed';

/** Sign-in at an OpenID provider: authorization code with PKCE (RFC 7636), state and nonce. */
@Injectable()
export class OidcSignIn {
  private readonly logger = new Logger(OidcSignIn.name);
  private discovered: Promise<client.Configuration> | null = null;

  constructor(
    private readonly service: SessionsService,
    private readonly sessions: SessionsRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Sends the browser to the provider. @throws Problem 404 when none is configured; 503 when it does not answer. */
  async begin(reply: FastifyReply): Promise<void> {
    const oidc = this.required();
    const provider = await this.provider(oidc);
    const attempt: Attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const address = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.callbackUrl().href,
      scope: oidc.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
    setCookie(reply, ATTEMPT_COOKIE, this.settings, value, { sameSite: 'lax', expires: new Date(Date.now() + ATTEMPT_MS) });
    await reply.redirect(address.href, 302);
  }

  /** Takes the browser back: checks the provider's answer, then signs in whom a grant lets in. */
  async finish(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const oidc = this.required();
    const attempt = attemptOf(readCookie(request, ATTEMPT_COOKIE, this.settings));
    clearCookie(reply, ATTEMPT_COOKIE, this.settings);
    const refusal = attempt === null ? 'expired' : await this.signIn(oidc, attempt, request, reply);
    await reply.redirect(refusal === null ? '/' : `/#refused=${refusal}`, 302);
  }

  private async signIn(oidc: OidcConfig, attempt: Attempt, request: FastifyRequest, reply: FastifyReply): Promise<Refusal | null> {
    const claims = await this.claimsOf(oidc, attempt, request);
    if (claims === null) return 'failed';
    const grant = grantFor(oidc, claims);
    const teamId = grant === null ? null : await this.sessions.teamNamed(grant.team);
    if (grant === null || teamId === null) return 'not-granted';
    await this.service.begin(reply, { teamId, apiKeyId: null, role: grant.role, name: nameOf(claims) });
    return null;
  }

  /** The claims of the ID token, with those of the user info where there is an endpoint for it; null when the answer does not hold. */
  private async claimsOf(oidc: OidcConfig, attempt: Attempt, request: FastifyRequest): Promise<Readonly<Record<string, unknown>> | null> {
    const current = this.callbackUrl();
    current.search = new URL(request.url, current).search;
    try {
      const provider = await this.provider(oidc);
      const tokens = await client.authorizationCodeGrant(provider, current, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return null;
      if (provider.serverMetadata().userinfo_endpoint === undefined) return claims;
      return { ...(await client.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims };
    } catch (error) {
      this.logger.warn(`a sign-in at ${oidc.issuer} failed [${request.id}]: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  /** The provider's metadata, fetched once; a failed fetch is tried again by the next sign-in. */
  private async provider({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
    // Configuration accepts http only for loopback issuers.
    const options = issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : undefined;
    this.discovered ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      throw new Problem('unavailable', 'the identity provider does not answer', { cause: error });
    }
  }

  private required(): OidcConfig {
    if (this.settings.oidc === null) throw new Problem('not-found', 'no identity provider is configured here');
    return this.settings.oidc;
  }

  private callbackUrl(): URL {
    if (this.settings.publicUrl === null) throw new Error('OIDC is configured without a public address');
    return new URL(CALLBACK_PATH, this.settings.publicUrl);
  }
}

function attemptOf(cookie: string | null): Attempt | null {
  if (cookie === null) return null;
  try {
    return attemptSchema.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')));
  } catch {
    // A cookie that is not ours: the sign-in begins again.
    return null;
  }
}
