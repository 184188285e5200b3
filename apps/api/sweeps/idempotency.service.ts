import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { sameRequest, type IdempotentRequest } from '../http/idempotency.js';
import { SweepsRepository } from './sweeps.repository.js';

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
    return first === null ? null : sameRequest(request, first);
  }

  /** Carries `act` out, unless the request was carried out before. `act` must be harmless when two requests meet in it. */
  async once(principal: Principal, sweepId: string, request: IdempotentRequest | null, act: () => Promise<void>): Promise<void> {
    if (request !== null && (await this.sweepOf(principal, request)) !== null) return;
    await act();
    if (request !== null) await this.sweeps.recordRequest(principal.teamId, sweepId, request);
  }
}
