import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../../../prisma/generated/client.js';

/** Who makes a request: an API key of a team, with a role. */
export interface Principal {
  readonly keyId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly role: Role;
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
