import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '../../../prisma/generated/client.js';

/** Who may call a route: anyone, or API keys of at least this role. */
export type AccessRule = 'public' | Role;

/** Metadata key of a route's rule. */
export const ACCESS_RULE = 'entroscope:access-rule';

/** Declares who may call a route. Every route needs one: the guard refuses routes without, and a test finds them. */
export function Access(rule: AccessRule): CustomDecorator {
  return SetMetadata(ACCESS_RULE, rule);
}
