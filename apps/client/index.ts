import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type ApiClient = Client<paths>;
/** A named schema of the API, e.g. `Schema<'Sweep'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Where the API is and who asks. */
export interface ClientOptions {
  /** Address of the API, without a path. */
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** A typed client of the API; one method a verb, checked against the OpenAPI document. */
export function createClient({ baseUrl, apiKey }: ClientOptions): ApiClient {
  return createFetchClient<paths>({ baseUrl, headers: { authorization: `Bearer ${apiKey}` } });
}

/**
 * A client for a page of the API's own origin, where the session cookie says who asks.
 * @param csrfToken Of the session; null while nobody is signed in.
 */
export function createSessionClient(baseUrl: string, csrfToken: string | null): ApiClient {
  return createFetchClient<paths>({ baseUrl, headers: csrfToken === null ? {} : { 'x-csrf-token': csrfToken } });
}
