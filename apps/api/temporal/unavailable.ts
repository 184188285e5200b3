import { ServiceError } from '@temporalio/client';
import { Problem } from '../problems/problem.js';

/** gRPC status codes that say that the server could not be reached or did not answer in time. */
const UNREACHABLE_CODES = new Set([4, 14]);

/** Runs a call to Temporal; a server that cannot be reached becomes a 503 problem. */
export async function reachingTemporal<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isUnreachable(error)) throw new Problem('unavailable', 'Temporal does not answer; try again in a moment', { cause: error });
    throw error;
  }
}

/** True when an error says that Temporal could not be reached. */
export function isUnreachable(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'number' && UNREACHABLE_CODES.has(cause.code)) return true;
  }
  return error instanceof ServiceError && error.cause === undefined;
}
