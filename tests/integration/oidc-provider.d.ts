/** What the tests use of `oidc-provider`, which has no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  /** What is known of a person who signed in. */
  interface Account {
    readonly accountId: string;
    claims(): Readonly<Record<string, unknown>>;
  }

  interface Configuration {
    readonly clients: readonly { readonly client_id: string; readonly client_secret: string; readonly redirect_uris: readonly string[] }[];
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly cookies: { readonly keys: readonly string[] };
    readonly pkce: { required(): boolean };
    findAccount(context: unknown, id: string): Account;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
  }
}
