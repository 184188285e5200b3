import { Injectable } from '@nestjs/common';
import { digestOf } from '../../../core/cells/cell.js';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../problems/problem.js';
import { SweepsRepository, type IdempotentRequest } from './sweeps.repository.js';

/** Longest `Idempotency-Key` accepted. */
const MAX_KEY_LENGTH = 255;

/**
 * What tells a repeated request from a new one, or null for a request without a key.
 * @param content Everything that the request says.
 * @throws Problem 422 when the key is empty or too long.
 */
export function idempotentRequest(content: unknown, key: string | undefined): IdempotentRequest | null {
  if (key === undefined) return null;
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw Problem.invalid([{ pointer: 'Idempotency-Key', detail: `must have 1 to ${MAX_KEY_LENGTH} characters` }]);
  }
  return { key, requestHash: digestOf(content ?? null) };
}

/** Requests that are carried out once, however often they are sent. */
@Injectable()
export class IdempotencyService {
  constructor(private readonly sweeps: SweepsRepository) {}

  /**
   * The sweep that an earlier request with the same key concerned, or null for a new request.
   * @throws Problem 422 when the key was used for another request.
   */
  async sweepOf(principal: Principal, request: IdempotentRequest): Promise<string | null> {
    const first = await this.sweeps.findRequest(principal.teamId, request.key);
    if (first === null) return null;
    if (first.requestHash === request.requestHash) return first.sweepId;
    throw Problem.invalid([{ pointer: 'Idempotency-Key', detail: 'this key was used with another body; a new request needs a new key' }]);
  }

  /** Carries `act` out, unless the request was carried out before. `act` must be harmless when two requests meet in it. */
  async once(principal: Principal, sweepId: string, request: IdempotentRequest | null, act: () => Promise<void>): Promise<void> {
    if (request !== null && (await this.sweepOf(principal, request)) !== null) return;
    await act();
    if (request !== null) await this.sweeps.recordRequest(principal.teamId, sweepId, request);
  }
}
