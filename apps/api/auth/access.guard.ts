import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../problems/problem.js';
import { ACCESS_RULE, type AccessRule } from './access-rule.js';
import { looksLikeApiKey } from './api-key.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import { mayAct, type AuthenticatedRequest } from './principal.js';

/** The one place that decides who may call what: reads the route's rule, authenticates, and compares roles. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly apiKeys: ApiKeysRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    if (rule === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access rule`);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = bearerToken(request.headers.authorization);
    const principal = looksLikeApiKey(key) ? await this.apiKeys.authenticate(key, new Date()) : null;
    if (principal === null) throw new Problem('unauthenticated', 'the API key is not known, expired or revoked');
    if (!mayAct(principal.role, rule)) {
      throw new Problem('forbidden', `this needs the role ${rule}; the API key has the role ${principal.role}`);
    }
    request.principal = principal;
    return true;
  }
}

function bearerToken(header: string | undefined): string {
  if (header === undefined) throw new Problem('unauthenticated', 'send an API key: "Authorization: Bearer ent_..."');
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}
