import { z } from 'zod';

/** Signing a browser in: requests and answers. */

const ROLES = ['viewer', 'submitter', 'admin'] as const;

/** Limits of sign-in links, in minutes. */
export const LINK_MINUTES = { usual: 10, most: 1440 } as const;

export const signInLinkInputSchema = z
  .strictObject({
    expiresInMinutes: z.int().min(1).max(LINK_MINUTES.most).default(LINK_MINUTES.usual).describe('How long the link may be opened, once.'),
  })
  .describe('A link that signs a browser in with the rights of the API key that makes it.');
export type SignInLinkInput = z.output<typeof signInLinkInputSchema>;

export const signInLinkSchema = z.object({
  path: z
    .string()
    .nullable()
    .describe(
      'Append it to the address of the API. What signs in stands behind the #, which browsers do not send. Null in the answer to a repeated request.',
    ),
  expiresAt: z.iso.datetime(),
});
export type SignInLinkResponse = z.infer<typeof signInLinkSchema>;

export const signInInputSchema = z
  .strictObject({
    key: z.string().max(200).optional().describe('An API key.'),
    link: z.string().max(200).optional().describe('The token of a sign-in link.'),
  })
  .refine(({ key, link }) => (key === undefined) !== (link === undefined), { message: 'give either a key or the token of a link' })
  .describe('What a browser signs in with.');
export type SignInInput = z.output<typeof signInInputSchema>;

export const sessionSchema = z.object({
  name: z.string().describe('Name of the API key, or of the person as the identity provider knows them.'),
  role: z.enum(ROLES),
  team: z.object({
    id: z.uuid(),
    name: z.string(),
    operator: z.boolean().describe("Administrators of the operators' team administer the other teams."),
  }),
  kind: z.enum(['key', 'session']).describe('What the request was made with.'),
  expiresAt: z.iso.datetime().nullable().describe('When the session ends; null for a request with an API key.'),
  csrfToken: z.string().nullable().describe('To be sent as X-CSRF-Token with every write of a session.'),
});
export type SessionResponse = z.infer<typeof sessionSchema>;

export const signInMethodsSchema = z.object({
  oidc: z
    .object({ name: z.string(), path: z.string() })
    .nullable()
    .describe('The identity provider, with the path that begins the sign-in; null where none is configured.'),
});
export type SignInMethodsResponse = z.infer<typeof signInMethodsSchema>;
