import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../services.js';
import { looksLikeSecret } from './secret.js';

type CookieSettings = Pick<ApiSettings, 'publicUrl'>;

/** Browsers accept a `__Host-` cookie only when it is secure, of this very host, and for all paths. */
function nameOf(base: string, settings: CookieSettings): string {
  return isHttps(settings) ? `__Host-${base}` : base;
}

function isHttps({ publicUrl }: CookieSettings): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

const SESSION = 'entroscope-session';

/** The session token of a request's cookie, or null. */
export function sessionTokenOf(request: FastifyRequest, settings: CookieSettings): string | null {
  const token = readCookie(request, SESSION, settings);
  return token !== null && looksLikeSecret(token) ? token : null;
}

/** Gives the browser its session: out of reach of scripts, and sent with requests of our own pages only. */
export function setSessionCookie(reply: FastifyReply, settings: CookieSettings, token: string, expiresAt: Date): void {
  setCookie(reply, SESSION, settings, token, { sameSite: 'strict', expires: expiresAt });
}

/** Takes the session out of the browser. */
export function clearSessionCookie(reply: FastifyReply, settings: CookieSettings): void {
  clearCookie(reply, SESSION, settings);
}

/** The value of a cookie of ours, or null. */
export function readCookie(request: FastifyRequest, base: string, settings: CookieSettings): string | null {
  return request.cookies[nameOf(base, settings)] ?? null;
}

/** Sets an HttpOnly cookie of this host. */
export function setCookie(
  reply: FastifyReply,
  base: string,
  settings: CookieSettings,
  value: string,
  options: { readonly sameSite: 'strict' | 'lax'; readonly expires: Date },
): void {
  void reply.setCookie(nameOf(base, settings), value, { path: '/', httpOnly: true, secure: isHttps(settings), ...options });
}

/** Removes a cookie of ours. */
export function clearCookie(reply: FastifyReply, base: string, settings: CookieSettings): void {
  void reply.clearCookie(nameOf(base, settings), { path: '/', httpOnly: true, secure: isHttps(settings) });
}
