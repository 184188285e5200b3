import { digestOf } from '../../../core/cells/cell.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { Problem } from '../problems/problem.js';

/** Longest `Idempotency-Key` accepted. */
const MAX_KEY_LENGTH = 255;

/** A request that may be repeated: the key that the caller chose and the digest of the body. */
export interface IdempotentRequest {
  readonly key: string;
  readonly requestHash: string;
}

/** What an earlier request with the same key created. */
export interface EarlierRequest {
  readonly requestHash: string;
  readonly resourceId: string;
}

/**
 * The request's idempotency key with the digest of its body; null without a key.
 * @throws Problem 422 when the key is empty or too long.
 */
export function idempotentRequest(body: unknown, key: string | undefined): IdempotentRequest | null {
  if (key === undefined) return null;
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw Problem.invalid([{ pointer: 'Idempotency-Key', detail: `must have 1 to ${MAX_KEY_LENGTH} characters` }]);
  }
  // Once around through JSON: YAML knows numbers that JSON does not.
  return { key, requestHash: digestOf(JSON.parse(JSON.stringify(body ?? null))) };
}

/**
 * Id of what the earlier request created.
 * @throws Problem 422 when that request had another body.
 */
export function sameRequest(request: IdempotentRequest, earlier: EarlierRequest): string {
  if (earlier.requestHash === request.requestHash) return earlier.resourceId;
  throw Problem.invalid([{ pointer: 'Idempotency-Key', detail: 'this key was used for another request; a new request needs a new key' }]);
}

/** True when the error says that a unique key was taken. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
