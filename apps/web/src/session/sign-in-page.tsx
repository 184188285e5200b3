import { useState, type SubmitEvent } from 'react';
import { bodyOf, client } from '../api/client';
import { ApiFailure } from '../api/failure';
import { rememberKey } from './key';

/** Asks for an API key, tries it, and keeps it only when the API accepts it. */
export function SignInPage() {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    void problemWith(key.trim()).then((found) => {
      setBusy(false);
      setProblem(found);
      if (found === null) rememberKey(key.trim());
    });
  };

  return (
    <main className="sign-in">
      <form className="card sign-in-card" onSubmit={submit}>
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1>Entroscope</h1>
        <p className="muted">
          Open the sign-in link that <code>npm start</code> printed, or paste an API key of your team.
        </p>
        <label htmlFor="key">API key</label>
        <input
          id="key"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="ent_…"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          aria-invalid={problem !== null}
          aria-describedby="key-problem"
          required
        />
        <p id="key-problem" className="field-problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? 'Checking…' : 'Sign in'}
        </button>
      </form>
    </main>
  );
}

/** Why the API does not accept `key`, or null when it does. */
async function problemWith(key: string): Promise<string | null> {
  try {
    await bodyOf(client(key).GET('/v1/sweeps', { params: { query: { limit: 1 } } }));
    return null;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (error.status !== 401) return error.message;
    return 'The API refuses this key: it is unknown, expired or revoked. Start again from the link that `npm start` prints.';
  }
}
