import { SetMetadata, type CustomDecorator, type Type } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';

/** Reads one thing as the API shows it; most services of the API are one. */
export interface TargetReader {
  get(principal: Principal, id: string): Promise<unknown>;
}

/** How a write is written down. */
export interface AuditRule {
  /** The route's operation id. */
  readonly operation: string;
  /** What kind of thing it changes. */
  readonly target: string;
  /** Reads the target before the write; left out where there is none before. */
  readonly reader?: Type<TargetReader>;
  /** Fields of the answer that are secret and shown once: neither the log nor an answer that is stored for replays has them. */
  readonly secrets?: readonly string[];
  /** Further fields that the log leaves out. */
  readonly unlogged?: readonly string[];
}

/** Metadata key of a route's audit rule. */
export const AUDIT_RULE = 'entroscope:audit-rule';

/** Declares that a route writes, and how that is written down. A test finds writing routes without. */
export function Audited(rule: AuditRule): CustomDecorator {
  return SetMetadata(AUDIT_RULE, rule);
}
