import { bodyOf, client, done } from '../api/client';
import { ApiFailure } from '../api/failure';
import { endSession, startSession } from './session';

/** Why the identity provider's answer did not sign in. */
const REFUSALS: Readonly<Record<string, string>> = {
  'not-granted': 'You are known to the identity provider, but in no group that may use Entroscope. Ask your operators.',
  expired: 'The sign-in took too long. Try again.',
  failed: 'The identity provider did not sign you in. Try again.',
};

/**
 * Signs in with the link in the address, or finds the session that this browser has. What signs in is taken out of the address before
 * anything renders, so that it does not stay in the address bar, the history or a shared screenshot.
 */
export async function beginSession(): Promise<void> {
  const address = takeFromAddress();
  const link = address.get('sign-in');
  const problem = link === null ? null : await signInProblem({ link });
  if (link !== null && problem === null) return;
  const refused = address.get('refused');
  await continueSession(problem ?? (refused === null ? null : (REFUSALS[refused] ?? null)));
}

/** Signs in with a key or a link. @returns Why it is refused, or null when the session has begun. */
export async function signInProblem(input: { readonly key: string } | { readonly link: string }): Promise<string | null> {
  try {
    startSession(await bodyOf(client().POST('/v1/session', { body: input })));
    return null;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (error.status !== 401) return error.message;
    return 'link' in input
      ? 'This sign-in link was used before or has expired: `npx entroscope open` makes a new one.'
      : 'The API refuses this key: it is unknown, expired or revoked.';
  }
}

/** Ends the session, here and on the server. */
export async function signOut(): Promise<void> {
  await done(client().DELETE('/v1/session')).catch((error: unknown) => {
    if (!(error instanceof ApiFailure)) throw error;
  });
  endSession();
}

async function continueSession(problem: string | null): Promise<void> {
  try {
    startSession(await bodyOf(client().GET('/v1/session')));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    endSession(problem ?? (error.status === 401 ? null : error.message));
  }
}

function takeFromAddress(): URLSearchParams {
  const values = new URLSearchParams(window.location.hash.slice(1));
  if (values.has('sign-in') || values.has('refused'))
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return values;
}
