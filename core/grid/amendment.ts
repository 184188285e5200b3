import { digestOf } from '../cells/cell.js';
import type { AmendmentKind } from './vocabulary.js';

/** What an amendment says; `change` and `spec` are JSON. */
export interface Amendment {
  readonly number: number;
  readonly kind: AmendmentKind;
  /** What was asked for. */
  readonly change: unknown;
  /** The spec in force with it. */
  readonly spec: unknown;
  /** Hash of the amendment before; null for the registered plan. */
  readonly previousHash: string | null;
}

/** SHA-256 of an amendment and, through `previousHash`, of every one before it: none can be changed later without a trace. */
export function amendmentHash({ number, kind, change, spec, previousHash }: Amendment): string {
  return digestOf({ number, kind, change, spec, previousHash });
}
