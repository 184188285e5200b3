import { z } from 'zod';
import { httpUrl } from './parse.js';

const GRANT = /^([^=,]+)=([^=,:]+):(viewer|submitter|admin)$/;

/** Lets the members of a group of the identity provider into a team. */
export interface OidcGrant {
  readonly group: string;
  /** Name of the team. */
  readonly team: string;
  readonly role: 'viewer' | 'submitter' | 'admin';
}

/** The OpenID provider that browsers may sign in with. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the sign-in page calls the provider. */
  readonly name: string;
  readonly scope: string;
  /** Claim that lists a person's groups. */
  readonly groupsClaim: string;
  /** Who gets in: the first grant of which the person has the group. Nobody else does. */
  readonly grants: readonly OidcGrant[];
}

export const oidcShape = {
  ENTROSCOPE_OIDC_ISSUER: httpUrl.optional().describe('Issuer of the OpenID provider; https, or http on a loopback address.'),
  ENTROSCOPE_OIDC_CLIENT_ID: z.string().min(1).optional().describe('Client id at the provider.'),
  ENTROSCOPE_OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Client secret at the provider.'),
  ENTROSCOPE_OIDC_NAME: z.string().min(1).max(40).default('single sign-on').describe('What the sign-in page calls the provider.'),
  ENTROSCOPE_OIDC_SCOPE: z.string().min(1).default('openid profile email').describe('Scopes asked for.'),
  ENTROSCOPE_OIDC_GROUPS_CLAIM: z.string().min(1).default('groups').describe("Claim that lists a person's groups."),
  ENTROSCOPE_OIDC_GRANTS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every((part) => GRANT.test(part)), { message: 'expected group=team:role, separated by commas' })
    .transform((parts) => parts.map(grantOf))
    .optional()
    .describe('Who gets in: group=team:role, separated by commas; the first that fits holds.'),
};

type Variables = z.output<z.ZodObject<typeof oidcShape>> & { readonly ENTROSCOPE_PUBLIC_URL?: string | undefined };

const NEEDED = [
  'ENTROSCOPE_OIDC_CLIENT_ID',
  'ENTROSCOPE_OIDC_CLIENT_SECRET',
  'ENTROSCOPE_OIDC_GRANTS',
  'ENTROSCOPE_PUBLIC_URL',
] as const satisfies readonly (keyof Variables)[];

/** Refuses half a configuration: with an issuer, everything else must be there, and the issuer must be reached safely. */
export function requireWholeOidc(variables: Variables, context: z.RefinementCtx): void {
  if (variables.ENTROSCOPE_OIDC_ISSUER === undefined) return;
  for (const name of NEEDED)
    if (variables[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'ENTROSCOPE_OIDC_ISSUER needs it' });
  const { protocol, hostname } = new URL(variables.ENTROSCOPE_OIDC_ISSUER);
  if (protocol === 'http:' && !isLoopback(hostname))
    context.addIssue({ code: 'custom', path: ['ENTROSCOPE_OIDC_ISSUER'], message: 'expected https; http only on a loopback address' });
}

/** The provider's settings, or null without an issuer. Call it on variables that passed `requireWholeOidc`. */
export function oidcOf(variables: Variables): OidcConfig | null {
  if (variables.ENTROSCOPE_OIDC_ISSUER === undefined) return null;
  return {
    issuer: variables.ENTROSCOPE_OIDC_ISSUER,
    clientId: variables.ENTROSCOPE_OIDC_CLIENT_ID ?? '',
    clientSecret: variables.ENTROSCOPE_OIDC_CLIENT_SECRET ?? '',
    name: variables.ENTROSCOPE_OIDC_NAME,
    scope: variables.ENTROSCOPE_OIDC_SCOPE,
    groupsClaim: variables.ENTROSCOPE_OIDC_GROUPS_CLAIM,
    grants: variables.ENTROSCOPE_OIDC_GRANTS ?? [],
  };
}

function grantOf(text: string): OidcGrant {
  const [, group = '', team = '', role] = GRANT.exec(text) ?? [];
  return { group, team, role: role as OidcGrant['role'] };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
