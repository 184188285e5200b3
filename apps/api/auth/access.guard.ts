import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../problems/problem.js';
import { ACCESS_RULE, type AccessRule } from './access-rule.js';
import { Authentication } from './authentication.js';
import { mayAct, type AuthenticatedRequest, type Principal } from './principal.js';

/** The one place that decides who may call what: reads the route's rule, authenticates, and compares roles. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    if (rule === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access rule`);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const principal = await this.authentication.principalOf(request);
    refuseWeaker(principal, rule);
    request.principal = principal;
    return true;
  }
}

/** @throws Problem 403 when the principal may not do what the rule asks for. */
function refuseWeaker({ role, operator, teamName }: Principal, rule: Exclude<AccessRule, 'public'>): void {
  const required = rule === 'operator' ? 'admin' : rule;
  if (!mayAct(role, required)) throw new Problem('forbidden', `this needs the role ${required}; the API key has the role ${role}`);
  if (rule === 'operator' && !operator) throw new Problem('forbidden', `this is for the operators' team; the API key is of ${teamName}`);
}
