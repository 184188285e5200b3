import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../../../prisma/generated/client.js';

/** Who makes a request: an API key of a team, with a role, or a browser that signed in. A session without a key has its own id as `keyId`. */
export interface Principal {
  readonly keyId: string;
  /** The key's name, for the audit log. */
  readonly keyName: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly role: Role;
  /** The browser's session, or null for a request with an API key. */
  readonly session: { readonly id: string; readonly expiresAt: Date; readonly csrfToken: string } | null;
  /** Whether the team is the operators': its admins administer the other teams. */
  readonly operator: boolean;
}

const RANK: Readonly<Record<Role, number>> = { viewer: 0, submitter: 1, admin: 2 };

/** True when `role` may do what `required` may: viewer < submitter < admin. */
export function mayAct(role: Role, required: Role): boolean {
  return RANK[role] >= RANK[required];
}

/** The request with the principal that the guard found. */
export interface AuthenticatedRequest extends FastifyRequest {
  principal?: Principal;
}

/** Injects the principal of the request. The guard has set it on every route that is not public. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (principal === undefined) throw new Error('CurrentPrincipal is used on a public route');
  return principal;
});
