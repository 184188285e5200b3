import { createSessionClient, type ApiClient } from '../../../client/index';
import { currentSession, endSession } from '../session/session';
import { failureOf, unreachable } from './failure';

/** The API's generated client. The browser adds the session cookie by itself; writes also carry the session's CSRF token. */
export function client(): ApiClient {
  return createSessionClient(window.location.origin, currentSession()?.csrfToken ?? null);
}

/** What a method of the generated client answers; `data` is absent where the API answered with a problem. */
type Call<T> = Promise<{ readonly data?: T | undefined; readonly error?: unknown; readonly response: Response }>;

/**
 * The body of an answer.
 * @throws {ApiFailure} for any answer but a 2xx and when no answer comes. A session that has ended (401) shows the sign-in page.
 */
export async function bodyOf<T>(call: Call<T>): Promise<NonNullable<T>> {
  const { data, error, response } = await answerOf(call);
  if (data === undefined || data === null) throw failureOf(response.status, error);
  return data;
}

/** The bytes below a path of the API. @throws {ApiFailure} as `bodyOf`. */
export async function bytesOf(path: string, headers: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { data } = await answerOf(fetchBytes(path, headers));
  return data ?? new Uint8Array();
}

async function fetchBytes(path: string, headers: Readonly<Record<string, string>>): Call<Uint8Array> {
  const response = await fetch(path, { headers });
  if (!response.ok) return { error: await response.json().catch(() => null), response };
  return { data: new Uint8Array(await response.arrayBuffer()), response };
}

/** Waits for an answer that has no body. @throws {ApiFailure} as `bodyOf`. */
export async function done(call: Call<unknown>): Promise<void> {
  await answerOf(call);
}

async function answerOf<T>(call: Call<T>): Call<T> {
  const answer = await call.catch((error: unknown) => {
    throw unreachable(error);
  });
  if (answer.response.ok) return answer;
  if (answer.response.status === 401 && currentSession() !== null) endSession('The session has ended. Sign in again.');
  throw failureOf(answer.response.status, answer.error);
}
