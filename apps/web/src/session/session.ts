import { useSyncExternalStore } from 'react';
import type { Schema } from '../../../client/index';

/** A signed-in browser: who, of which team, and the CSRF token of its writes. */
export type Session = Schema<'Session'>;
/** `unknown` until the API has said whether this browser is signed in; null when it is not. */
type SessionState = Session | null | 'unknown';

let state: SessionState = 'unknown';
let reason: string | null = null;
const listeners = new Set<() => void>();

/** The session of this browser, or null. */
export function currentSession(): Session | null {
  return state === 'unknown' ? null : state;
}

/** Why nobody is signed in, for the sign-in page; null where there is nothing to say. */
export function signedOutBecause(): string | null {
  return reason;
}

/** Shows the pages of `session`. */
export function startSession(session: Session): void {
  set(session, null);
}

/** Shows the sign-in page. @param because A sentence for it. */
export function endSession(because: string | null = null): void {
  set(null, because);
}

/** The session as React state. */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

function set(next: SessionState, because: string | null): void {
  state = next;
  reason = because;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
