import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { isTerminalSweepState } from '../../../core/grid/vocabulary.js';
import { sweepColumns } from '../../../platform/database/index.js';
import type { Prisma } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import type { SweepPageQuery } from '../contract/requests.js';
import type { SweepDetailResponse, SweepResponse } from '../contract/sweeps.js';
import { pageOf, placeAfter } from '../http/cursor.js';
import { idempotentRequest, isUniqueViolation, type IdempotentRequest } from '../http/idempotency.js';
import { PlanService } from '../planning/plan.service.js';
import { Problem } from '../problems/problem.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { IdempotencyService } from './idempotency.service.js';
import { SweepStarter } from './sweep-starter.js';
import { sweepDetailView, sweepView } from './sweep.view.js';
import { SweepsRepository, type SweepDetailRow } from './sweeps.repository.js';

/** Sweeps: submit, list, read. */
@Injectable()
export class SweepsService {
  constructor(
    private readonly sweeps: SweepsRepository,
    private readonly plans: PlanService,
    private readonly quotas: QuotasService,
    private readonly starter: SweepStarter,
    private readonly idempotency: IdempotencyService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /**
   * Stores a sweep and starts it.
   * @param idempotencyKey A repeated request with the same key and body answers with the sweep of the first.
   * @throws Problem 422 when the spec has problems, or the key was used with another body; 403 or 429 when a quota is used up.
   */
  async submit(principal: Principal, body: unknown, idempotencyKey: string | undefined): Promise<SweepDetailResponse> {
    const request = idempotentRequest(body, idempotencyKey);
    const repeated = request === null ? null : await this.sweepOf(principal, request);
    if (repeated !== null) return repeated;
    const { spec, plan } = await this.plans.check(principal, body);
    const need = { cells: plan.cellsAtMost, opens: true, seconds: spec.budget?.deviceSeconds ?? 0 };
    // What is refused anyway waits for nobody.
    await this.quotas.require(principal.teamId, need);
    const id = uuidv7();
    const row = {
      id,
      ...sweepColumns(spec),
      excluded: plan.excluded as unknown as Prisma.InputJsonValue,
      cellsTotal: plan.cellCount,
    };
    try {
      await this.sweeps.insert(principal.teamId, row, request, (transaction) => this.quotas.admit(transaction, principal.teamId, need));
    } catch (error) {
      // The same request came in twice at once, and the other one was first.
      const first = request !== null && isUniqueViolation(error) ? await this.sweepOf(principal, request) : null;
      if (first === null) throw error;
      return first;
    }
    await this.starter.start({ sweepId: id, teamId: principal.teamId, priority: spec.priority });
    return this.get(principal, id);
  }

  /** A page of sweeps, newest first. */
  async list(principal: Principal, query: SweepPageQuery): Promise<{ items: SweepResponse[]; next: string | null }> {
    const after = query.cursor === undefined ? null : placeAfter(query.cursor);
    const rows = await this.sweeps.list(principal.teamId, after, query.limit + 1, query.deleted);
    const page = pageOf(rows, query.limit, (row) => [row.createdAt.getTime(), row.id]);
    return { items: page.rows.map((row) => sweepView(row, this.settings)), next: page.next };
  }

  /** One sweep. @throws Problem 404. */
  async get(principal: Principal, id: string): Promise<SweepDetailResponse> {
    return sweepDetailView(await this.find(principal, id), this.settings);
  }

  /**
   * Deletes a sweep: it can be restored until the garbage collection has purged it. Cells that other sweeps of the team refer to stay.
   * @throws Problem 404; 409 while it has not ended.
   */
  async delete(principal: Principal, id: string): Promise<void> {
    const { state } = await this.find(principal, id);
    if (await this.sweeps.markDeleted(principal.teamId, id, new Date())) return;
    const why = isTerminalSweepState(state) ? 'an amendment of it waits to be applied' : `it is ${state}: cancel it first`;
    throw new Problem('conflict', `the sweep has not ended; ${why}`);
  }

  /** Restores a deleted sweep as it was; one that is there is answered as it is. @throws Problem 404. */
  async restore(principal: Principal, id: string): Promise<SweepDetailResponse> {
    if (!(await this.sweeps.unmarkDeleted(principal.teamId, id))) throw Problem.notFound('sweep', id);
    return this.get(principal, id);
  }

  /** The row of a sweep. @throws Problem 404. */
  async find(principal: Principal, id: string): Promise<SweepDetailRow> {
    const row = await this.sweeps.find(principal.teamId, id);
    if (row === null) throw Problem.notFound('sweep', id);
    return row;
  }

  private async sweepOf(principal: Principal, request: IdempotentRequest): Promise<SweepDetailResponse | null> {
    const sweepId = await this.idempotency.sweepOf(principal, request);
    return sweepId === null ? null : this.get(principal, sweepId);
  }
}
