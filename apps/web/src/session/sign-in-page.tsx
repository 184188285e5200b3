import { useEffect, useState, type SubmitEvent } from 'react';
import { bodyOf, client } from '../api/client';
import type { Schema } from '../../../client/index';
import { signInProblem } from './begin-session';
import { signedOutBecause } from './session';

/** Signs in with an API key, or at the identity provider where one is configured. */
export function SignInPage() {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(signedOutBecause);
  const [busy, setBusy] = useState(false);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    void signInProblem({ key: key.trim() }).then((found) => {
      setBusy(false);
      setProblem(found);
    });
  };

  return (
    <main className="sign-in">
      <form className="card sign-in-card" onSubmit={submit}>
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1>Entroscope</h1>
        <p className="muted">
          Open the sign-in link that <code>npm start</code> or <code>npx entroscope open</code> prints, or paste an API key of your team.
        </p>
        <IdentityProvider />
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

/** The way to the identity provider; nothing where none is configured, and nothing while the API does not say. */
function IdentityProvider() {
  const [oidc, setOidc] = useState<Schema<'SignInMethods'>['oidc']>(null);
  useEffect(() => {
    bodyOf(client().GET('/v1/sign-in-methods')).then(
      (methods) => setOidc(methods.oidc),
      () => setOidc(null),
    );
  }, []);
  if (oidc === null) return null;
  return (
    <a className="button button-main" href={oidc.path}>
      Sign in with {oidc.name}
    </a>
  );
}
