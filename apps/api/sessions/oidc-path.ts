/** Where a sign-in at the identity provider begins; the provider sends the browser back to `callback` below it. */
export const OIDC_PATH = '/v1/session/oidc';
