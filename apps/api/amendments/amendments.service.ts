import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../core/cells/cell.js';
import { extendSpec } from '../../../core/grid/extend-spec.js';
import { sweepSpecSchema, type SweepExtension, type SweepSpec } from '../../../core/grid/spec.js';
import { isTerminalSweepState } from '../../../core/grid/vocabulary.js';
import { MS_PER_SECOND } from '../../../platform/budget/index.js';
import type { NewAmendment } from '../../../platform/database/index.js';
import type { QuotaNeed } from '../../../platform/quotas/index.js';
import type { Principal } from '../auth/principal.js';
import type { RerunInput } from '../contract/requests.js';
import type { SweepDetailResponse } from '../contract/sweeps.js';
import { PlanService } from '../planning/plan.service.js';
import { Problem, type ProblemPart } from '../problems/problem.js';
import { idempotentRequest, type IdempotentRequest } from '../http/idempotency.js';
import { IdempotencyService } from '../sweeps/idempotency.service.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { SweepStarter } from '../sweeps/sweep-starter.js';
import type { SweepDetailRow } from '../sweeps/sweeps.repository.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { AmendmentsRepository } from './amendments.repository.js';

/** Amendments of one sweep, at most. */
const MAX_AMENDMENTS = 100;

/** An amendment, and how many cells the sweep would then have; null where that does not change. */
interface SizedAmendment {
  readonly amendment: NewAmendment;
  readonly cells: number | null;
}

/** Amendments: extend a sweep, run cells of it again. They are stored first, then the sweep's workflow applies them. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly sweeps: SweepsService,
    private readonly amendments: AmendmentsRepository,
    private readonly plans: PlanService,
    private readonly quotas: QuotasService,
    private readonly starter: SweepStarter,
    private readonly idempotency: IdempotencyService,
  ) {}

  /**
   * Makes axes of a sweep longer; only cells that it does not have yet will run. A sweep that has ended starts again.
   * @throws Problem 404; 409 while the sweep is planned or another amendment waits; 422 when the longer spec has problems or nothing is new;
   *   403 or 429 beyond a quota of the team.
   */
  async extend(principal: Principal, id: string, extension: SweepExtension, key?: string): Promise<SweepDetailResponse> {
    const request = idempotentRequest({ operation: 'extend', id, extension }, key);
    return this.amend(principal, id, request, async (sweep) => {
      const own = sweepSpecSchema.parse(sweep.spec);
      if (own.search?.method === 'ask') throw new Problem('conflict', 'the points of this sweep are asked for: ask for more instead');
      if (own.halving !== undefined || own.precision !== undefined)
        throw new Problem('conflict', 'what this sweep measures decides its cells: submit a new one');
      const spec = extendSpec(own, extension);
      if (canonicalJson(spec) === canonicalJson(own))
        throw Problem.invalid([{ pointer: '/axes', detail: 'the sweep has all of these values' }]);
      const checked = await this.plans.tryCheck(principal, spec);
      if (!checked.ok) throw Problem.invalid(checked.problems.map((part) => inExtension(part, spec, extension)));
      return { amendment: { kind: 'extend', change: extension, spec: checked.spec }, cells: checked.plan.cellCount };
    });
  }

  /**
   * Runs failed cells again, or those that are named. A sweep that has ended starts again.
   * @throws Problem 404; 409 when there is nothing to run, the sweep is planned or another amendment waits; 422 for each named cell that
   *   cannot be run; 403 or 429 beyond a quota of the team.
   */
  async rerun(principal: Principal, id: string, input: RerunInput, key?: string): Promise<SweepDetailResponse> {
    const request = idempotentRequest({ operation: 'rerun', id, input }, key);
    return this.amend(principal, id, request, async (sweep) => {
      if (input.cells === 'failed') refuseNothingFailed(sweep);
      else await this.checkCells(principal, id, input.cells);
      return { amendment: { kind: 'rerun', change: input, spec: sweep.spec }, cells: null };
    });
  }

  private async amend(
    principal: Principal,
    id: string,
    request: IdempotentRequest | null,
    prepare: (sweep: SweepDetailRow) => Promise<SizedAmendment>,
  ): Promise<SweepDetailResponse> {
    const sweep = await this.sweeps.find(principal, id);
    if (request !== null && (await this.idempotency.sweepOf(principal, request)) !== null) return this.sweeps.get(principal, id);
    refuseUnplanned(sweep);
    const { amendment, cells } = await prepare(sweep);
    const need = { cells, ...needOf(sweep) };
    const number = await this.amendments.append(principal.teamId, sweep, amendment, request, (transaction) =>
      this.quotas.admit(transaction, principal.teamId, need),
    );
    if (number === null) throw new Problem('conflict', 'the sweep was changed meanwhile; try again');
    await this.starter.amend({ sweepId: id, teamId: principal.teamId, priority: sweep.priority }, number);
    return this.sweeps.get(principal, id);
  }

  private async checkCells(principal: Principal, id: string, ids: readonly string[]): Promise<void> {
    const known = new Map((await this.amendments.candidates(principal.teamId, id, ids)).map((cell) => [cell.id, cell]));
    const problems = ids.flatMap((cellId, index): ProblemPart[] => {
      const cell = known.get(cellId);
      const detail =
        cell === undefined
          ? 'the sweep has no such cell'
          : cell.state === 'pending' || cell.state === 'running'
            ? 'the cell has not been decided yet'
            : cell.state === 'complete' && cell.shared
              ? 'another sweep that runs uses the result of this cell'
              : null;
      return detail === null ? [] : [{ pointer: `/cells/${index}`, detail }];
    });
    if (problems.length > 0) throw Problem.invalid(problems);
  }
}

/** A sweep that has ended is opened again with what is left of its budget; one that is open has reserved that already. */
function needOf({ state, budgetMs, chargedMs }: SweepDetailRow): Pick<QuotaNeed, 'opens' | 'seconds'> {
  if (budgetMs === null) return { opens: isTerminalSweepState(state), seconds: 0 };
  if (!isTerminalSweepState(state)) return { opens: false, seconds: null };
  return { opens: true, seconds: Math.max(0, Number(budgetMs) - Number(chargedMs)) / MS_PER_SECOND };
}

function refuseUnplanned({ startedAt, amendments }: SweepDetailRow): void {
  if (startedAt === null) throw new Problem('conflict', 'the sweep has not been planned yet');
  if (amendments.some(({ state }) => state === 'requested')) throw new Problem('conflict', 'an earlier amendment is still being applied');
  if (amendments.length > MAX_AMENDMENTS) throw new Problem('conflict', `a sweep may have ${MAX_AMENDMENTS} amendments; submit a new one`);
}

function refuseNothingFailed({ state, cellsTotal, cellsComplete, cellsFailed }: SweepDetailRow): void {
  const missing = isTerminalSweepState(state) ? cellsTotal - cellsComplete : cellsFailed;
  if (missing === 0) throw new Problem('conflict', 'no cell of the sweep has failed');
}

/** A problem of the longer spec, with the pointer of the value in the request where it comes from there. */
function inExtension(part: ProblemPart, spec: SweepSpec, { axes }: SweepExtension): ProblemPart {
  const [, axis, index] = /^\/axes\/(\w+)\/(\d+)$/.exec(part.pointer) ?? [];
  const values = axis === undefined ? undefined : spec.axes[axis as keyof SweepSpec['axes']];
  const added = axis === undefined ? undefined : axes[axis as keyof SweepExtension['axes']];
  if (!Array.isArray(values) || !Array.isArray(added)) return part;
  const place = (added as readonly unknown[]).indexOf((values as readonly unknown[])[Number(index)]);
  return place === -1 ? part : { ...part, pointer: `/axes/${axis}/${place}` };
}
