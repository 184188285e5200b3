import { currentSession, type Session } from './session';

type Role = Session['role'];

/** Roles from the least to the most: each may do what the ones before it may. */
const ROLES: readonly Role[] = ['viewer', 'submitter', 'admin'];

/** True when who is signed in may do what `role` may. It decides what is offered; what is allowed the API decides. */
export function may(role: Role): boolean {
  const session = currentSession();
  return session !== null && ROLES.indexOf(session.role) >= ROLES.indexOf(role);
}

/** True for an administrator of the operators' team, who administers the other teams. */
export function isOperator(): boolean {
  return may('admin') && currentSession()?.team.operator === true;
}
