import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { AppModule } from '../../apps/api/app.module.js';
import { AUDIT_RULE } from '../../apps/api/audit/audited.js';
import { ACCESS_RULE, type AccessRule } from '../../apps/api/auth/access-rule.js';
import type { ApiServices } from '../../apps/api/services.js';
import type { Method } from './api-test-app.js';

/** A route as the application declares it. */
export interface Route {
  readonly method: Method;
  /** Path with parameters, e.g. `/v1/sweeps/:id`. */
  readonly path: string;
  readonly rule: AccessRule | undefined;
  /** Whether the route declares how it is written into the audit log. */
  readonly audited: boolean;
}

/** Every route of the API, from the controllers themselves. */
export function routeTable(): Route[] {
  const controllers = AppModule.on({} as ApiServices).controllers ?? [];
  return controllers.flatMap((controller) => routesOf(controller));
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const segments = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
    return [
      {
        method: RequestMethod[method] as Method,
        path: `/${segments
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
        rule: Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined,
        audited: Reflect.getMetadata(AUDIT_RULE, handler) !== undefined,
      },
    ];
  });
}
