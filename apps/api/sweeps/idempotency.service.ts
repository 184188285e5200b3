import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { sameRequest, type IdempotentRequest } from '../http/idempotency.js';
import { SweepsRepository } from './sweeps.repository.js';

/** Requests about sweeps that are carried out once even when the process that took them dies before it has answered. */
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
}
