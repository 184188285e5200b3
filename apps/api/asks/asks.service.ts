import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../core/cells/cell.js';
import { planAsked, type GridPoint } from '../../../core/grid/asked-points.js';
import { sweepSpecSchema, type SweepSpec } from '../../../core/grid/spec.js';
import { isTerminalSweepState } from '../../../core/grid/vocabulary.js';
import { AmendmentsRepository } from '../amendments/amendments.repository.js';
import type { Principal } from '../auth/principal.js';
import type { AskInput, AskView } from '../contract/asks.js';
import type { SweepDetailResponse } from '../contract/sweeps.js';
import { idempotentRequest } from '../http/idempotency.js';
import { ModelsRepository } from '../planning/models.repository.js';
import { Problem } from '../problems/problem.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { IdempotencyService } from '../sweeps/idempotency.service.js';
import { SweepStarter } from '../sweeps/sweep-starter.js';
import type { SweepDetailRow } from '../sweeps/sweeps.repository.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { askView, pointsOfAsk } from './ask.view.js';
import { AsksRepository } from './asks.repository.js';

/** Amendments of a sweep that is driven from outside, at most. */
const MAX_ASKS = 1000;

/** Ask and tell: an optimiser outside chooses the points of a sweep. What it asks for is stored first, then the sweep's workflow adds it. */
@Injectable()
export class AsksService {
  constructor(
    private readonly sweeps: SweepsService,
    private readonly asks: AsksRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly models: ModelsRepository,
    private readonly quotas: QuotasService,
    private readonly starter: SweepStarter,
    private readonly idempotency: IdempotencyService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /**
   * Adds points to a sweep that is open for them; of points that it has, nothing runs again.
   * @throws Problem 404; 409 when the sweep is not open, or has as many asks as it may; 422 for points that are not in its grid; 403 or 429
   *   beyond a limit of the team.
   */
  async ask(principal: Principal, id: string, { points: asked }: AskInput, key?: string): Promise<AskView> {
    const request = idempotentRequest({ operation: 'ask', id, points: asked }, key);
    const sweep = await this.sweeps.find(principal, id);
    const spec = specOf(sweep);
    const { points, plan, problems } = planAsked(spec, await this.models.visibleTo(principal.teamId), asked);
    if (problems.length > 0) throw Problem.invalid(problems);
    if (request !== null && (await this.idempotency.sweepOf(principal, request)) !== null) return this.earlier(principal, sweep, points);
    refuseClosed(sweep);
    await this.requireRoom(principal, sweep, plan.cellCount);
    const number = await this.amendments.appendWhileOpen(principal.teamId, sweep, { kind: 'ask', change: { points }, spec }, request);
    if (number === null) throw new Problem('conflict', 'the sweep was closed or has ended meanwhile');
    await this.starter.amend({ sweepId: id, teamId: principal.teamId, priority: sweep.priority }, number);
    return this.tell(principal, id, number);
  }

  /** What was asked for, and what is measured of it so far. @throws Problem 404. */
  async tell(principal: Principal, id: string, number: number): Promise<AskView> {
    const sweep = await this.sweeps.find(principal, id);
    const amendment = sweep.amendments.find((one) => one.number === number && one.kind === 'ask');
    if (amendment === undefined) throw Problem.notFound('ask', String(number));
    return askView(amendment, sweep, await this.asks.measured(principal.teamId, id, pointsOfAsk(amendment)));
  }

  /** Takes no more points: the sweep ends when its cells are decided. A sweep that is closed is answered as it is. @throws Problem 404; 409. */
  async close(principal: Principal, id: string): Promise<SweepDetailResponse> {
    const sweep = await this.sweeps.find(principal, id);
    const spec = specOf(sweep);
    const number = isClosed(sweep)
      ? null
      : await this.amendments.appendWhileOpen(principal.teamId, sweep, { kind: 'close', change: {}, spec }, null);
    if (number !== null) await this.starter.amend({ sweepId: id, teamId: principal.teamId, priority: sweep.priority }, number);
    return this.sweeps.get(principal, id);
  }

  /** The ask of an earlier request with the same key: the same request means the same points. */
  private async earlier(principal: Principal, { id, amendments }: SweepDetailRow, points: readonly GridPoint[]): Promise<AskView> {
    const wanted = canonicalJson(points);
    const first = amendments.find((amendment) => amendment.kind === 'ask' && canonicalJson(pointsOfAsk(amendment)) === wanted);
    if (first === undefined) throw new Problem('conflict', 'the models of this request have changed since it was first made');
    return this.tell(principal, id, first.number);
  }

  private async requireRoom(principal: Principal, sweep: SweepDetailRow, cells: number): Promise<void> {
    const { sweepCells } = await this.quotas.of(principal.teamId);
    const limit = Math.min(sweepCells.limit, this.settings.maxCells);
    if (sweep.cellsTotal + cells > limit)
      throw new Problem('quota-exceeded', `the sweep would have ${sweep.cellsTotal + cells} cells; it may have ${limit}`);
    // A budget was reserved when the sweep was accepted.
    if (sweep.budgetMs === null) await this.quotas.require(principal.teamId, { cells: null, opens: false, seconds: 0 });
  }
}

/** @throws Problem 409 for a sweep that is not driven from outside. */
function specOf(sweep: SweepDetailRow): SweepSpec {
  const spec = sweepSpecSchema.parse(sweep.spec);
  if (spec.search?.method === 'ask') return spec;
  throw new Problem('conflict', 'the points of this sweep are not asked for: its spec does not say `search: { method: ask }`');
}

function isClosed({ state, amendments }: SweepDetailRow): boolean {
  return isTerminalSweepState(state) || amendments.some(({ kind }) => kind === 'close');
}

function refuseClosed(sweep: SweepDetailRow): void {
  if (isClosed(sweep))
    throw new Problem('conflict', `the sweep takes no more points: it ${isTerminalSweepState(sweep.state) ? 'has ended' : 'is closed'}`);
  if (sweep.amendments.length > MAX_ASKS)
    throw new Problem('conflict', `a sweep may be asked ${MAX_ASKS} times; ask for several points at once, or submit a new one`);
}
