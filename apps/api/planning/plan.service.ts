import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { CellSpec } from '../../../core/cells/cell.js';
import { CostModel } from '../../../core/costs/cost-model.js';
import { cellsOf, type SweepPlan } from '../../../core/grid/plan.js';
import type { PlannedRung } from '../../../core/grid/plan-rounds.js';
import type { SweepSpec } from '../../../core/grid/spec.js';
import type { Principal } from '../auth/principal.js';
import type { PlanQuery } from '../contract/requests.js';
import type { PlanResponse } from '../contract/sweeps.js';
import { Problem } from '../problems/problem.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { checkSpec, type CheckedSpec } from './check-spec.js';
import { CellTally, kindOf, kindOfLine, type PlanCost } from './cell-tally.js';
import { CostHistoryRepository } from './cost-history.repository.js';
import { WorkersRepository } from '../installation/workers.repository.js';
import { KnownCellsRepository } from './known-cells.repository.js';
import { ModelsRepository } from './models.repository.js';
import { PowerService } from './power.service.js';
import { priceWarnings } from './price-warnings.js';
import { WorldOracles, type WorldOracle } from './world-oracles.js';

/** Above this many cells a plan does not look up which are known: every id is a hash, and a plan must answer at once. */
const LOOK_UP_LIMIT = 50_000;
/** Ids in one query. */
const LOOK_UP_CHUNK = 5_000;

/** A spec that may run, with its plan. */
export interface PlannedSpec {
  readonly spec: SweepSpec;
  readonly plan: SweepPlan;
}

interface RemainingCells {
  /** Null where they were not looked up. */
  readonly known: number | null;
  readonly kinds: CellTally;
}

/** Checks and plans specs; starts nothing. */
@Injectable()
export class PlanService {
  constructor(
    private readonly models: ModelsRepository,
    private readonly oracles: WorldOracles,
    private readonly knownCells: KnownCellsRepository,
    private readonly workers: WorkersRepository,
    private readonly history: CostHistoryRepository,
    private readonly quotas: QuotasService,
    private readonly power: PowerService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Answers `POST /v1/sweeps/plan`. */
  async plan(principal: Principal, body: unknown, query: PlanQuery): Promise<PlanResponse> {
    const { checked } = await this.look(principal, body);
    if (!checked.ok) throw Problem.invalid(checked.problems);
    const { spec, plan } = checked;
    const runtimeClass = await this.workers.runtimeClassOf(spec.device);
    const counted = runtimeClass === null ? null : await this.count(principal.teamId, plan, runtimeClass);
    const { deviceSecondsPerDay: quota } = await this.quotas.of(principal.teamId);
    return {
      name: spec.name,
      cells: plan.cellCount,
      cellsKnown: counted?.known ?? null,
      cost: counted?.cost ?? null,
      warnings: priceWarnings(counted?.cost ?? null, { budgetSeconds: spec.budget?.deviceSeconds ?? null, quota }),
      power: await this.power.of(principal.teamId, spec, plan, query),
      rungs: plan.rungs.map((rung) => ({ ...rung })),
      cellsAtMost: plan.cellsAtMost,
      samples: plan.cellCount * plan.samples,
      networkCalls: plan.networkCalls,
      runtimeClass,
      lines: plan.lines.map((line) => ({
        data: line.data,
        architecture: line.architecture,
        space: line.space,
        sampler: line.samplerLabel,
        model: `${line.model.name}@${line.model.version}`,
        cells: line.cells,
        metrics: [...line.metrics],
      })),
      excluded: plan.excluded.map((exclusion) => ({ ...exclusion })),
      points: plan.points,
      gridPoints: plan.gridPoints,
      ruledOut: plan.ruledOut.map((rule) => ({ ...rule })),
    };
  }

  /** A spec that is to run, and its plan. @throws Problem 422 with every problem of the spec. */
  async check(principal: Principal, body: unknown): Promise<PlannedSpec> {
    const checked = await this.tryCheck(principal, body);
    if (checked.ok) return checked;
    throw Problem.invalid(checked.problems);
  }

  /**
   * A spec that is to run and its plan, or its problems. What its cells need is there then: oracles of worlds that the team did not have.
   * @param prefix Pointer of the spec within the request body.
   */
  async tryCheck(principal: Principal, spec: unknown, prefix = ''): Promise<CheckedSpec> {
    const { checked, missing } = await this.look(principal, spec);
    if (!checked.ok) return { ok: false, problems: checked.problems.map((part) => ({ ...part, pointer: prefix + part.pointer })) };
    await this.oracles.register(principal.teamId, missing);
    return checked;
  }

  /** The spec with its plan or its problems, and the oracles that it would have to be given. */
  private async look({ teamId }: Principal, spec: unknown): Promise<{ checked: CheckedSpec; missing: readonly WorldOracle[] }> {
    const known = await this.models.visibleTo(teamId);
    const missing = await this.oracles.missing(teamId, spec, known);
    const models = [...known, ...missing.map(({ summary }) => summary)];
    return { checked: checkSpec(spec, models, this.settings.maxCells), missing };
  }

  /** How many cells are known, and what the others would cost. */
  private async count(teamId: string, plan: SweepPlan, runtimeClass: string): Promise<{ known: number | null; cost: PlanCost }> {
    const [{ known, kinds }, records] = await Promise.all([
      this.remaining(teamId, plan, runtimeClass),
      this.history.records(teamId, runtimeClass),
    ]);
    for (const rung of plan.rungs.slice(1)) addRung(kinds, plan, rung);
    return { known, cost: kinds.price(new CostModel(records)) };
  }

  /** The cells that would be computed, by kind, and how many are known; a plan too large to look up counts all as new. */
  private async remaining(teamId: string, plan: SweepPlan, runtimeClass: string): Promise<RemainingCells> {
    const kinds = new CellTally();
    if (plan.cellCount > LOOK_UP_LIMIT) {
      for (const line of plan.lines)
        for (const { steps, seeds } of line.points) kinds.add(kindOfLine(line, steps, plan.samples), seeds.size);
      return { known: null, kinds };
    }
    let known = 0;
    let chunk: { id: string; spec: CellSpec }[] = [];
    const look = async (): Promise<void> => {
      const complete = await this.knownCells.complete(
        teamId,
        chunk.map(({ id }) => id),
      );
      known += complete.size;
      for (const { id, spec } of chunk) if (!complete.has(id)) kinds.add(kindOf(spec), 1);
      chunk = [];
      // Hashing is work: other requests get their turn between chunks.
      await nextTurn();
    };
    for (const cell of cellsOf(plan, runtimeClass)) if (chunk.push(cell) === LOOK_UP_CHUNK) await look();
    await look();
    return { known, kinds };
  }
}

/** Which points go on is not known yet: a rung is priced as if all of them did, each in part. */
function addRung(kinds: CellTally, plan: SweepPlan, { samples, cells }: PlannedRung): void {
  const share = cells / plan.cellCount;
  for (const line of plan.lines)
    for (const { steps, seeds } of line.points) kinds.add(kindOfLine(line, steps, samples), seeds.size * share);
}
