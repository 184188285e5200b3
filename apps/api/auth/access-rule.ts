import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '../../../prisma/generated/client.js';

/** Who may call a route: anyone, API keys of at least this role, or admins of the operators' team. */
export type AccessRule = 'public' | Role | 'operator';

/** Metadata key of a route's rule. */
export const ACCESS_RULE = 'entroscope:access-rule';

/** Declares who may call a route. Every route needs one: the guard refuses routes without, and a test finds them. */
export function Access(rule: AccessRule): CustomDecorator {
  return SetMetadata(ACCESS_RULE, rule);
}
