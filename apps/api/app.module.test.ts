import { describe, expect, it } from '@jest/globals';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { AppModule } from './app.module.js';
import { ACCESS_RULE, type AccessRule } from './auth/access-rule.js';
import type { ApiServices } from './services.js';

/** Every route of the application with its declared rule. */
function routes(): { route: string; rule: AccessRule | undefined }[] {
  const { controllers = [] } = AppModule.on({} as ApiServices);
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = (controller.prototype as Record<string, object>)[name];
      if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
      const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].join('/');
      return [{ route: `${controller.name}.${name} ${path}`, rule: Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined }];
    }),
  );
}

describe('access rules', () => {
  it('are declared on every route', () => {
    expect(routes().length).toBeGreaterThan(15);
    expect(routes().filter(({ rule }) => rule === undefined)).toEqual([]);
  });

  it('leave only health and the ways to sign in open to anyone', () => {
    const open = routes().filter(({ rule }) => rule === 'public');
    expect(open.map(({ route }) => route.split(' ')[1])).toEqual([
      'v1/sign-in-methods',
      'v1/session',
      'v1/session/oidc',
      'v1/session/oidc/callback',
      'health/live',
      'health/ready',
    ]);
  });

  it('let viewers read only', () => {
    const changing = routes().filter(({ route }) =>
      /\.(submit|cancel|adjust|extend|rerun|create|trigger|pause|resume|delete|finalize|tag|untag) /.test(route),
    );
    expect(changing).toHaveLength(16);
    expect(changing.filter(({ rule }) => rule === 'viewer')).toEqual([]);
  });
});
